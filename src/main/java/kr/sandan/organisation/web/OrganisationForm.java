package kr.sandan.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.sandan.complex.ComplexDesk;
import kr.sandan.complex.Provenance;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.Ksic;
import kr.sandan.organisation.OrganisationEntry;
import kr.sandan.organisation.OrganisationFacts;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.organisation.RegisterOrganisation;
import kr.sandan.organisation.ReviseOrganisation;
import kr.sandan.organisation.SizeClass;
import kr.sandan.organisation.Span;
import kr.sandan.organisation.Tenancy;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed of an organisation, as it was typed: what cannot be read is refused by {@link OrganisationFormRules}.
 *
 * @param few {@code true} or {@code false} where only that is known of the persons who work there
 * @param complexId the complex it sits in, for a new one
 * @param kind whether the world changed or the record was wrong; for a new organisation null
 * @param day since when it is so; for a correction a day of the period to correct
 * @param sourceId a registered source; else the three fields of a new one
 * @param confirmed that none of the like ones is the same
 */
record OrganisationForm(
        @NotBlank(message = "{organisation.name.required}") @Size(max = 200) @Nullable
        String name,

        @Size(max = 200) @Nullable String nameEn,

        @NotNull(message = "{organisation.form.type.required}") @Nullable
        String type,

        @Nullable String businessNumber,
        @Nullable String sizeClass,
        @Nullable String employees,
        @Nullable String few,
        @Nullable String ksic,
        @Nullable String ksicRevision,
        @Nullable String complexId,
        @Nullable String complexFrom,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String sourceId,
        @Size(max = 300) @Nullable String sourceTitle,
        @Size(max = 100) @Nullable String sourcePublisher,
        @Nullable String sourceDate,

        @NotBlank(message = "{organisation.reason.required}") @Size(max = 500) @Nullable
        String reason,

        @Nullable String version,
        @Size(max = 64) @Nullable String submissionKey,
        @Nullable String confirmed) {

    static OrganisationForm empty(String submissionKey) {
        return new OrganisationForm(
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
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                submissionKey,
                null);
    }

    static OrganisationForm of(OrganisationEntry entry, String today) {
        OrganisationFacts facts = entry.facts();
        OrganisationFacts.Size size = facts.size();
        Ksic ksic = facts.ksic();
        return new OrganisationForm(
                facts.name(),
                facts.nameEn(),
                facts.type().name(),
                text(facts.businessNumber()),
                text(size.sizeClass()),
                text(size.employees()),
                text(size.fewStated()),
                ksic == null ? null : ksic.code(),
                ksic == null ? null : String.valueOf(ksic.revision().number()),
                null,
                null,
                ReviseOrganisation.Kind.CHANGE.name(),
                today,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @throws kr.sandan.platform.RuleBroken for what is impossible, at its field */
    OrganisationFacts facts() {
        return new OrganisationFacts(
                String.valueOf(name),
                nameEn,
                OrganisationType.valueOf(String.valueOf(type)),
                number(),
                size(),
                industry());
    }

    @Nullable
    BusinessNumber number() {
        return businessNumber == null ? null : BusinessNumber.read(businessNumber);
    }

    OrganisationFacts.Size size() {
        return new OrganisationFacts.Size(
                sizeClass == null ? null : SizeClass.valueOf(sizeClass),
                employees == null ? null : Integer.valueOf(employees.replace(",", "")),
                few == null ? null : Boolean.valueOf(few));
    }

    @Nullable
    Ksic industry() {
        return ksic == null ? null : Ksic.read(ksic, ksicRevision == null ? "" : ksicRevision);
    }

    ComplexDesk.Word word() {
        return Sourced.word(sourceId, sourceTitle, sourcePublisher, sourceDate, reason);
    }

    RegisterOrganisation toRegistration() {
        Span since = Span.since(partial(complexFrom));
        return new RegisterOrganisation(
                facts(),
                partial(day),
                complexId == null ? List.of() : List.of(new Tenancy(Long.parseLong(complexId), since)),
                List.of(),
                false,
                Provenance.of(0));
    }

    ReviseOrganisation toRevision(long id) {
        return new ReviseOrganisation(
                id,
                Integer.parseInt(String.valueOf(version)),
                ReviseOrganisation.Kind.valueOf(String.valueOf(kind)),
                PartialDate.parse(String.valueOf(day)),
                facts(),
                Provenance.of(0));
    }

    private static @Nullable PartialDate partial(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
