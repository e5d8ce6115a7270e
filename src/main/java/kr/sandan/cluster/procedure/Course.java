package kr.sandan.cluster.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kr.sandan.cluster.procedure.ProcedureStage.DecisionKind;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Where a case stands: stages passed one after the other by acts, each refused where it cannot have been done. */
public final class Course {

    private final List<ProcedureStage> stages;
    private final Map<Integer, Act> plans = new TreeMap<>();
    private final Map<Integer, Act> passed = new TreeMap<>();
    private final Map<Integer, Set<String>> papers = new TreeMap<>();
    private @Nullable PartialDate last;

    private Course(List<ProcedureStage> stages) {
        this.stages = List.copyOf(stages);
    }

    /**
     * The course that some acts took.
     *
     * @param stages in their order
     * @param acts in the order in which they were entered
     * @throws RuleBroken for an act that cannot have been done
     */
    public static Course of(List<ProcedureStage> stages, List<Act> acts) {
        Course course = new Course(stages);
        acts.forEach(course::take);
        return course;
    }

    /** The stage that waits for a decision; null once all are passed. */
    public @Nullable ProcedureStage current() {
        return passed.size() == stages.size() ? null : stages.get(passed.size());
    }

    /** The act that decided a stage; null while it waits, and after a return to it or before it. */
    public @Nullable Act decided(int stage) {
        return passed.get(stage);
    }

    /** When a stage is to be decided, as said last. */
    public @Nullable Act planned(int stage) {
        return plans.get(stage);
    }

    public Set<String> papers(int stage) {
        return papers.getOrDefault(stage, Set.of());
    }

    /** The papers of a stage that are not handed in. */
    public List<String> missing(ProcedureStage stage) {
        return stage.papers().stream()
                .filter(paper -> !papers(stage.ordinal()).contains(paper))
                .toList();
    }

    private void take(Act act) {
        if (act.stage() < 1 || act.stage() > stages.size()) throw new RuleBroken("stage", "procedure.stage.unknown");
        if (act.kind() == Act.Kind.PLAN) {
            plans.put(act.stage(), act);
            return;
        }
        ProcedureStage stage = current();
        if (stage == null) throw new RuleBroken(null, "procedure.over");
        if (act.stage() != stage.ordinal())
            throw new RuleBroken("stage", "procedure.stage.order", stage.ordinal(), stage.name());
        requireOrder(act);
        switch (act.kind()) {
            case PAPER -> hand(act, stage);
            case PASS -> pass(act, stage);
            default -> back(act);
        }
        if (last == null || act.on().date().isAfter(last.date())) last = act.on();
    }

    /** Dates are compared as far as both are known. */
    private void requireOrder(Act act) {
        if (last != null && act.on().lastDay().isBefore(last.date()))
            throw new RuleBroken("on", "procedure.on.before", last);
    }

    private void hand(Act act, ProcedureStage stage) {
        String paper = act.detail();
        if (paper == null || !stage.papers().contains(paper)) throw new RuleBroken("detail", "procedure.paper.unknown");
        if (!papers.computeIfAbsent(stage.ordinal(), ordinal -> new LinkedHashSet<>())
                .add(paper)) throw new RuleBroken("detail", "procedure.paper.twice", paper);
    }

    private void pass(Act act, ProcedureStage stage) {
        for (Condition condition : stage.conditions())
            if (!condition.metOn(act.on().date()))
                throw new RuleBroken(
                        "on",
                        condition.inForce() == null ? "procedure.blocked" : "procedure.blocked.until",
                        condition.name(),
                        String.valueOf(condition.inForce()));
        List<String> missing = missing(stage);
        if (!missing.isEmpty()) throw new RuleBroken(null, "procedure.paper.missing", String.join(", ", missing));
        Votes votes = act.votes();
        if (votes != null && stage.decision() != DecisionKind.VOTE)
            throw new RuleBroken("inFavour", "procedure.votes.none");
        if (votes != null) votes.requireCarried();
        passed.put(stage.ordinal(), act);
    }

    /** What was decided and handed in from there on counts no longer; it stays among the acts. */
    private void back(Act act) {
        if (act.reason() == null) throw new RuleBroken("reason", "procedure.return.reason");
        Integer backTo = act.backTo();
        if (backTo == null || backTo < 1 || backTo > act.stage())
            throw new RuleBroken("backTo", "procedure.return.to", act.stage());
        int from = Objects.requireNonNull(backTo);
        passed.keySet().removeIf(stage -> stage >= from);
        papers.keySet().removeIf(stage -> stage >= from);
    }
}
