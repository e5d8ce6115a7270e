package kr.sandan.platform;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A picture of rows that seldom change, held in memory. Changes made by this process are seen at once, those of another
 * process within a second.
 */
public final class Snapshot<T> {

    private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<T> read;
    private final Predicate<T> isCurrent;
    private volatile @Nullable Held<T> held;
    private volatile long forgotten;

    /**
     * A picture not read yet.
     *
     * @param read reads it anew
     * @param isCurrent whether the database still says what the picture shows
     */
    public Snapshot(Supplier<T> read, Predicate<T> isCurrent) {
        this.read = read;
        this.isCurrent = isCurrent;
    }

    private record Held<T>(T picture, long checkedAt) {}

    /** The picture as it stands. */
    public T current() {
        long now = System.nanoTime();
        long before = forgotten;
        Held<T> last = held;
        if (last != null && now - last.checkedAt() < TRUSTED_NANOS) return last.picture();
        T picture = last != null && isCurrent.test(last.picture()) ? last.picture() : read.get();
        keep(new Held<>(picture, now), before);
        return picture;
    }

    /** A picture that was being read while a change came in is not kept. */
    private synchronized void keep(Held<T> picture, long readSince) {
        if (forgotten == readSince) held = picture;
    }

    private synchronized void forget() {
        forgotten++;
        held = null;
    }

    /** Lets the next call read anew, once the change of the running transaction is in. */
    public void forgetAfterCommit() {
        AfterCommit.run(this::forget);
    }
}
