package kr.sandan.designation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by one step each time it is read, from the beginning of 2026. */
final class TickingClock extends Clock {

    private final Duration step;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    TickingClock(Duration step) {
        this.step = step;
    }

    /** When it was last read. */
    Instant now() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        now = now.plus(step);
        return now;
    }
}
