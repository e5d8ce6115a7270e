package kr.sandan.region.web;

import java.util.List;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionPlan;
import kr.sandan.region.RegionStep;

/**
 * One step of a change as its preview shows it.
 *
 * @param kind what happens: the last part of a message key
 * @param code the code it happens to
 * @param before what the code stands for until then, empty for a new one
 * @param after what stands there from then on, empty for one that ends
 */
record RegionStepLine(String kind, String code, String before, String after) {

    static List<RegionStepLine> of(RegionPlan plan, RegionHistory history) {
        return plan.steps().stream().map(step -> of(step, history)).toList();
    }

    private static RegionStepLine of(RegionStep step, RegionHistory history) {
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
            return new RegionStepLine("assign", step.code(), held, assign.scheme() + " " + assign.region());
        }
        return new RegionStepLine("close", step.code(), held, "");
    }

    private static String name(String code, RegionHistory history) {
        return code.length() == 2
                ? history.province(code).map(province -> province.name()).orElse("")
                : history.county(code).map(county -> county.name()).orElse("");
    }
}
