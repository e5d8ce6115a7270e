package kr.sandan.approval;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/** Moments as people read them: to the minute, in Seoul. */
final class Moment {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moment() {}

    static String of(Instant at) {
        return MINUTE.format(at.atZone(AsOf.ZONE));
    }

    static @Nullable String orNull(@Nullable Timestamp at) {
        return at == null ? null : of(at.toInstant());
    }
}
