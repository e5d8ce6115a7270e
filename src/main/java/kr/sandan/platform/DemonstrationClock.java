package kr.sandan.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration. It is right, except while a sample is entered as if on an earlier day: what waits has
 * waited for some days then, and what was planned is overdue.
 */
@Component("clock")
@Profile("demonstration")
public final class DemonstrationClock extends Clock {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Clock right = Clock.system(AsOf.ZONE);
    private final ThreadLocal<Duration> behind = ThreadLocal.withInitial(() -> Duration.ZERO);

    /**
     * Runs with the clock of this thread put back to a morning.
     *
     * @param days how many days before today it is; 0 leaves the clock as it is
     */
    public void daysAgo(int days, Runnable entry) {
        daysAgo(days, () -> {
            entry.run();
            return days;
        });
    }

    /** The same for an entry that comes to something, such as the number of the sample. */
    public <T> T daysAgo(int days, Supplier<T> entry) {
        if (days < 0) throw new IllegalArgumentException("no sample is entered " + -days + " days ahead");
        Duration before = behind.get();
        behind.set(days == 0 ? before : untilNow(days));
        try {
            return entry.get();
        } finally {
            behind.set(before);
        }
    }

    private Duration untilNow(int days) {
        ZonedDateTime now = ZonedDateTime.now(right);
        return Duration.between(now.minusDays(days).with(MORNING), now);
    }

    @Override
    public Instant instant() {
        return right.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** The same clock for people elsewhere. */
    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
