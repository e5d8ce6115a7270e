package kr.sandan.complex.web;

import static kr.sandan.platform.web.FormErrors.requireReadable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.sandan.complex.AliasKind;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.NewAlias;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/** What is typed beside the form of a complex: about its other names, and about the office named for it. */
final class TieForms {

    private TieForms() {}

    /**
     * Another name to add, or one to withdraw.
     *
     * @param from when it began to be borne, as precisely as known
     * @param until when it ceased to be borne, likewise
     * @param withdraw the name to withdraw; null where one is added
     */
    record AliasForm(
            @Size(max = 100) @Nullable String alias,
            @Nullable AliasKind kind,
            @Nullable String from,
            @Nullable String until,
            @Nullable String withdraw,
            @Size(max = 500) @Nullable String withdrawalReason,
            @Nullable Long sourceId,
            @Size(max = 500) @Nullable String reason) {

        static final AliasForm EMPTY = new AliasForm(null, AliasKind.VARIANT, null, null, null, null, null, null);

        void check(BindingResult errors) {
            // a value that cannot be read leaves nothing to check, and stands among the errors already
            if (withdraw != null || errors.getTarget() == null) return;
            requireReadable("from", from, ComplexFormRules.PARTIAL, PartialDate::parse, errors);
            requireReadable("until", until, ComplexFormRules.PARTIAL, PartialDate::parse, errors);
            if (alias == null) errors.rejectValue("alias", "complex.alias.required");
            if (sourceId == null) errors.rejectValue("sourceId", "complex.form.source.choose");
            if (reason == null) errors.rejectValue("reason", "complex.reason.required");
        }

        NewAlias toAlias() {
            return new NewAlias(
                    String.valueOf(alias), kind == null ? AliasKind.VARIANT : kind, partial(from), partial(until));
        }

        private static @Nullable PartialDate partial(@Nullable String text) {
            return text == null ? null : PartialDate.parse(text);
        }

        ComplexDesk.Word word() {
            return new ComplexDesk.Word(sourceId, null, String.valueOf(reason));
        }
    }

    /** The office that answers for the complex from a day on. */
    record OfficeForm(
            @NotNull(message = "{complex.form.office.required}") @Nullable
            Long officeId,

            @NotNull(message = "{complex.form.day.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @NotNull(message = "{complex.form.source.choose}") @Nullable
            Long sourceId,

            @NotNull(message = "{complex.reason.required}") @Size(max = 500) @Nullable
            String reason) {

        static final OfficeForm EMPTY = new OfficeForm(null, null, null, null);

        ComplexDesk.Word word() {
            return new ComplexDesk.Word(sourceId, null, String.valueOf(reason));
        }
    }
}
