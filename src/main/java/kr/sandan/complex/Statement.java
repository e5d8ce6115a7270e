package kr.sandan.complex;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Something said of a complex for a period, by a source, known since an instant. What is said is never changed: a later
 * saying supersedes it, and both stay readable.
 */
@MappedSuperclass
abstract class Statement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long complexId;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private Instant knownFrom = Instant.EPOCH;
    private @Nullable Instant supersededAt;
    private long sourceId;
    private @Nullable String reason;
    private @Nullable Long enteredBy;
    private Instant enteredAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected Statement() {}

    Statement(long complexId, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, Stamp stamp) {
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo))
            throw new RuleBroken("validFrom", "complex.period.empty");
        this.complexId = complexId;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.knownFrom = stamp.knownFrom();
        this.sourceId = stamp.sourceId();
        this.reason = stamp.reason();
        this.enteredBy = stamp.enteredBy();
        this.enteredAt = stamp.enteredAt();
    }

    /** Ends the time in which this was what the portal knew. */
    void supersede(Instant at) {
        if (supersededAt != null) throw new IllegalStateException("superseded already");
        if (!at.isAfter(knownFrom)) throw new RuleBroken(null, "complex.known.backwards");
        supersededAt = at;
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    long id() {
        if (id == null) throw new IllegalStateException(getClass().getSimpleName() + " is not stored yet");
        return id;
    }

    long complexId() {
        return complexId;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    boolean isSuperseded() {
        return supersededAt != null;
    }

    /**
     * Who says so and when it was known and entered.
     *
     * @param enteredAt the instant of the entry, never back-dated
     */
    record Stamp(
            long sourceId,
            @Nullable String reason,
            Instant knownFrom,
            @Nullable Long enteredBy,
            Instant enteredAt) {}
}
