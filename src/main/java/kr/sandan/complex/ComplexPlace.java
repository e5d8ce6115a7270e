package kr.sandan.complex;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A city or county in which a complex lies over a period. */
@Entity
class ComplexPlace extends Statement {

    private String provinceCode = "";
    private @Nullable String countyCode;

    /** For the persistence provider. */
    protected ComplexPlace() {}

    ComplexPlace(
            long complexId, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, PlaceCode place, Stamp stamp) {
        super(complexId, validFrom, validTo, stamp);
        provinceCode = place.provinceCode();
        countyCode = place.countyCode();
    }

    PlaceCode place() {
        return new PlaceCode(provinceCode, countyCode);
    }
}
