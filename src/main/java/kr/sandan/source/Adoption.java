package kr.sandan.source;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That pages show this figure rather than its rivals, from one instant to another. */
@Entity
@Table(name = "claim_adoption")
class Adoption {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long claimId;
    private String matter = "";
    private String reason = "";
    private Instant knownFrom = Instant.EPOCH;
    private @Nullable Long adoptedBy;
    private Instant adoptedAt = Instant.EPOCH;
    private @Nullable Instant withdrawnAt;
    private @Nullable Long withdrawnBy;
    private @Nullable String withdrawal;

    /** For the persistence provider. */
    protected Adoption() {}

    Adoption(long claimId, String matter, String reason, Instant knownFrom, @Nullable Long by, Instant now) {
        this.claimId = claimId;
        this.matter = matter;
        this.reason = reason;
        this.knownFrom = knownFrom;
        adoptedBy = by;
        adoptedAt = now;
    }

    void withdraw(String why, @Nullable Long by, Instant now) {
        withdrawal = why;
        withdrawnAt = now;
        withdrawnBy = by;
    }

    boolean holdsAfter(Instant instant) {
        return withdrawnAt == null || withdrawnAt.isAfter(instant);
    }

    boolean holds() {
        return withdrawnAt == null;
    }

    long claimId() {
        return claimId;
    }

    long id() {
        if (id == null) throw new IllegalStateException("adoption is not stored yet");
        return id;
    }
}
