package kr.sandan.approval;

import java.util.Map;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An approval and a hand-over for tests that look at every page. */
@Component
public class ApprovalExamples {

    private final ApprovalDesk desk;
    private final HandOverService handOvers;
    private final ActingAccount acting;
    private final JdbcClient jdbc;

    ApprovalExamples(ApprovalDesk desk, HandOverService handOvers, ActingAccount acting, JdbcClient jdbc) {
        this.desk = desk;
        this.handOvers = handOvers;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    /** Number of an approval that waits for a decision. */
    public long approval() {
        return jdbc.sql("select min(id) from approval where state = 'SUBMITTED'")
                .query((row, number) -> row.getObject(1, Long.class))
                .optional()
                .orElseGet(() -> desk.id(desk.submitted()));
    }

    /** Number of a hand-over. */
    public long briefing() {
        desk.draft();
        long[] id = new long[1];
        HandOver command = new HandOver(
                desk.account(ApprovalDesk.STAFF),
                desk.account(ApprovalDesk.COLLEAGUE),
                "인사 이동",
                Map.of(),
                true,
                UUID.randomUUID().toString());
        acting.as(desk.account(ApprovalDesk.STAFF), () -> id[0] = handOvers.handOver(command));
        return id[0];
    }
}
