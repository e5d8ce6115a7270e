package kr.sandan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A portal whose clock a test puts forward, for what is known on one day and no longer on another. It begins some days
 * behind the machine's, so that what it orders for its now is due at once.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SettableClock {

    @Bean
    @Primary
    Hands handsOfTheClock(Clock clock) {
        return new Hands(clock);
    }

    /** The clock of the machine, as far behind as the test has left it. */
    public static final class Hands extends Clock {

        private final Clock machine;
        private volatile Duration behind = Duration.ofDays(10);

        Hands(Clock machine) {
            this.machine = machine;
        }

        /** Puts the clock forward by whole days. */
        public void putForward(int days) {
            behind = behind.minusDays(days);
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            Hands moved = new Hands(machine.withZone(zone));
            moved.behind = behind;
            return moved;
        }

        @Override
        public Instant instant() {
            return machine.instant().minus(behind);
        }
    }
}
