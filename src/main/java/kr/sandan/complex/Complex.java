package kr.sandan.complex;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;

/** An industrial complex, or a part of one. It is only an identity: what is said of it are its statements. */
@Entity
class Complex {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long parentId;
    private short ordinal;
    private @Nullable String externalCode;
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

    /** Counts the revisions made, so that a revision of a statement makes every open form of this complex stale. */
    private int revisions;

    /** For the persistence provider. */
    protected Complex() {}

    Complex(RegisterComplex command, @Nullable Long enteredBy, Instant enteredAt) {
        if (command.places().isEmpty()) throw new RuleBroken("places", "complex.place.required");
        parentId = command.parentId();
        ordinal = (short) command.ordinal();
        externalCode = command.externalCode();
        sample = command.sample();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    /** Lets a revision through that was begun on the newest version, and makes all others stale. */
    void beginRevision(int seenVersion) {
        if (mergedInto != null) throw new RuleBroken(null, "complex.merged-already");
        if (version != seenVersion) throw new StaleEdit("complex", id());
        revisions++;
    }

    /** Hands everything known of this complex over to another record of the same complex. */
    void mergeInto(Complex other, Statement.Stamp stamp) {
        requireMergeableInto(other);
        mergedInto = other.id();
        mergedAt = stamp.enteredAt();
        mergedBy = stamp.enteredBy();
        mergeSourceId = stamp.sourceId();
        mergeReason = stamp.reason();
        other.revisions++;
    }

    /** Refuses what cannot be two records of one complex. */
    void requireMergeableInto(Complex other) {
        if (other.id() == id()) throw new RuleBroken("other", "complex.merge.itself");
        if (mergedInto != null || other.mergedInto != null) throw new RuleBroken("other", "complex.merged-already");
        if (sample != other.sample) throw new RuleBroken("other", "complex.merge.sample");
        if ((parentId == null) != (other.parentId == null)) throw new RuleBroken("other", "complex.merge.part");
    }

    boolean isMergedInto(long keptId) {
        return mergedInto != null && mergedInto == keptId;
    }

    long id() {
        if (id == null) throw new IllegalStateException("the complex is not stored yet");
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }
}
