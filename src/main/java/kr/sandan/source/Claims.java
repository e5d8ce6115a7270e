package kr.sandan.source;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Claims extends JpaRepository<Claim, Long> {

    /** What a document is held to say of a subject, of whatever time. */
    @Query("""
            select c from Claim c
             where c.supersededAt is null and c.documentId = :documentId and c.measure = :measure
               and c.subjectKind = :kind and c.subjectKey = :key and c.breakdown = :breakdown
            """)
    List<Claim> findSaid(long documentId, String measure, ClaimSubject.Kind kind, String key, String breakdown);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.id = :id")
    Optional<Claim> findLocked(long id);

    /** Rivals of one matter, locked until the transaction ends, so that one decision waits for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.matter = :matter order by c.id")
    List<Claim> lockMatter(String matter);
}
