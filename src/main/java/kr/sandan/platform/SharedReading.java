package kr.sandan.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One question to the database for all who ask it at the same time. Everybody's answer was asked for after they came, so
 * that nobody is told less than the last commit before; who reads within a transaction asks for themselves.
 */
public final class SharedReading<T> {

    private final Supplier<T> read;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable CompletableFuture<T> next;

    /** A reading that nobody has asked for yet. */
    public SharedReading(Supplier<T> read) {
        this.read = read;
    }

    /** The answer, or whatever the reading failed with. */
    public T now() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return read.get();
        CompletableFuture<T> answer;
        boolean first;
        synchronized (this) {
            first = next == null;
            answer = next == null ? new CompletableFuture<>() : next;
            next = answer;
        }
        if (first) ask(answer);
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Asks once the question before is answered; who comes from then on waits for the next. */
    private void ask(CompletableFuture<T> answer) {
        turn.lock();
        try {
            synchronized (this) {
                next = null;
            }
            answer.complete(read.get());
        } catch (RuntimeException | Error failed) {
            answer.completeExceptionally(failed);
        } finally {
            turn.unlock();
        }
    }
}
