package kr.sandan.organisation;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Something said of an organisation for a period, by a source, known since an instant. What is said is never changed: a
 * later saying supersedes it, and both stay readable.
 */
@MappedSuperclass
abstract class Statement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private @Nullable LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private PartialDate.@Nullable Precision fromPrecision;

    private @Nullable LocalDate validTo;
    private Instant knownFrom = Instant.EPOCH;
    private @Nullable Instant supersededAt;
    private long sourceId;
    private @Nullable String reason;
    private @Nullable Long enteredBy;
    private Instant enteredAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected Statement() {}

    Statement(long organisationId, Span span, Stamp stamp) {
        this.organisationId = organisationId;
        PartialDate from = span.from();
        PartialDate until = span.until();
        this.validFrom = from == null ? null : from.date();
        this.fromPrecision = from == null ? null : from.precision();
        this.validTo = until == null ? null : until.date();
        this.knownFrom = stamp.knownFrom();
        this.sourceId = stamp.sourceId();
        this.reason = stamp.reason();
        this.enteredBy = stamp.enteredBy();
        this.enteredAt = stamp.enteredAt();
    }

    /** Ends the time in which this was what the portal knew. */
    void supersede(Instant at) {
        if (supersededAt != null) throw new IllegalStateException("superseded already");
        if (!at.isAfter(knownFrom)) throw new RuleBroken(null, "organisation.known.backwards");
        supersededAt = at;
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    boolean overlaps(Span span) {
        return new Span(from(), validTo == null ? null : PartialDate.ofDay(validTo))
                .days()
                .overlaps(span.days());
    }

    @Nullable
    PartialDate from() {
        return validFrom == null || fromPrecision == null ? null : new PartialDate(validFrom, fromPrecision);
    }

    long id() {
        if (id == null) throw new IllegalStateException(getClass().getSimpleName() + " is not stored yet");
        return id;
    }

    long organisationId() {
        return organisationId;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
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
