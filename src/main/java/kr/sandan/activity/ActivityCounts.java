package kr.sandan.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Remembers how many activities fit a filter until any activity changes: to count two hundred thousand takes longer than to
 * show a page of them.
 */
@Component
class ActivityCounts {

    private static final int HELD = 500;

    private final Cache<Asked, Long> counts =
            Caffeine.newBuilder().maximumSize(HELD).build();
    private final ActivityChanges changes;

    ActivityCounts(ActivityChanges changes) {
        this.changes = changes;
    }

    private record Asked(Seen seen, ActivityFilter filter, long revision) {}

    /** The count, made anew where it may have changed or where the filter asks for more than activities. */
    long of(Seen seen, ActivityFilter filter, LongSupplier count) {
        if (!filter.ofActivitiesAlone()) return count.getAsLong();
        OptionalLong revision = changes.revision();
        if (revision.isEmpty()) return count.getAsLong();
        return counts.get(new Asked(seen, filter, revision.getAsLong()), any -> count.getAsLong());
    }
}
