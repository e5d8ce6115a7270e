package kr.sandan.organisation;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A statement whose end is a date of its own, and which can be withdrawn without anything in its place. */
@MappedSuperclass
abstract class EndedStatement extends Statement {

    @Enumerated(EnumType.STRING)
    private PartialDate.@Nullable Precision toPrecision;

    private @Nullable Long withdrawnBy;
    private @Nullable String withdrawalReason;

    /** For the persistence provider. */
    protected EndedStatement() {}

    EndedStatement(long organisationId, Span span, Stamp stamp) {
        super(organisationId, span, stamp);
        PartialDate until = span.until();
        toPrecision = until == null ? null : until.precision();
    }

    /** Withdraws what was entered wrongly; it stays readable with the reason. */
    void withdraw(Instant at, @Nullable Long by, @Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "organisation.reason.required");
        supersede(at);
        withdrawnBy = by;
        withdrawalReason = reason.strip();
    }

    Span span() {
        LocalDate until = validTo();
        return new Span(from(), until == null || toPrecision == null ? null : new PartialDate(until, toPrecision));
    }
}
