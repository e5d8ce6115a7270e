package kr.sandan.region;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands out the regions as they were on any day. */
@Service
public class RegionQueries {

    /** How long a picture is trusted before its revision is compared with the database's. */
    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private final RegionReader reader;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    RegionQueries(RegionReader reader) {
        this.reader = reader;
    }

    private record Held(RegionHistory history, long checkedAt) {}

    /**
     * The history as it stands. Changes made by this process are seen at once, those of another process within a second.
     */
    public RegionHistory history() {
        long now = System.nanoTime();
        Held last = held.get();
        if (last != null && now - last.checkedAt() < TRUSTED_NANOS) return last.history();
        RegionHistory history =
                last != null && last.history().revision() == reader.revision() ? last.history() : reader.read();
        held.compareAndSet(last, new Held(history, now));
        return history;
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
