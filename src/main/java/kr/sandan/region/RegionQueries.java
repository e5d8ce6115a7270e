package kr.sandan.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands out the regions as they were on any day. */
@Service
public class RegionQueries {

    /** How long a picture is trusted before its revision is compared with the database's. */
    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private static final int HELD_PASTS = 20;

    private final RegionReader reader;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final Cache<Past, RegionHistory> past =
            Caffeine.newBuilder().maximumSize(HELD_PASTS).build();

    RegionQueries(RegionReader reader) {
        this.reader = reader;
    }

    private record Held(RegionHistory history, Instant changedAt, long checkedAt) {}

    private record Past(Instant knownUntil, long revision) {}

    /**
     * The history as it stands. Changes made by this process are seen at once, those of another process within a second.
     */
    public RegionHistory history() {
        return current().history();
    }

    /** The history as it was known on a day; the same as {@link #history()} where nothing was changed since. */
    public RegionHistory history(AsOf asOf) {
        Held current = current();
        Instant until = asOf.knownUntil();
        if (current.changedAt().isBefore(until)) return current.history();
        return past.get(new Past(until, current.history().revision()), missing -> reader.read(until));
    }

    private Held current() {
        long now = System.nanoTime();
        Held last = held.get();
        if (last != null && now - last.checkedAt() < TRUSTED_NANOS) return last;
        Held next = last != null && last.history().revision() == reader.revision()
                ? new Held(last.history(), last.changedAt(), now)
                : new Held(reader.read(), reader.changedAt(), now);
        held.compareAndSet(last, next);
        return next;
    }

    /** Lets the next call read anew, once the change of the running transaction is in. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                held.set(null);
            }
        });
    }
}
