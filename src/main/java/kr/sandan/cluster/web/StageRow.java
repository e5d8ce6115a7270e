package kr.sandan.cluster.web;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.cluster.procedure.Condition;
import kr.sandan.cluster.procedure.ProcedureStage;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A stage as it is typed; one without anything is left out.
 *
 * @param papers one in each line
 * @param condition a law or decree that has to be in force; {@code conditionOn} since when it is, empty while it is not
 */
record StageRow(
        @Size(max = 100) @Nullable String name,
        @Size(max = 100) @Nullable String nameEn,
        @Nullable String bodyId,
        @Size(max = 100) @Nullable String body,
        @Size(max = 100) @Nullable String bodyEn,
        @Nullable String decision,
        @Size(max = 1000) @Nullable String papers,
        @Size(max = 200) @Nullable String condition,
        @Size(max = 200) @Nullable String conditionEn,
        @Size(max = 10) @Nullable String conditionOn) {

    static final StageRow EMPTY = new StageRow(null, null, null, null, null, null, null, null, null, null);

    boolean blank() {
        return Stream.of(name, nameEn, bodyId, body, bodyEn, papers, condition, conditionEn, conditionOn)
                .allMatch(Objects::isNull);
    }

    /** @throws RuleBroken that names the place of the row, so that its field is found */
    ProcedureStage toStage(int row, int ordinal, long sourceId) {
        String at = "stages[" + row + "].";
        if (name == null) throw new RuleBroken(at + "name", "procedure.stage.name", ordinal);
        DecisionKind how = ClusterTyped.choice(DecisionKind.values(), at + "decision", decision);
        if (how == null) throw new RuleBroken(at + "decision", "procedure.stage.decision", ordinal);
        Long known = ClusterTyped.id(at + "bodyId", bodyId);
        if ((known == null) == (body == null)) throw new RuleBroken(at + "bodyId", "procedure.stage.body", ordinal);
        if (bodyEn != null && body == null) throw new RuleBroken(at + "bodyEn", "procedure.stage.body", ordinal);
        return new ProcedureStage(
                ordinal, name, nameEn, known, body, bodyEn, how, lines(), conditions(at, ordinal, sourceId));
    }

    private List<String> lines() {
        if (papers == null) return List.of();
        return Arrays.stream(papers.split("\\R"))
                .map(String::strip)
                .filter(paper -> !paper.isEmpty())
                .distinct()
                .toList();
    }

    private List<Condition> conditions(String at, int ordinal, long sourceId) {
        if (condition == null && conditionOn == null && conditionEn == null) return List.of();
        if (condition == null) throw new RuleBroken(at + "condition", "procedure.stage.condition", ordinal);
        return List.of(
                new Condition(0, condition, conditionEn, ClusterTyped.date(at + "conditionOn", conditionOn), sourceId));
    }
}
