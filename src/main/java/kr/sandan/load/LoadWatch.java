package kr.sandan.load;

import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the pages see how far a running load is, and the load see whether it is still wanted. */
final class LoadWatch {

    private static final long EVERY_NANOS = 300_000_000;

    private final Load load;
    private final LoadState expected;
    private final JdbcClient client;
    private final TransactionTemplate apart;
    private final BooleanSupplier stopping;
    private long lastLook;

    /**
     * @param apart a transaction of its own, so that others see the progress of one that is not finished
     * @param stopping whether the portal is shutting down
     */
    LoadWatch(Load load, JdbcClient client, TransactionTemplate apart, BooleanSupplier stopping) {
        this.load = load;
        this.expected = load.state();
        this.client = client;
        this.apart = apart;
        this.stopping = stopping;
        this.lastLook = System.nanoTime() - EVERY_NANOS;
    }

    void progress(int done, int total) {
        long now = System.nanoTime();
        if (now - lastLook < EVERY_NANOS) return;
        lastLook = now;
        if (stopping.getAsBoolean()) throw new LoadInterrupted(load.id());
        apart.executeWithoutResult(transaction -> note(done, total));
    }

    private void note(int done, int total) {
        client.sql("""
                insert into load_progress (load_id, done, total) values (:id, :done, :total)
                on conflict (load_id) do update set done = excluded.done, total = excluded.total""")
                .param("id", load.id())
                .param("done", done)
                .param("total", total)
                .update();
        String state = client.sql("select state from load where id = :id")
                .param("id", load.id())
                .query(String.class)
                .single();
        if (!state.equals(expected.name())) throw new LoadCancelled(load.id());
    }
}
