package kr.sandan.cluster.procedure;

import java.util.List;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * By which stages a programme designates.
 *
 * @param id its number, 0 before it is entered
 * @param from since when the programme does so, null where nobody knows
 * @param stages in their order; only the last is a notice, if one is
 * @param sourceId who says so
 */
public record ProcedureTemplate(
        long id,
        long programmeId,
        String name,
        @Nullable String nameEn,
        @Nullable PartialDate from,
        List<ProcedureStage> stages,
        long sourceId) {

    private static final int MOST = 20;

    public ProcedureTemplate {
        stages = List.copyOf(stages);
        if (name.isBlank()) throw new RuleBroken("name", "procedure.name.required");
        if (stages.isEmpty() || stages.size() > MOST) throw new RuleBroken("stages", "procedure.stages.range", MOST);
        for (ProcedureStage stage : stages)
            if (stage.decision() == ProcedureStage.DecisionKind.NOTICE && stage.ordinal() != stages.size())
                throw new RuleBroken("stages", "procedure.stages.notice", stage.ordinal());
    }

    public String name(boolean korean) {
        return korean || nameEn == null ? name : nameEn;
    }

    public ProcedureStage stage(int ordinal) {
        return stages.get(ordinal - 1);
    }
}
