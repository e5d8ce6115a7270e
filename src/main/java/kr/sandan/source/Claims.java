package kr.sandan.source;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Claims extends Repository<Claim, Long> {

    Claim save(Claim claim);

    /** The figures adopted for a subject, of whatever time. */
    @Query("""
            select c from Claim c
             where c.adopted and c.measure = :measure
               and c.subjectKind = :kind and c.subjectKey = :key and c.breakdown = :breakdown
            """)
    List<Claim> findAdopted(String measure, ClaimSubject.Kind kind, String key, String breakdown);
}
