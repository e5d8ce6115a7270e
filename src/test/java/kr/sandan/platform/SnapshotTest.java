package kr.sandan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SnapshotTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final Snapshot<Integer> snapshot = new Snapshot<>(reads::incrementAndGet, picture -> true);

    @AfterEach
    void endTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void readsOnceForManyCalls() {
        assertThat(snapshot.current()).isEqualTo(1);
        assertThat(snapshot.current()).isEqualTo(1);
    }

    @Test
    void readsAnewOnceTheChangeIsInAndNotBefore() {
        snapshot.current();
        TransactionSynchronizationManager.initSynchronization();
        snapshot.forgetAfterCommit();
        assertThat(snapshot.current()).isEqualTo(1);
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(snapshot.current()).isEqualTo(2);
    }

    @Test
    void readsAnewAtOnceOutsideATransaction() {
        snapshot.current();
        snapshot.forgetAfterCommit();
        assertThat(snapshot.current()).isEqualTo(2);
    }

    @Test
    void keepsNoPictureThatWasBeingReadWhileAChangeCameIn() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Snapshot<Integer> changing = new Snapshot<>(
                () -> {
                    int picture = reads.incrementAndGet();
                    meanwhile.get().run();
                    return picture;
                },
                picture -> true);
        meanwhile.set(changing::forgetAfterCommit);
        assertThat(changing.current()).isEqualTo(1);
        meanwhile.set(() -> {});
        assertThat(changing.current()).isEqualTo(2);
    }
}
