package kr.sandan.project.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.project.Demonstration;
import kr.sandan.project.FlowMeasure;
import kr.sandan.project.Project;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.Results;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came out of a project, on its page. */
@Component
class ResultPages {

    private final Results results;

    ResultPages(Results results) {
        this.results = results;
    }

    /** What a month counted, in the order of the measures; null where nothing is said. */
    record MonthRow(String month, List<@Nullable Integer> cells) {}

    /**
     * The section of a page.
     *
     * @param testBed whether demonstrations are recorded, not figures
     * @param sums what each measure adds up to; null where nothing is said of it
     */
    record Section(
            boolean testBed,
            List<FlowMeasure> measures,
            List<MonthRow> months,
            List<@Nullable Integer> sums,
            List<Demonstration> demonstrations) {}

    /** Null for a kind of project of which nothing of its own is recorded. */
    @Nullable
    Section of(Project project, AsOf asOf) {
        ProjectKind kind = project.facts().kind();
        List<FlowMeasure> measures = FlowMeasure.of(kind);
        if (kind == ProjectKind.TEST_BED)
            return new Section(true, List.of(), List.of(), List.of(), results.demonstrations(project.id(), asOf));
        if (measures.isEmpty()) return null;
        Map<YearMonth, Map<FlowMeasure, Integer>> flows = results.flows(project.id(), asOf);
        List<MonthRow> months = new ArrayList<>();
        flows.forEach((month, counted) -> {
            List<@Nullable Integer> cells = new ArrayList<>();
            for (FlowMeasure measure : measures) cells.add(counted.get(measure));
            months.add(new MonthRow(month.toString(), cells));
        });
        List<@Nullable Integer> sums = new ArrayList<>();
        for (FlowMeasure measure : measures) sums.add(sum(measure, flows.values()));
        return new Section(false, measures, months, sums, List.of());
    }

    private static @Nullable Integer sum(FlowMeasure measure, Collection<Map<FlowMeasure, Integer>> months) {
        Integer sum = null;
        for (Map<FlowMeasure, Integer> counted : months) {
            Integer value = counted.get(measure);
            if (value != null) sum = (sum == null ? 0 : sum) + value;
        }
        return sum;
    }
}
