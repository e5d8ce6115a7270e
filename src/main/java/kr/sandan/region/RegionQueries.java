package kr.sandan.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Snapshot;
import org.springframework.stereotype.Service;

/** Hands out the regions as they were on any day. */
@Service
public class RegionQueries {

    private static final int HELD_PASTS = 20;

    private final RegionReader reader;
    private final Snapshot<Held> snapshot;
    private final Cache<Past, RegionHistory> past =
            Caffeine.newBuilder().maximumSize(HELD_PASTS).build();

    RegionQueries(RegionReader reader) {
        this.reader = reader;
        this.snapshot = new Snapshot<>(
                () -> new Held(reader.read(), reader.changedAt()),
                held -> held.history().revision() == reader.revision());
    }

    private record Held(RegionHistory history, Instant changedAt) {}

    private record Past(Instant knownUntil, long revision) {}

    /**
     * The history as it stands. Changes made by this process are seen at once, those of another process within a second.
     */
    public RegionHistory history() {
        return snapshot.current().history();
    }

    /** The history as it was known on a day; the same as {@link #history()} where nothing was changed since. */
    public RegionHistory history(AsOf asOf) {
        Held current = snapshot.current();
        Instant until = asOf.knownUntil();
        if (current.changedAt().isBefore(until)) return current.history();
        return past.get(new Past(until, current.history().revision()), missing -> reader.read(until));
    }

    /** Lets the next call read anew, once the change of the running transaction is in. */
    void forgetAfterCommit() {
        snapshot.forgetAfterCommit();
    }
}
