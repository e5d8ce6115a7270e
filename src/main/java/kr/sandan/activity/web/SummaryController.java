package kr.sandan.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivitySummary;
import kr.sandan.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many activities were held, by month and up to then; what was planned of each kind, beside what came of it. */
@Controller("activitySummaryController")
class SummaryController {

    private final ActivitySummary summary;
    private final ActivityLists lists;

    SummaryController(ActivitySummary summary, ActivityLists lists) {
        this.summary = summary;
        this.lists = lists;
    }

    /** A kind with its name. */
    record KindLine(String name, ActivitySummary.KindTotal total) {}

    @GetMapping("/activities/summary")
    String summary(ActivityParameters asked, Locale locale, Model model) {
        ActivityFilter filter = asked.filter();
        List<Option> kinds = lists.kindChoices(locale);
        Map<String, ActivitySummary.KindTotal> totals = summary.kinds(filter).stream()
                .collect(Collectors.toMap(ActivitySummary.KindTotal::kind, total -> total));
        model.addAttribute("months", summary.months(filter));
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

    @GetMapping("/activities/summary.csv")
    void csv(ActivityParameters asked, HttpServletResponse response) {
        lists.summaryCsv(asked, response);
    }
}
