package kr.sandan.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.platform.RuleBroken;

/**
 * What a change does, checked against the history before anything is written.
 *
 * @param effectiveOn the first day of the new order
 * @param steps every step in the order of writing, those that follow from others included
 */
public record RegionPlan(LocalDate effectiveOn, List<RegionStep> steps) {

    /**
     * Checks a change and completes it: a province that follows another inherits its regions in the schemes.
     *
     * @throws RuleBroken where the change contradicts the history or itself
     */
    public static RegionPlan of(RegionHistory history, LocalDate effectiveOn, List<RegionStep> steps) {
        List<Refusal> refusals = refusals(history, effectiveOn, steps);
        if (!refusals.isEmpty()) throw refusals.get(0).why();
        List<RegionStep> all = new ArrayList<>(steps);
        all.addAll(inherited(history, effectiveOn, steps));
        return new RegionPlan(effectiveOn, List.copyOf(all));
    }

    /**
     * One rule that a change breaks.
     *
     * @param code of the step that breaks it; empty where the change as a whole does
     */
    public record Refusal(String code, RuleBroken why) {}

    /** Every rule that a change breaks, in the order of its steps; what follows from an earlier one is left out. */
    public static List<Refusal> refusals(RegionHistory history, LocalDate effectiveOn, List<RegionStep> steps) {
        List<Refusal> refusals = new ArrayList<>();
        if (effectiveOn.isBefore(history.beginning())) {
            RuleBroken why = new RuleBroken("effectiveOn", "region.change.before-list", history.beginning());
            return List.of(new Refusal("", why));
        }
        if (steps.isEmpty()) return List.of(new Refusal("", new RuleBroken(null, "region.change.nothing")));
        try {
            RegionRules rules = new RegionRules(history, effectiveOn, steps);
            steps.forEach(step -> collect(refusals, step.code(), () -> rules.check(step)));
            if (refusals.isEmpty()) collect(refusals, "", rules::checkNames);
            if (refusals.isEmpty()) collect(refusals, "", rules::checkProvinces);
        } catch (RuleBroken twice) {
            refusals.add(new Refusal("", twice));
        }
        return refusals;
    }

    private static void collect(List<Refusal> refusals, String code, Runnable check) {
        try {
            check.run();
        } catch (RuleBroken why) {
            refusals.add(new Refusal(code, why));
        }
    }

    /** The codes whose meaning the change touches. */
    public Set<String> codes() {
        return steps.stream()
                .filter(step -> !(step instanceof RegionStep.Introduce || step instanceof RegionStep.Expire))
                .map(RegionStep::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The steps of one kind, in their order. */
    public <S extends RegionStep> List<S> steps(Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<RegionStep> inherited(RegionHistory history, LocalDate day, List<RegionStep> steps) {
        Set<String> assigned = steps.stream()
                .filter(RegionStep.Assign.class::isInstance)
                .map(RegionStep::code)
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(RegionStep.Follow.class::isInstance)
                .map(RegionStep.Follow.class::cast)
                .filter(step -> step.code().length() == 2 && !assigned.contains(step.successor()))
                .flatMap(step -> history.schemes().stream()
                        .filter(scheme -> history.schemeRegionOf(scheme.code(), step.successor(), day)
                                .isEmpty())
                        .flatMap(scheme -> history.schemeRegionOf(scheme.code(), step.code(), day).stream())
                        .map(region -> new RegionStep.Assign(step.successor(), region.scheme(), region.code())))
                .collect(Collectors.toMap(step -> step.code() + step.scheme(), Function.identity(), (a, b) -> a))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .<RegionStep>map(Map.Entry::getValue)
                .toList();
    }
}
