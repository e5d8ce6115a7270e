package kr.sandan.complex;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a complex is called and is over a period. */
@Entity
class ComplexVersion extends Statement {

    private String name = "";
    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private ComplexType type = ComplexType.GENERAL;

    private @Nullable LocalDate designatedOn;

    @Enumerated(EnumType.STRING)
    private PartialDate.@Nullable Precision designatedPrecision;

    private @Nullable String authority;
    private @Nullable String managingAgency;
    private @Nullable String industries;
    private @Nullable BigDecimal longitude;
    private @Nullable BigDecimal latitude;

    /** For the persistence provider. */
    protected ComplexVersion() {}

    ComplexVersion(
            long complexId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            ComplexFacts facts,
            Stamp stamp) {
        super(complexId, validFrom, validTo, stamp);
        PartialDate designated = facts.designatedOn();
        ComplexFacts.Point point = facts.point();
        name = facts.name();
        nameEn = facts.nameEn();
        type = facts.type();
        designatedOn = designated == null ? null : designated.date();
        designatedPrecision = designated == null ? null : designated.precision();
        authority = facts.authority();
        managingAgency = facts.managingAgency();
        industries = facts.industries();
        longitude = point == null ? null : point.longitude();
        latitude = point == null ? null : point.latitude();
    }

    ComplexFacts facts() {
        return new ComplexFacts(
                name,
                nameEn,
                type,
                designatedOn == null || designatedPrecision == null
                        ? null
                        : new PartialDate(designatedOn, designatedPrecision),
                authority,
                managingAgency,
                industries,
                longitude == null || latitude == null ? null : new ComplexFacts.Point(longitude, latitude));
    }
}
