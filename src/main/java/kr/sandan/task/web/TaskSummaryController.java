package kr.sandan.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Option;
import kr.sandan.task.TaskFilter;
import kr.sandan.task.TaskState;
import kr.sandan.task.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many tasks there are of each kind and state, and how soon they were supported, by year and by council. */
@Controller
class TaskSummaryController {

    private final TaskSummary summary;
    private final TaskChoices choices;
    private final AskedSites sites;

    TaskSummaryController(TaskSummary summary, TaskChoices choices, AskedSites sites) {
        this.summary = summary;
        this.choices = choices;
        this.sites = sites;
    }

    /** A kind with the number of its tasks in each state, in their order. */
    record KindLine(String code, String name, List<Count> counts, long total) {}

    /** How many tasks are in a state. */
    record Count(String state, long tasks) {}

    /** A year or a council with its name. */
    record LeadLine(String id, @Nullable String name, TaskSummary.Lead lead) {}

    @GetMapping("/tasks/summary")
    String summary(TaskParameters asked, Locale locale, Model model) {
        TaskFilter filter = asked.filter(sites);
        List<KindLine> kinds = kinds(filter, locale);
        model.addAttribute("lines", kinds);
        model.addAttribute("totals", totals(kinds));
        model.addAttribute("total", kinds.stream().mapToLong(KindLine::total).sum());
        model.addAttribute(
                "years",
                summary.years(filter).stream()
                        .map(year -> new LeadLine(String.valueOf(year.id()), String.valueOf(year.id()), year))
                        .toList());
        model.addAttribute(
                "found",
                summary.councils(filter).stream()
                        .map(one -> new LeadLine(
                                String.valueOf(one.id()),
                                one.name() == null ? null : TaskWords.name(one.name(), one.nameEn(), locale),
                                one))
                        .toList());
        choices.filters(asked, locale, model);
        return "task/summary";
    }

    private List<KindLine> kinds(TaskFilter filter, Locale locale) {
        Map<String, Map<TaskState, Long>> counted = summary.kinds(filter).stream()
                .collect(Collectors.groupingBy(
                        TaskSummary.KindState::kind,
                        Collectors.toMap(TaskSummary.KindState::state, TaskSummary.KindState::tasks)));
        List<KindLine> lines = new ArrayList<>();
        for (Option kind : choices.allKinds(locale)) {
            Map<TaskState, Long> of = counted.get(kind.value());
            if (of == null) continue;
            List<Count> counts = Stream.of(TaskState.values())
                    .map(state -> new Count(state.name(), of.getOrDefault(state, 0L)))
                    .toList();
            lines.add(new KindLine(
                    kind.value(),
                    kind.text(),
                    counts,
                    counts.stream().mapToLong(Count::tasks).sum()));
        }
        return lines;
    }

    private static List<Count> totals(List<KindLine> kinds) {
        return Stream.of(TaskState.values())
                .map(state -> new Count(
                        state.name(),
                        kinds.stream()
                                .mapToLong(kind ->
                                        kind.counts().get(state.ordinal()).tasks())
                                .sum()))
                .toList();
    }

    @GetMapping("/tasks/summary.csv")
    void csv(TaskParameters asked, HttpServletResponse response) {
        TaskFilter filter = asked.filter(sites);
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "tasks-summary.csv"),
                "kind",
                "state",
                "council",
                "office",
                "year",
                "count")) {
            summary.each(
                    filter,
                    cell -> csv.row(
                            cell.kind(), cell.state(), cell.councilId(), cell.officeId(), cell.year(), cell.tasks()));
            csv.finish();
        }
    }
}
