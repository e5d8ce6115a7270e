package kr.sandan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DemonstrationClockTest {

    private final DemonstrationClock clock = new DemonstrationClock();

    @Test
    void aSampleIsEnteredOnTheMorningOfAnEarlierDay() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime then = clock.daysAgo(12, () -> ZonedDateTime.now(clock));
        assertThat(then.toLocalDate()).isEqualTo(now.toLocalDate().minusDays(12));
        assertThat(then.toLocalTime()).isBetween(LocalTime.of(10, 0), LocalTime.of(10, 1));
    }

    @Test
    void whatIsEnteredWithinIsEnteredOnADayOfItsOwn() {
        long[] days = new long[3];
        clock.daysAgo(30, () -> {
            clock.daysAgo(3, () -> days[0] = ago(clock.instant()));
            clock.daysAgo(0, () -> days[1] = ago(clock.instant()));
        });
        days[2] = ago(clock.instant());
        assertThat(days).as("the last day of all, that around it, today").containsExactly(3, 30, 0);
    }

    @Test
    void itIsRightAgainAfterAnEntryThatFails() {
        assertThatThrownBy(() -> clock.daysAgo(5, () -> {
                    throw new IllegalStateException("row 2");
                }))
                .hasMessage("row 2");
        assertThat(ago(clock.instant())).isZero();
    }

    @Test
    void othersGoOnWithTheRightTimeMeanwhile() {
        Instant theirs = clock.daysAgo(
                9, () -> CompletableFuture.supplyAsync(clock::instant).join());
        assertThat(ago(theirs)).isZero();
    }

    @Test
    void itIsPutBackInEveryZone() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.daysAgo(7, () -> ago(utc.withZone(AsOf.ZONE).instant())))
                .isEqualTo(7);
    }

    @Test
    void nothingIsEnteredAhead() {
        assertThatThrownBy(() -> clock.daysAgo(-1, () -> 0)).hasMessageContaining("1 days ahead");
    }

    private static long ago(Instant instant) {
        return Duration.between(
                        instant.atZone(AsOf.ZONE).toLocalDate().atStartOfDay(AsOf.ZONE), ZonedDateTime.now(AsOf.ZONE))
                .toDays();
    }
}
