package kr.sandan.call.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided, the last first. Whoever asks answers for who gets to see it. */
@Service
@Transactional(readOnly = true)
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Decision> find(long id) {
        return read("d.id = ?", id).stream().findFirst();
    }

    public List<Decision> ofStage(long stageId) {
        return read("d.stage_id = ?", stageId);
    }

    public List<Decision> ofCall(long callId) {
        return read("g.call_id = ?", callId);
    }

    /** Whether an appeal against the decision that stands was upheld. */
    public boolean reopened(long stageId) {
        return jdbc.sql("""
                        select exists (select from call_decision d join call_appeal a on a.decision_id = d.id
                                        where d.stage_id = :stage and a.outcome = 'UPHELD'
                                          and d.ordinal = (select max(ordinal) from call_decision where stage_id = :stage))
                        """).param("stage", stageId).query(Boolean.class).single();
    }

    private List<Decision> read(String which, long id) {
        String from = " from call_decision d join call_stage g on g.id = d.stage_id where " + which;
        Map<Long, List<Decision.Line>> lines = new HashMap<>();
        jdbc.sql("select l.* from call_decision_line l where l.decision_id in (select d.id" + from
                        + ") order by l.rank, l.application_id")
                .param(id)
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("decision_id"), one -> new ArrayList<>())
                            .add(new Decision.Line(
                                    row.getLong("application_id"),
                                    row.getInt("rank"),
                                    row.getBigDecimal("score"),
                                    row.getInt("given"),
                                    row.getInt("due"),
                                    Outcome.valueOf(row.getString("outcome"))));
                });
        return jdbc.sql("select d.*, (select display_name from account where id = d.decided_by) as chair" + from
                        + " order by g.ordinal desc, d.ordinal desc")
                .param(id)
                .query((row, number) -> decision(row, lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Decision decision(ResultSet row, List<Decision.Line> lines) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("stage_id"),
                row.getInt("ordinal"),
                row.getString("inputs"),
                row.getString("sha256"),
                row.getString("minutes"),
                row.getString("tie_reason"),
                row.getString("reason"),
                day(row),
                row.getString("chair"),
                Panels.moment(row, "decided_at"),
                Panels.local(row, "published_at"),
                List.copyOf(lines));
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("appeal_until", LocalDate.class);
    }
}
