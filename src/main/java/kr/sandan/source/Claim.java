package kr.sandan.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kr.sandan.platform.PartialDate;
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
    private boolean adopted;
    private @Nullable Long enteredBy;
    private Instant enteredAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected Claim() {}

    Claim(RecordClaim command, @Nullable Long enteredBy, Instant enteredAt) {
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
        adopted = command.adopted();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    boolean isOfTheTimeOf(Claim other) {
        return asOf.equals(other.asOf)
                && asOfPrecision == other.asOfPrecision
                && Objects.equals(untilOn, other.untilOn);
    }

    long id() {
        if (id == null) throw new IllegalStateException("claim is not stored yet");
        return id;
    }
}
