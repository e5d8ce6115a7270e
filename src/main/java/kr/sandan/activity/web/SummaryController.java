package kr.sandan.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivitySummary;
import kr.sandan.activity.ActivitySummary.By;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many activities were held, one dimension set against another; what was planned of each kind, beside what came of it. */
@Controller("activitySummaryController")
class SummaryController {

    private final ActivitySummary summary;
    private final SummaryTables tables;
    private final SummaryFiles files;
    private final ActivityLists lists;

    SummaryController(ActivitySummary summary, SummaryTables tables, SummaryFiles files, ActivityLists lists) {
        this.summary = summary;
        this.tables = tables;
        this.files = files;
        this.lists = lists;
    }

    /** A kind with its name. */
    record KindLine(String name, ActivitySummary.KindTotal total) {}

    @GetMapping("/activities/summary")
    String summary(ActivityParameters asked, SummaryAsked shape, Locale locale, Model model) {
        ActivityFilter filter = asked.filter();
        List<Option> kinds = lists.kindChoices(locale);
        Map<String, ActivitySummary.KindTotal> totals = summary.kinds(filter).stream()
                .collect(Collectors.toMap(ActivitySummary.KindTotal::kind, total -> total));
        model.addAttribute("table", tables.of(filter, shape, locale));
        model.addAttribute("shape", shape);
        model.addAttribute("dimensions", By.values());
        model.addAttribute("offices", lists.officeChoices(locale));
        model.addAttribute(
                "totals",
                kinds.stream()
                        .flatMap(kind -> Stream.ofNullable(totals.get(kind.value()))
                                .map(total -> new KindLine(kind.text(), total)))
                        .toList());
        model.addAttribute("all", ActivitySummary.KindTotal.of(totals.values()));
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", kinds);
        model.addAttribute("states", List.of());
        model.addAttribute("councils", lists.councilChoices(locale));
        return "activity/summary";
    }

    @GetMapping("/activities/summary.xlsx")
    void xlsx(
            ActivityParameters asked,
            SummaryAsked shape,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        files.xlsx(tables.of(asked.filter(), shape, locale), shape, frame, locale, response);
    }

    @GetMapping("/activities/summary.csv")
    void csv(ActivityParameters asked, HttpServletResponse response) {
        lists.summaryCsv(asked, response);
    }
}
