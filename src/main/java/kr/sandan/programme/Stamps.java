package kr.sandan.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.CurrentAccount;
import org.springframework.stereotype.Component;

/** Who enters something now, on whose word, known since when: never since later than now. */
@Component
class Stamps {

    private final CurrentAccount account;
    private final Clock clock;

    Stamps(CurrentAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    ProgrammeWriter.Stamp of(Provenance provenance) {
        Instant now = now();
        Instant known = provenance.knownFrom();
        OptionalLong by = account.id();
        return new ProgrammeWriter.Stamp(
                provenance.sourceId(),
                provenance.reason(),
                known == null || known.isAfter(now) ? now : known,
                by.isPresent() ? by.getAsLong() : null,
                now);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
