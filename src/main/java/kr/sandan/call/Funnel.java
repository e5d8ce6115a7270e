package kr.sandan.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.sandan.call.StatedCount.Point;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * How many there were on the way from the applications to the selection: those applied, those who came through each stage,
 * those selected. What nobody says and nobody counted is unknown.
 */
public record Funnel(List<Step> steps) {

    /**
     * A step.
     *
     * @param stage the stage of which it tells; null for the first and the last
     * @param stated what a source says, null where none says anything
     * @param counted how many of the applications held here came so far; null where that cannot be told yet
     */
    public record Step(
            Point point,
            @Nullable Stage stage,
            @Nullable StatedCount stated,
            @Nullable Integer counted) {

        /** The best there is to draw: what is stated, else what is counted. */
        public @Nullable Integer shown() {
            return stated != null ? Integer.valueOf(stated.value()) : counted;
        }

        /** Whether the source and the rows held here say the same. */
        public boolean agrees() {
            return stated != null && counted != null && stated.value() == counted;
        }
    }

    /** How many of the applications held here came so far. */
    public record Counted(Point point, @Nullable Long stageId, int number) {}

    public static Funnel of(List<Stage> stages, List<StatedCount> stated, List<Counted> counted) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(Point.APPLIED, null, stated, counted));
        for (Stage stage : stages) steps.add(step(Point.PASSED, stage, stated, counted));
        steps.add(step(Point.SELECTED, null, stated, counted));
        return new Funnel(List.copyOf(steps));
    }

    private static Step step(Point point, @Nullable Stage stage, List<StatedCount> stated, List<Counted> counted) {
        Long id = stage == null ? null : Long.valueOf(stage.id());
        return new Step(
                point,
                stage,
                stated.stream().filter(one -> one.isOf(point, id)).findFirst().orElse(null),
                counted.stream()
                        .filter(one -> one.point() == point && Objects.equals(one.stageId(), id))
                        .map(Counted::number)
                        .findFirst()
                        .orElse(null));
    }

    /**
     * @throws RuleBroken where more would come through than there were before, fewer than there are after, or where the stage
     *     is none of this call
     */
    void requireRoomFor(StatedCount said) {
        int place = -1;
        for (int at = 0; at < steps.size(); at++) if (isOf(steps.get(at), said)) place = at;
        if (place < 0) throw new RuleBroken("stageId", "call.count.stage");
        for (int at = 0; at < steps.size(); at++) {
            StatedCount other = steps.get(at).stated();
            if (other == null || at == place) continue;
            if (at < place && other.value() < said.value())
                throw new RuleBroken("value", "call.count.more", said.value(), other.value());
            if (at > place && other.value() > said.value())
                throw new RuleBroken("value", "call.count.fewer", said.value(), other.value());
        }
    }

    private static boolean isOf(Step step, StatedCount said) {
        Stage stage = step.stage();
        return step.point() == said.point() && Objects.equals(stage == null ? null : stage.id(), said.stageId());
    }
}
