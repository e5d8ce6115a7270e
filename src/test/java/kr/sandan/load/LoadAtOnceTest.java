package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two presses, two people, a cancellation in the middle, a portal that dies in the middle. */
@PortalTest
class LoadAtOnceTest {

    @Autowired
    private LoadService service;

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadRunner runner;

    @Autowired
    private LoadSeal seal;

    @Autowired
    private SampleRows rows;

    @Autowired
    private JdbcClient client;

    @Autowired
    @Qualifier("sampleKind")
    private SampleKind kind;

    @AfterEach
    void openGate() {
        kind.gate.countDown();
    }

    private void closeGate() {
        kind.gate = new CountDownLatch(1);
        kind.reached = new CountDownLatch(1);
    }

    private void awaitGate() throws InterruptedException {
        assertThat(kind.reached.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static <T> List<T> atOnce(List<Callable<T>> presses) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(presses.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> pending = new ArrayList<>();
        for (Callable<T> press : presses) {
            pending.add(threads.submit(() -> {
                start.await();
                return press.call();
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> result : pending) results.add(result.get(30, TimeUnit.SECONDS));
        threads.shutdown();
        return results;
    }

    private Callable<Boolean> applying(long id, Actor actor) {
        return () -> {
            service.apply(id, actor);
            return true;
        };
    }

    @Test
    void appliesOnceWhenTwoAdminsPressAtOnce() throws Exception {
        String key = fresh("창원");
        long id = loads.upload(csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        atOnce(List.of(
                applying(id, loads.admin()),
                applying(id, loads.secondAdmin()),
                applying(id, loads.admin()),
                applying(id, loads.secondAdmin())));
        loads.await(id, LoadState.APPLIED);
        assertThat(rows.written(key)).isEqualTo(1);
        service.apply(id, loads.admin());
        assertThat(rows.written(key)).isEqualTo(1);
    }

    @Test
    void appliesOnceWhenTheStepItselfRunsTwiceAtOnce() throws Exception {
        String key = fresh("창원");
        long id = loads.upload("SAMPLE", "slow-apply.csv", csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        closeGate();
        service.apply(id, loads.admin());
        awaitGate();
        ExecutorService second = Executors.newSingleThreadExecutor();
        Future<?> revived = second.submit(() -> runner.apply(id, () -> false));
        kind.gate.countDown();
        revived.get(30, TimeUnit.SECONDS);
        second.shutdown();
        loads.await(id, LoadState.APPLIED);
        assertThat(rows.written(key)).isEqualTo(1);
    }

    @Test
    void takesTheSameFileInOnceWhenItIsSentTwiceAtOnce() throws Exception {
        byte[] file = csv(fresh("창원") + ",1");
        Callable<Long> sending = () -> loads.upload(file);
        assertThat(Set.copyOf(atOnce(List.of(sending, sending, sending)))).hasSize(1);
    }

    @Test
    void stopsACheckInTheMiddleAndKeepsNothing() throws Exception {
        closeGate();
        long id = loads.upload("SAMPLE", "slow-check.csv", csv(fresh("창원") + ",1"));
        awaitGate();
        service.cancel(id, loads.admin());
        assertThat(loads.state(id)).isEqualTo(LoadState.CANCELLED);
        awaitNoJob(id);
        assertThat(loads.state(id)).isEqualTo(LoadState.CANCELLED);
        assertThat(rows.staged(id)).isZero();
    }

    @Test
    void stopsAnApplyInTheMiddleAndWritesNothing() throws Exception {
        String key = fresh("창원");
        long id = loads.upload("SAMPLE", "slow-apply.csv", csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        closeGate();
        service.apply(id, loads.admin());
        awaitGate();
        service.cancel(id, loads.admin());
        awaitNoJob(id);
        assertThat(loads.state(id)).isEqualTo(LoadState.CANCELLED);
        assertThat(rows.written(key)).isZero();
    }

    @Test
    void goesOnFromTheBeginningWhenThePortalStopsInTheMiddle() {
        String key = fresh("창원");
        long id = loads.upload("SAMPLE", "slow-apply.csv", csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        client.sql("update load set state = 'APPLYING', applied_by = uploaded_by, seal = ? where id = ?")
                .params(seal.whole(id), id)
                .update();
        closeGate();
        assertThatThrownBy(() -> runner.apply(id, () -> true)).isInstanceOf(LoadInterrupted.class);
        assertThat(loads.state(id)).isEqualTo(LoadState.APPLYING);
        assertThat(rows.written(key)).isZero();
        kind.gate.countDown();
        runner.apply(id, () -> false);
        assertThat(loads.state(id)).isEqualTo(LoadState.APPLIED);
        assertThat(rows.written(key)).isEqualTo(1);
    }

    @Test
    void revivesAJobWhosePortalDied() {
        String key = fresh("창원");
        long id = loads.upload(csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        client.sql("update load set state = 'CHECKING' where id = ?").params(id).update();
        client.sql("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('load-check', ?, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)""").params(id + "-dead").update();
        loads.await(id, LoadState.CHECKED);
    }

    private void awaitNoJob(long id) {
        String sql = "select count(*) from scheduled_tasks where task_instance like ?";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (client.sql(sql).params(id + "-%").query(Integer.class).single() > 0 && System.nanoTime() < deadline) {
            LoadDriver.pause();
        }
        assertThat(client.sql(sql).params(id + "-%").query(Integer.class).single())
                .as("jobs left of load %d", id)
                .isZero();
    }
}
