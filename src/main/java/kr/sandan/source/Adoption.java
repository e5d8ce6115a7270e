package kr.sandan.source;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
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

    Adoption(long claimId, String matter, @Nullable String reason, Instant knownFrom, @Nullable Long by, Instant now) {
        this.claimId = claimId;
        this.matter = matter;
        this.reason = Reason.required(reason);
        this.knownFrom = knownFrom;
        adoptedBy = by;
        adoptedAt = now;
    }

    /** Refuses a decision that was made while another adoption held, or none. */
    static void mustBeSeen(@Nullable Adoption held, @Nullable Long seen, Claim claim) {
        Long holds = held == null ? null : held.id;
        if (!Objects.equals(holds, seen)) throw new StaleEdit("claim", claim.id());
    }

    /** Refuses an adoption from the start where another of the matter held since then. */
    static void mustBeFree(List<Adoption> ofTheMatter, Claim claim) {
        if (ofTheMatter.stream().anyMatch(adoption -> adoption.holdsAfter(claim.knownFrom())))
            throw new RuleBroken("adopted", "source.claim.another-adopted");
    }

    /** Gives way to the figure adopted instead. */
    void giveWay(Claim other, @Nullable String why, @Nullable Long by, Instant now) {
        if (isOf(other)) throw new RuleBroken(null, "source.claim.adopted-already");
        end(why, by, now);
    }

    /** Ends so that no figure of the matter is adopted any more. */
    void withdraw(Claim claim, @Nullable String why, @Nullable Long by, Instant now) {
        if (!isOf(claim)) throw new RuleBroken(null, "source.claim.not-adopted");
        end(why, by, now);
    }

    private void end(@Nullable String why, @Nullable Long by, Instant now) {
        withdrawal = Reason.required(why);
        withdrawnAt = now;
        withdrawnBy = by;
    }

    boolean isOf(Claim claim) {
        return claimId == claim.id();
    }

    private boolean holdsAfter(Instant instant) {
        return withdrawnAt == null || withdrawnAt.isAfter(instant);
    }

    boolean holds() {
        return withdrawnAt == null;
    }
}
