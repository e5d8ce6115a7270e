package kr.sandan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SharedReadingTest {

    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterEach
    void sendHome() {
        people.shutdownNow();
    }

    @Test
    void neverTellsAnybodyLessThanWasTrueWhenTheyCame() throws Exception {
        AtomicLong truth = new AtomicLong();
        AtomicLong questions = new AtomicLong();
        SharedReading<Long> reading = new SharedReading<>(() -> {
            questions.incrementAndGet();
            long seen = truth.get();
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
            return seen;
        });
        List<Future<Integer>> stale = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            stale.add(people.submit(() -> {
                int late = 0;
                for (int i = 0; i < 500; i++) {
                    long before = truth.incrementAndGet();
                    if (reading.now() < before) late++;
                }
                return late;
            }));
        }
        for (Future<Integer> each : stale)
            assertThat(each.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(questions.get()).isLessThan(4000);
    }

    @Test
    void givesNobodyAnAnswerThatWasAskedForBeforeTheyCame() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong questions = new AtomicLong();
        SharedReading<Long> reading = new SharedReading<>(() -> {
            long number = questions.incrementAndGet();
            asked.countDown();
            waitFor(go);
            return number;
        });
        Future<Long> early = people.submit(reading::now);
        waitFor(asked);
        CountDownLatch come = new CountDownLatch(5);
        List<Future<Long>> late = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            late.add(people.submit(() -> {
                come.countDown();
                return reading.now();
            }));
        }
        waitFor(come);
        go.countDown();
        assertThat(early.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        for (Future<Long> each : late)
            assertThat(each.get(20, TimeUnit.SECONDS)).isGreaterThan(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void tellsEverybodyWhyItFailedAndAsksAnewTheNextTime() {
        AtomicLong questions = new AtomicLong();
        SharedReading<Long> reading = new SharedReading<>(() -> {
            if (questions.incrementAndGet() == 1) throw new IllegalStateException("gone");
            return questions.get();
        });
        assertThatThrownBy(reading::now)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");
        assertThat(reading.now()).isEqualTo(2);
    }

    @Test
    void asksForItselfWithinATransaction() {
        AtomicLong questions = new AtomicLong();
        SharedReading<Long> reading = new SharedReading<>(questions::incrementAndGet);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(reading.now()).isEqualTo(1);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
