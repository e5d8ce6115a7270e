package kr.sandan.region.web;

import java.util.List;
import java.util.stream.Stream;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionPlan;
import kr.sandan.region.RegionStep;
import kr.sandan.region.Scheme;

/**
 * One step of a change as its preview shows it.
 *
 * @param kind what happens: the last part of a message key
 * @param code the code it happens to
 * @param before what the code stands for until then, empty for a new one
 * @param after what stands there from then on, empty for one that ends
 */
record RegionStepLine(String kind, String code, String before, String after) {

    static List<RegionStepLine> of(RegionPlan plan, RegionHistory history, boolean korean) {
        return plan.steps().stream()
                .map(step -> of(step, plan, history, korean))
                .toList();
    }

    private static RegionStepLine of(RegionStep step, RegionPlan plan, RegionHistory history, boolean korean) {
        String held = name(step.code(), history);
        if (step instanceof RegionStep.Open open) {
            return new RegionStepLine("open", step.code(), "", open.names().name());
        }
        if (step instanceof RegionStep.Rename rename) {
            return new RegionStepLine(
                    "rename", step.code(), held, rename.names().name());
        }
        if (step instanceof RegionStep.Follow follow) {
            return new RegionStepLine("follow", step.code(), held, follow.successor());
        }
        if (step instanceof RegionStep.Assign assign) {
            return new RegionStepLine("assign", step.code(), held, region(assign, plan, history, korean));
        }
        if (step instanceof RegionStep.Introduce scheme) {
            return new RegionStepLine(
                    "introduce", step.code(), "", (korean ? scheme.name() : scheme.nameEn()) + scheme.until());
        }
        if (step instanceof RegionStep.Expire expire) return expiry(expire, plan, history, korean);
        return new RegionStepLine("close", step.code(), held, "");
    }

    private static RegionStepLine expiry(
            RegionStep.Expire step, RegionPlan plan, RegionHistory history, boolean korean) {
        Scheme scheme = history.scheme(step.code()).orElseThrow();
        String name = korean ? scheme.name() : scheme.nameEn();
        String until =
                scheme.ended() == null ? "" : String.valueOf(scheme.ended().last());
        return new RegionStepLine(
                "expire",
                step.code(),
                name + " ~ " + until,
                name + " ~ " + plan.effectiveOn().minusDays(1));
    }

    private static String region(RegionStep.Assign assign, RegionPlan plan, RegionHistory history, boolean korean) {
        Stream<String> begun = plan.steps(RegionStep.Introduce.class).stream()
                .filter(scheme -> scheme.code().equals(assign.scheme()))
                .flatMap(scheme -> scheme.parts().stream()
                        .filter(part -> part.code().equals(assign.region()))
                        .map(part ->
                                korean ? scheme.name() + " " + part.name() : scheme.nameEn() + ": " + part.nameEn()));
        Stream<String> held = history.scheme(assign.scheme()).stream()
                .flatMap(scheme -> scheme.regions().stream()
                        .filter(region -> region.code().equals(assign.region()))
                        .map(region -> korean
                                ? scheme.name() + " " + region.name()
                                : scheme.nameEn() + ": " + region.nameEn()));
        return Stream.concat(begun, held).findFirst().orElse(assign.scheme() + " " + assign.region());
    }

    private static String name(String code, RegionHistory history) {
        return code.length() == 2
                ? history.province(code).map(province -> province.name()).orElse("")
                : history.county(code).map(county -> county.name()).orElse("");
    }
}
