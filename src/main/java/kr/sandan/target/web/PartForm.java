package kr.sandan.target.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.programme.Span;
import kr.sandan.target.AddPart;
import kr.sandan.target.ChangePart;
import kr.sandan.target.Extent;
import kr.sandan.target.PartFacts;
import kr.sandan.target.PartKind;
import kr.sandan.target.PlanPart;
import kr.sandan.target.SiteRole;
import kr.sandan.target.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A part of a plan as it is typed.
 *
 * @param kind what it is, as an address names it
 * @param withdraw {@code true} where the part never was and nothing takes its place
 */
record PartForm(
        @Nullable String kind,
        @Size(max = 200) @Nullable String name,
        @Size(max = 200) @Nullable String nameEn,
        @Nullable String role,
        @Nullable String complexId,
        @Nullable String county,
        @Nullable String phase,
        @Nullable String siteId,
        @Nullable String work,
        @Size(max = 20) @Nullable String land,
        @Size(max = 20) @Nullable String floor,
        @Nullable String areaUnit,
        @Size(max = 10) @Nullable String from,
        @Size(max = 10) @Nullable String until,

        @NotBlank(message = "{target.source.required}") @Nullable
        String sourceId,

        @Size(max = 500) @Nullable String reason,
        @Nullable String withdraw,
        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey) {

    static PartForm empty(PartKind kind) {
        return new PartForm(
                kind.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                kind == PartKind.COMPONENT ? "PYEONG" : null,
                null,
                null,
                null,
                null,
                null,
                null,
                SubmissionKey.fresh());
    }

    static PartForm of(PlanPart part) {
        PartFacts facts = part.facts();
        return new PartForm(
                facts.kind().name(),
                facts.name(),
                facts.nameEn(),
                text(facts.role()),
                text(facts.complexId()),
                facts.county(),
                facts.phase(),
                text(facts.siteId()),
                text(facts.work()),
                plain(facts.extent().land()),
                plain(facts.extent().floor()),
                facts.extent().unit(),
                text(facts.span().from()),
                text(facts.span().until()),
                text(part.sourceId()),
                null,
                null,
                text(part.version()),
                null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    boolean withdraws() {
        return "true".equals(withdraw);
    }

    /** Refuses what cannot be read, beside every other error, and then what makes no part. */
    void check(PartKind of, BindingResult errors) {
        if (errors.getTarget() == null) return;
        FormErrors.check(errors, () -> Typed.id("sourceId", sourceId));
        if (withdraws()) return;
        FormErrors.check(errors, () -> Typed.id("complexId", complexId));
        FormErrors.check(errors, () -> Typed.id("siteId", siteId));
        FormErrors.check(errors, () -> Typed.number("land", land));
        FormErrors.check(errors, () -> Typed.number("floor", floor));
        FormErrors.check(errors, () -> Typed.date("from", from));
        FormErrors.check(errors, () -> Typed.date("until", until));
        if (!errors.hasErrors()) FormErrors.check(errors, () -> facts(of));
    }

    private PartFacts facts(PartKind of) {
        PartialDate since = Typed.date("from", from);
        return new PartFacts(
                of,
                name,
                nameEn,
                Typed.choice(SiteRole.values(), "role", role),
                Typed.id("complexId", complexId),
                county,
                phase,
                Typed.id("siteId", siteId),
                Typed.choice(Work.values(), "work", work),
                of == PartKind.COMPONENT
                        ? new Extent(Typed.number("land", land), Typed.number("floor", floor), unit())
                        : Extent.UNKNOWN,
                new Span(since, Typed.date("until", until)));
    }

    private @Nullable String unit() {
        if (areaUnit == null || PlanWords.AREA_UNITS.contains(areaUnit)) return areaUnit;
        throw new RuleBroken("areaUnit", "target.form.choice");
    }

    private Provenance provenance() {
        return new Provenance(Objects.requireNonNull(Typed.id("sourceId", sourceId)), null, reason);
    }

    AddPart toCommand(long programme, PartKind of) {
        return new AddPart(programme, facts(of), provenance(), SubmissionKey.of(submissionKey));
    }

    ChangePart toChange(PlanPart part) {
        Integer seen = Typed.whole("version", version);
        return new ChangePart(
                part.id(),
                seen == null ? -1 : seen,
                withdraws() ? null : facts(part.facts().kind()),
                provenance());
    }
}
