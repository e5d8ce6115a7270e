package kr.sandan.complex;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The office that answers for a complex over a period, where it is not the one of its province. */
@Entity
class ComplexOffice extends Statement {

    private long officeId;

    /** For the persistence provider. */
    protected ComplexOffice() {}

    ComplexOffice(
            long complexId, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, long officeId, Stamp stamp) {
        super(complexId, validFrom, validTo, stamp);
        this.officeId = officeId;
    }

    long officeId() {
        return officeId;
    }
}
