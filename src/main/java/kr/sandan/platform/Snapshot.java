package kr.sandan.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<@Nullable Held<T>> held = new AtomicReference<>();

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
        Held<T> last = held.get();
        if (last != null && now - last.checkedAt() < TRUSTED_NANOS) return last.picture();
        T picture = last != null && isCurrent.test(last.picture()) ? last.picture() : read.get();
        held.compareAndSet(last, new Held<>(picture, now));
        return picture;
    }

    /** Lets the next call read anew, once the change of the running transaction is in. */
    public void forgetAfterCommit() {
        AfterCommit.run(() -> held.set(null));
    }
}
