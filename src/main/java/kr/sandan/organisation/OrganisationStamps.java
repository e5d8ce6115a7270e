package kr.sandan.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who enters something now, on whose word, known since when: never since later than now. */
@Component
class OrganisationStamps {

    private final CurrentAccount account;
    private final Clock clock;

    OrganisationStamps(CurrentAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    /** Of something new: it is known since its source was public. */
    Statement.Stamp of(Provenance provenance) {
        Instant now = now();
        Instant known = provenance.knownFrom();
        return new Statement.Stamp(
                provenance.sourceId(),
                provenance.reason(),
                known == null || known.isAfter(now) ? now : known,
                by(),
                now);
    }

    /** Of what takes the place of something known: nothing supersedes backwards. */
    Statement.Stamp fromNow(Provenance provenance) {
        return of(provenance.fromNow());
    }

    @Nullable
    Long by() {
        OptionalLong by = account.id();
        return by.isPresent() ? by.getAsLong() : null;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
