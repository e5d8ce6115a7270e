package kr.sandan.organisation.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.organisation.NameKind;
import kr.sandan.organisation.OtherName;
import kr.sandan.organisation.Span;
import kr.sandan.organisation.Tenancy;
import kr.sandan.organisation.TieChange;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A change of the tenancies or other names of an organisation, as it was typed.
 *
 * @param what which change
 * @param tie the tenancy or name that ends or is withdrawn
 * @param from since when; {@code until} the first day on which it is so no longer
 */
record TieForm(
        @NotNull(message = "{organisation.form.what.required}") @Nullable
        String what,

        @Nullable String tie,
        @Nullable String complexId,
        @Size(max = 200) @Nullable String alias,
        @Nullable String nameKind,
        @Nullable String from,
        @Nullable String until,
        @Nullable String sourceId,

        @NotBlank(message = "{organisation.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String version) {

    static final TieForm EMPTY = new TieForm(null, null, null, null, null, null, null, null, null, null);

    /** Which change. */
    enum What {
        /** It sits in a complex. */
        SETTLE,
        /** It leaves. */
        LEAVE,
        /** It never sat there. */
        WITHDRAW_TENANCY,
        /** It has another name. */
        ADD_NAME,
        /** It never had that name. */
        WITHDRAW_NAME
    }

    void check(BindingResult errors) {
        requireReadable("what", what, "typeMismatch", What::valueOf, errors);
        requireReadable("tie", tie, "typeMismatch", Long::valueOf, errors);
        requireReadable("complexId", complexId, "typeMismatch", Long::valueOf, errors);
        requireReadable("nameKind", nameKind, "typeMismatch", NameKind::valueOf, errors);
        requireReadable("from", from, Sourced.PARTIAL, PartialDate::parse, errors);
        requireReadable("until", until, Sourced.PARTIAL, PartialDate::parse, errors);
        requireReadable("sourceId", sourceId, "typeMismatch", Long::valueOf, errors);
        requireReadable("version", version, "organisation.form.version.missing", Integer::valueOf, errors);
        if (errors.getTarget() == null) return;
        if (sourceId == null) errors.rejectValue("sourceId", "organisation.form.source.choose");
        if (version == null) errors.reject("organisation.form.version.missing");
    }

    /** @throws RuleBroken where something is missing that the change needs */
    TieChange toChange() {
        return switch (What.valueOf(String.valueOf(what))) {
            case SETTLE ->
                new TieChange.Settle(new Tenancy(number("complexId", complexId), new Span(date(from), date(until))));
            case LEAVE -> {
                PartialDate end = date(until);
                if (end == null) throw new RuleBroken("until", "organisation.form.until.required");
                yield new TieChange.Leave(number("tie", tie), end);
            }
            case WITHDRAW_TENANCY -> new TieChange.WithdrawTenancy(number("tie", tie));
            case ADD_NAME ->
                new TieChange.AddName(new OtherName(
                        alias == null ? "" : alias,
                        nameKind == null ? NameKind.FORMER : NameKind.valueOf(nameKind),
                        new Span(date(from), date(until))));
            case WITHDRAW_NAME -> new TieChange.WithdrawName(number("tie", tie));
        };
    }

    ComplexDesk.Word word() {
        return new ComplexDesk.Word(Long.valueOf(String.valueOf(sourceId)), null, reason);
    }

    int seenVersion() {
        return Integer.parseInt(String.valueOf(version));
    }

    private static long number(String field, @Nullable String typed) {
        if (typed == null) throw new RuleBroken(field, "organisation.form.choose");
        return Long.parseLong(typed);
    }

    private static @Nullable PartialDate date(@Nullable String typed) {
        return typed == null ? null : PartialDate.parse(typed);
    }
}
