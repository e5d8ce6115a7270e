package kr.sandan.load;

import java.util.Optional;
import kr.sandan.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a load stands on: what it was compared with, what is still open about it, and the locks that keep both still. */
@Component
class LoadBasis {

    private final JdbcClient client;

    LoadBasis(JdbcClient client) {
        this.client = client;
    }

    /** A mark that differs once any load of the kind was applied or reverted, or the kind itself says so. */
    String of(LoadKind kind) {
        String last =
                client.sql("""
                        select count(*) || ' ' || coalesce(max(greatest(applied_at, reverted_at))::text, '')
                        from load where kind = :kind and applied_at is not null""").param("kind", kind.name()).query(String.class).single();
        return last + " " + kind.basis();
    }

    /** The state as of now, past what the session has in memory. */
    LoadState state(long loadId) {
        return LoadState.valueOf(column("select state from load where id = :id", loadId));
    }

    String kind(long loadId) {
        return column("select kind from load where id = :id", loadId);
    }

    /** The load that carries a file and is under way. */
    Optional<Long> underWay(String kind, String period, String sha256) {
        return client.sql("""
                        select id from load
                        where kind = :kind and coalesce(period, '') = :period and sha256 = :sha256
                            and state in ('CHECKING', 'REVIEW', 'CHECKED', 'SUBMITTED', 'APPLYING')""")
                .param("kind", kind)
                .param("period", period)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    int refusals(long loadId) {
        return count("select count(*) from load_problem where load_id = :id and grade = 'REFUSE'", loadId);
    }

    int openQuestions(long loadId) {
        return count("""
                select count(*) from load_review review join load on load.id = review.load_id
                where review.load_id = :id and not exists (
                    select 1 from load_decision decision join load_candidate candidate using (choice)
                    where decision.kind = load.kind and decision.subject = review.subject
                        and candidate.review_id = review.id)""", loadId);
    }

    int missingReasons(long loadId) {
        return count("""
                select count(distinct subject) from load_problem problem
                where load_id = :id and grade = 'REASON' and not exists (
                    select 1 from load_reason reason
                    where reason.load_id = problem.load_id and reason.subject = problem.subject)""", loadId);
    }

    /**
     * Room to sort and join a hundred thousand lines in the memory of the database, until the transaction ends; what is told
     * the planner of rows that just came in rests on fewer of them than usual, for it wants their number above all.
     */
    void makeRoom() {
        client.sql("set local work_mem = '64MB'").update();
        client.sql("set local default_statistics_target = 10").update();
    }

    /** One step of a load at a time, held until the transaction ends. */
    void lockLoad(long loadId) {
        lock("load", String.valueOf(loadId));
    }

    /** One load of a kind is applied or reverted at a time, held until the transaction ends. */
    void lockKind(LoadKind kind) {
        lock("load-kind", kind.name());
    }

    /** One upload of a file at a time, held until the transaction ends. */
    void lockFile(String sha256) {
        lock("load-file", sha256);
    }

    private void lock(String what, String which) {
        client.sql("select pg_advisory_xact_lock(hashtext(:what), hashtext(:which))::text")
                .param("what", what)
                .param("which", which)
                .query(String.class)
                .single();
    }

    private String column(String sql, long loadId) {
        return client.sql(sql)
                .param("id", loadId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("load", loadId));
    }

    private int count(String sql, long loadId) {
        return client.sql(sql).param("id", loadId).query(Integer.class).single();
    }
}
