package kr.sandan.source;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Claims extends Repository<Claim, Long> {

    Claim save(Claim claim);

    /** Whether a figure for the same subject and time is adopted already. */
    @Query("""
            select count(c) > 0 from Claim c
             where c.adopted
               and c.measure = :#{#claim.measure()}
               and c.subjectKind = :#{#claim.subject().kind()}
               and c.subjectKey = :#{#claim.subject().key()}
               and c.breakdown = :#{#claim.breakdown()}
               and c.asOf = :#{#claim.asOf().date()}
               and c.asOfPrecision = :#{#claim.asOf().precision()}
               and c.untilOn is not distinct from :#{#claim.until()?.date()}
            """)
    boolean isOneAdopted(RecordClaim claim);
}
