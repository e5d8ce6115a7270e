package kr.sandan.call.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.sandan.call.CallQueries;
import kr.sandan.call.StageState;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides stages by the ranking that follows from their sheets, and publishes what was decided. */
@Service
@Transactional
public class DecisionService {

    private final StageLocks locks;
    private final Decisions decisions;
    private final DecisionWriter writer;
    private final CallQueries queries;
    private final JdbcClient jdbc;

    DecisionService(
            StageLocks locks, Decisions decisions, DecisionWriter writer, CallQueries queries, JdbcClient jdbc) {
        this.locks = locks;
        this.decisions = decisions;
        this.writer = writer;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /**
     * Decides.
     *
     * @return the number of the decision
     * @throws StaleEdit where another chair decided meanwhile
     * @throws RuleBroken where sheets are missing or a tie that matters is open
     */
    public long decide(Decide said) {
        Panel panel = locks.lockAsChair(said.stageId());
        if (panel.stage().version() != said.version()) throw new StaleEdit("stage", said.stageId());
        requireFree(panel);
        List<Decision> before = decisions.ofStage(said.stageId());
        Inputs inputs = panel.inputs(said.order());
        requireTime(panel, before, inputs, said);
        if (said.minutes() == null || said.minutes().isBlank()) throw new RuleBroken("minutes", "call.decide.minutes");
        Ranking ranking = Ranking.of(inputs);
        requireDecidable(ranking);
        boolean tied = !Ranking.of(inputs.ordered(List.of())).ties().isEmpty();
        if (tied && (said.tieReason() == null || said.tieReason().isBlank()))
            throw new RuleBroken("tieReason", "call.decide.tie.reason");
        if (!tied) inputs = inputs.ordered(List.of());
        boolean last = queries.stages(panel.stage().callId()).stream()
                .allMatch(one -> one.ordinal() <= panel.stage().ordinal());
        return writer.write(panel, said, inputs, Ranking.of(inputs), before.size() + 1, last);
    }

    private void requireFree(Panel panel) {
        if (panel.candidates().stream().anyMatch(one -> panel.conflicted(one, locks.by())))
            throw new RuleBroken(null, "call.decide.conflict");
        if (panel.candidates().isEmpty()) throw new RuleBroken(null, "call.stage.open.none");
    }

    /** The first time once the stage is closed; again only where something changed since, or an appeal was upheld. */
    private void requireTime(Panel panel, List<Decision> before, Inputs inputs, Decide said) {
        StageState state = panel.stage().state();
        if (state == StageState.CLOSED) return;
        if (state != StageState.DECIDED) throw new RuleBroken(null, "call.decide.not-closed");
        boolean changed = !Inputs.read(before.get(0).inputs())
                .ordered(List.of())
                .text()
                .equals(inputs.ordered(List.of()).text());
        if (!changed && !decisions.reopened(said.stageId())) throw new RuleBroken(null, "call.decide.again");
        if (said.reason() == null || said.reason().isBlank()) throw new RuleBroken("reason", "call.decide.reason");
    }

    private static void requireDecidable(Ranking ranking) {
        long missing = ranking.lines().stream()
                .mapToLong(line -> line.missing().size())
                .sum();
        if (missing > 0) throw new RuleBroken(null, "call.decide.missing", missing);
        if (!ranking.ties().isEmpty())
            throw new RuleBroken(
                    "order", "call.decide.tie", ranking.ties().get(0).size());
    }

    /**
     * Shows a decision to everybody; one that is published stays so.
     *
     * @param appealUntil the last day on which one may appeal
     */
    public void publish(long decisionId, @Nullable LocalDate appealUntil) {
        Decision decision = decisions.find(decisionId).orElseThrow(() -> new NotFound("decision", decisionId));
        locks.lockAsChair(decision.stageId());
        Decision now = decisions.find(decisionId).orElseThrow();
        if (now.publishedAt() != null) return;
        if (appealUntil == null) throw new RuleBroken("appealUntil", "call.publish.until");
        LocalDate today = locks.now().atZoneSameInstant(AsOf.ZONE).toLocalDate();
        if (appealUntil.isBefore(today)) throw new RuleBroken("appealUntil", "call.publish.past");
        jdbc.sql("update call_decision set published_at = ?, appeal_until = ? where id = ?")
                .params(locks.now(), Objects.requireNonNull(appealUntil), decisionId)
                .update();
    }
}
