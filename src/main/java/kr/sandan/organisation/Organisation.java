package kr.sandan.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;

/** A firm, university, institute or agency. It is only an identity: what is said of it are its statements. */
@Entity
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private boolean sample;
    private @Nullable Long mergedInto;
    private @Nullable Instant mergedAt;
    private @Nullable Long mergedBy;
    private @Nullable Long mergeSourceId;
    private @Nullable String mergeReason;

    @Version
    private int version;

    private @Nullable Long enteredBy;
    private Instant enteredAt = Instant.EPOCH;

    /** Counts the revisions made, so that a revision of a statement makes every open form of this organisation stale. */
    private int revisions;

    /** For the persistence provider. */
    protected Organisation() {}

    Organisation(boolean sample, Statement.Stamp stamp) {
        this.sample = sample;
        this.enteredBy = stamp.enteredBy();
        this.enteredAt = stamp.enteredAt();
    }

    /** Lets a revision through that was begun on the newest version, and makes all others stale. */
    void beginRevision(int seenVersion) {
        if (mergedInto != null) throw new RuleBroken(null, "organisation.merged-already");
        if (version != seenVersion) throw new StaleEdit("organisation", id());
        revisions++;
    }

    /** Hands everything known of this organisation over to another record of the same one. */
    void mergeInto(Organisation other, Statement.Stamp stamp) {
        requireMergeableInto(other);
        mergedInto = other.id();
        mergedAt = stamp.enteredAt();
        mergedBy = stamp.enteredBy();
        mergeSourceId = stamp.sourceId();
        mergeReason = stamp.reason();
        other.revisions++;
    }

    /** Refuses what cannot be two records of one organisation. */
    void requireMergeableInto(Organisation other) {
        if (other.id() == id()) throw new RuleBroken("other", "organisation.merge.itself");
        if (mergedInto != null || other.mergedInto != null)
            throw new RuleBroken("other", "organisation.merged-already");
        if (sample != other.sample) throw new RuleBroken("other", "organisation.merge.sample");
    }

    boolean isMergedInto(long keptId) {
        return mergedInto != null && mergedInto == keptId;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    long id() {
        if (id == null) throw new IllegalStateException("the organisation is not stored yet");
        return id;
    }

    int version() {
        return version;
    }

    boolean sample() {
        return sample;
    }
}
