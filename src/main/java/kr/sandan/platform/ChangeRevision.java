package kr.sandan.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** One transaction that changed audited rows: who, when and why. */
@Entity
@RevisionEntity(ChangeRevisionListener.class)
class ChangeRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private long id;

    @RevisionTimestamp
    private Instant changedAt = Instant.EPOCH;

    private @Nullable Long accountId;
    private @Nullable String reason;

    void sign(Instant at, @Nullable Long account, @Nullable String why) {
        changedAt = at;
        accountId = account;
        reason = why;
    }
}
