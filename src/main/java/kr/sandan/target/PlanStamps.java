package kr.sandan.target;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who enters something now, on whose word, known since when: never since later than now. */
@Component
class PlanStamps {

    private final CurrentAccount account;
    private final Clock clock;

    PlanStamps(CurrentAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    /** What every row says of its entry. */
    record Stamp(
            long sourceId,
            @Nullable String reason,
            OffsetDateTime knownFrom,
            @Nullable Long by,
            OffsetDateTime at) {}

    Stamp of(Provenance provenance) {
        OffsetDateTime now = now();
        Instant known = provenance.knownFrom();
        String reason = provenance.reason();
        return new Stamp(
                provenance.sourceId(),
                reason == null || reason.isBlank() ? null : reason.strip(),
                known == null || known.isAfter(now.toInstant()) ? now : known.atOffset(ZoneOffset.UTC),
                by(),
                now);
    }

    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    @Nullable
    Long by() {
        OptionalLong id = account.id();
        return id.isPresent() ? id.getAsLong() : null;
    }
}
