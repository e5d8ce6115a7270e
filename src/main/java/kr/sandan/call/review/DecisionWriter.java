package kr.sandan.call.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a decision, and what follows from it for the stage, the applications and the call. */
@Component
class DecisionWriter {

    private final StageLocks locks;
    private final JdbcClient jdbc;

    DecisionWriter(StageLocks locks, JdbcClient jdbc) {
        this.locks = locks;
        this.jdbc = jdbc;
    }

    long write(Panel panel, Decide said, Inputs inputs, Ranking ranking, int ordinal, boolean last) {
        long id = decision(said, inputs, ordinal);
        for (Ranking.Line line : ranking.lines()) {
            line(id, line);
            move(line, said.stageId(), last);
        }
        jdbc.sql("update call_stage set state = 'DECIDED', version = version + 1 where id = ?")
                .param(said.stageId())
                .update();
        if (last) end(panel.stage().callId());
        return id;
    }

    private void end(long callId) {
        jdbc.sql(
                        "update call set state = 'DECIDED', decided_at = coalesce(decided_at, ?) where id = ? and state <> 'DRAFT'")
                .params(locks.now(), callId)
                .update();
    }

    private long decision(Decide said, Inputs inputs, int ordinal) {
        String text = inputs.text();
        return jdbc.sql("""
                        insert into call_decision (stage_id, ordinal, inputs, sha256, minutes, tie_reason, reason, decided_by, decided_at)
                        values (:stage, :ordinal, :inputs, :sha256, :minutes, :tie, :reason, :by, :now) returning id
                        """)
                .param("stage", said.stageId())
                .param("ordinal", ordinal)
                .param("inputs", text)
                .param("sha256", Inputs.hash(text))
                .param("minutes", said.minutes())
                .param("tie", inputs.order().isEmpty() ? null : said.tieReason())
                .param("reason", ordinal == 1 ? null : said.reason())
                .param("by", locks.by())
                .param("now", locks.now())
                .query(Long.class)
                .single();
    }

    private void line(long decision, Ranking.Line line) {
        jdbc.sql("""
                        insert into call_decision_line (decision_id, application_id, rank, score, given, due, outcome)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(decision)
                .param(line.application())
                .param(line.rank())
                .param(line.score())
                .param(line.given())
                .param(line.due())
                .param(line.outcome().name())
                .update();
    }

    private void move(Ranking.Line line, long stageId, boolean last) {
        String state = switch (line.outcome()) {
            case PASSED -> last ? "SELECTED" : "SUBMITTED";
            case RESERVE -> "RESERVE";
            case REJECTED -> "REJECTED";
        };
        boolean ends = !state.equals("SUBMITTED");
        jdbc.sql(
                        "update call_application set state = ?, stage_id = ?, version = version + 1 where id = ? and state <> 'WITHDRAWN'")
                .param(state)
                .param(ends ? stageId : null)
                .param(line.application())
                .update();
    }
}
