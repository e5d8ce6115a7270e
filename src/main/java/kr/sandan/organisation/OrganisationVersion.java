package kr.sandan.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What an organisation is called and is over a period. */
@Entity
class OrganisationVersion extends Statement {

    private String name = "";
    private @Nullable String nameEn;
    private String nameKey = "";

    @Enumerated(EnumType.STRING)
    private OrganisationType type = OrganisationType.FIRM;

    private @Nullable String businessNumber;

    @Enumerated(EnumType.STRING)
    private @Nullable SizeClass sizeClass;

    private @Nullable Integer employees;
    private @Nullable Boolean fewStated;
    private @Nullable String ksic;
    private @Nullable Short ksicRevision;

    /** For the persistence provider. */
    protected OrganisationVersion() {}

    OrganisationVersion(long organisationId, Span span, OrganisationFacts facts, Stamp stamp) {
        super(organisationId, span, stamp);
        BusinessNumber number = facts.businessNumber();
        Ksic industry = facts.ksic();
        name = facts.name();
        nameEn = facts.nameEn();
        nameKey = OrganisationName.of(name).key();
        type = facts.type();
        businessNumber = number == null ? null : number.digits();
        sizeClass = facts.size().sizeClass();
        employees = facts.size().employees();
        fewStated = facts.size().fewStated();
        ksic = industry == null ? null : industry.code();
        ksicRevision = industry == null ? null : (short) industry.revision().number();
        requireRevisionInForce(industry, validTo());
    }

    /** Nobody was classified by a revision before it was in force. */
    private static void requireRevisionInForce(@Nullable Ksic industry, @Nullable LocalDate until) {
        if (industry == null || until == null) return;
        if (!until.isAfter(industry.revision().inForceFrom()))
            throw new RuleBroken(
                    "ksicRevision",
                    "organisation.ksic.not-yet",
                    industry.revision().number(),
                    industry.revision().inForceFrom());
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(
                name,
                nameEn,
                type,
                businessNumber == null ? null : new BusinessNumber(businessNumber),
                new OrganisationFacts.Size(sizeClass, employees, fewStated),
                ksic == null || ksicRevision == null
                        ? null
                        : new Ksic(ksic, KsicRevision.of(ksicRevision).orElseThrow()));
    }
}
