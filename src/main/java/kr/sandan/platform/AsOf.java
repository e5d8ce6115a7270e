package kr.sandan.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The two times of a page: what held on a day, as it was known on a day. Both mean the end of that day in Seoul.
 *
 * @param valid the day on which the facts hold (기준일)
 * @param known the day until whose end the portal knew them (인지일)
 */
public record AsOf(LocalDate valid, LocalDate known) {

    /** The zone in which the programme counts its days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    public static AsOf today(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        return new AsOf(today, today);
    }

    /** The first instant that is no longer known: a row is seen if known before it and not superseded before it. */
    public Instant knownUntil() {
        return known.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** {@link #knownUntil()} in the form that JDBC binds to {@code timestamptz}. */
    public OffsetDateTime knownUntilUtc() {
        return knownUntil().atOffset(ZoneOffset.UTC);
    }
}
