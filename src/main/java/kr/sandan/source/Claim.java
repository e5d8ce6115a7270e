package kr.sandan.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A figure that a document publishes. */
@Entity
class Claim {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long documentId;
    private String measure = "";
    private BigDecimal value = BigDecimal.ZERO;
    private String unit = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Qualifier qualifier;

    private LocalDate asOf = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private PartialDate.Precision asOfPrecision = PartialDate.Precision.DAY;

    private @Nullable LocalDate untilOn;

    @Enumerated(EnumType.STRING)
    private PartialDate.@Nullable Precision untilPrecision;

    @Enumerated(EnumType.STRING)
    private ClaimSubject.Kind subjectKind = ClaimSubject.Kind.NATION;

    private String subjectKey = "";
    private String breakdown = "";
    private @Nullable String quote;
    private @Nullable String note;
    private @Nullable Long replacesId;
    private @Nullable String reason;

    /** Measure, subject, part and time in one: what rivals have in common. */
    @Generated
    @Column(insertable = false, updatable = false)
    private String matter = "";

    private Instant knownFrom = Instant.EPOCH;
    private @Nullable Instant supersededAt;
    private @Nullable Long enteredBy;
    private Instant enteredAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Claim() {}

    Claim(RecordClaim command, Instant knownFrom, @Nullable Long enteredBy, Instant enteredAt) {
        PartialDate until = command.until();
        documentId = command.documentId();
        measure = command.measure();
        value = command.value();
        unit = command.unit();
        qualifier = command.qualifier();
        asOf = command.asOf().date();
        asOfPrecision = command.asOf().precision();
        untilOn = until == null ? null : until.date();
        untilPrecision = until == null ? null : until.precision();
        subjectKind = command.subject().kind();
        subjectKey = command.subject().key();
        breakdown = command.breakdown();
        quote = command.quote();
        note = command.note();
        this.knownFrom = knownFrom;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    /** What the document says after all: takes the place of this entry from now on, and both stay. */
    Claim corrected(RecordClaim command, int versionSeen, @Nullable String why, @Nullable Long by, Instant now) {
        if (version != versionSeen || supersededAt != null) throw new StaleEdit("claim", id());
        String stated = Reason.required(why);
        supersededAt = now;
        Claim correction = new Claim(command, now, by, now);
        correction.documentId = documentId;
        correction.replacesId = id;
        correction.reason = stated;
        return correction;
    }

    /** Whether one document would say the same thing twice, or two things at once. */
    boolean saysOfTheSame(Claim other) {
        return documentId == other.documentId
                && asOf.equals(other.asOf)
                && asOfPrecision == other.asOfPrecision
                && Objects.equals(untilOn, other.untilOn)
                && untilPrecision == other.untilPrecision
                && qualifier == other.qualifier;
    }

    Adoption adopted(@Nullable String why, Instant from, @Nullable Long by, Instant now) {
        if (supersededAt != null) throw new RuleBroken(null, "source.claim.superseded");
        return new Adoption(id(), matter, why, from, by, now);
    }

    long id() {
        if (id == null) throw new IllegalStateException("claim is not stored yet");
        return id;
    }

    String matter() {
        return matter;
    }

    Instant knownFrom() {
        return knownFrom;
    }
}
