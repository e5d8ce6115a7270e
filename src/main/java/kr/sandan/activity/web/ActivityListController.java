package kr.sandan.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivityQueries;
import kr.sandan.activity.ActivityRow;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ActivityListController {

    private final ActivityQueries activities;
    private final ActivityLists lists;

    ActivityListController(ActivityQueries activities, ActivityLists lists) {
        this.activities = activities;
        this.lists = lists;
    }

    @GetMapping("/activities")
    String list(ActivityParameters asked, Paging paging, PageFrame frame, Locale locale, Model model) {
        ActivityFilter filter = asked.filter();
        Listing<ActivityRow> rows = activities.page(filter, paging);
        model.addAttribute(
                "list",
                new Listing<>(
                        rows.rows().stream().map(row -> lists.line(row, locale)).toList(), rows.total(), paging));
        model.addAttribute("keeper", ActivityRoutes.keeps(frame));
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", lists.kindChoices(locale));
        model.addAttribute("states", lists.stateChoices(locale));
        model.addAttribute("councils", lists.councilChoices(locale));
        return "activity/list";
    }

    @GetMapping("/activities.csv")
    void csv(ActivityParameters asked, Paging paging, HttpServletResponse response) {
        lists.csv(asked, paging, response);
    }

    @GetMapping("/activities.xlsx")
    void xlsx(ActivityParameters asked, Paging paging, PageFrame frame, Locale locale, HttpServletResponse response) {
        lists.xlsx(asked, paging, frame, locale, response);
    }
}
