package kr.sandan.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers how many activities fit a filter until any activity changes: to count two hundred thousand takes longer than to
 * show a page of them. Every change raises one of several numbers in its own transaction, whichever process makes it: their
 * sum is the same only where the activities are.
 */
@Component
class ActivityCounts {

    private static final int HELD = 500;

    private final Cache<Asked, Long> counts =
            Caffeine.newBuilder().maximumSize(HELD).build();
    private final JdbcClient jdbc;

    ActivityCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Asked(Seen seen, ActivityFilter filter, long revision) {}

    /** The count, made anew where it may have changed or where the filter asks for more than activities. */
    long of(Seen seen, ActivityFilter filter, LongSupplier count) {
        if (!filter.ofActivitiesAlone() || mayHaveWritten()) return count.getAsLong();
        long revision = jdbc.sql("select cast(sum(revision) as bigint) from activity_revision")
                .query(Long.class)
                .single();
        return counts.get(new Asked(seen, filter, revision), any -> count.getAsLong());
    }

    /** A transaction that may write sees what nobody else may be told yet. */
    private static boolean mayHaveWritten() {
        return !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
