package kr.sandan.project.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.project.ProjectFilter;
import kr.sandan.project.ProjectKind;
import kr.sandan.project.ProjectQueries;
import kr.sandan.project.ProjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ProjectListController {

    private final ProjectQueries queries;
    private final ProjectLists lists;
    private final ProjectWords words;

    ProjectListController(ProjectQueries queries, ProjectLists lists, ProjectWords words) {
        this.queries = queries;
        this.lists = lists;
        this.words = words;
    }

    /** A filter with its choices and the one chosen. */
    record Choice(String name, @Nullable String chosen, List<Option> options) {}

    @GetMapping("/projects")
    String list(ProjectParameters asked, AsOf asOf, Paging paging, PageFrame frame, Locale locale, Model model) {
        ProjectFilter filter = asked.filter();
        ProjectQueries.Sums sums = queries.sums(filter, asOf);
        model.addAttribute("list", new Listing<>(lists.page(filter, asOf, paging, locale), sums.projects(), paging));
        model.addAttribute("sums", sums);
        model.addAttribute("asked", asked);
        model.addAttribute("asOf", asOf);
        model.addAttribute("filters", filters(asked, locale));
        model.addAttribute("keeper", ProjectRoutes.keeps(frame));
        return "project/list";
    }

    private List<Choice> filters(ProjectParameters asked, Locale locale) {
        List<Option> years = new ArrayList<>();
        for (int year : queries.years()) years.add(new Option(String.valueOf(year), String.valueOf(year)));
        List<Option> samples = List.of(
                new Option("false", words.say("project.filter.sample.false", locale)),
                new Option("true", words.say("project.filter.sample.true", locale)));
        return List.of(
                new Choice("programme", asked.programme(), words.programmes(true, locale)),
                new Choice("service", text(asked.service()), words.services(locale)),
                new Choice("kind", asked.kind(), words.options(ProjectKind.values(), "project.kind.", locale)),
                new Choice("state", asked.state(), words.options(ProjectState.values(), "project.state.", locale)),
                new Choice("office", text(asked.office()), words.offices(locale)),
                new Choice("council", text(asked.council()), words.councils(locale)),
                new Choice("year", text(asked.year()), years),
                new Choice("sample", asked.sample(), samples));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @GetMapping("/projects.csv")
    void csv(ProjectParameters asked, AsOf asOf, Paging paging, Locale locale, HttpServletResponse response) {
        lists.csv(lists.whole(asked.filter(), asOf, paging, locale), response);
    }

    @GetMapping("/projects.xlsx")
    void xlsx(
            ProjectParameters asked,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        lists.xlsx(lists.whole(asked.filter(), asOf, paging, locale), asOf, frame, locale, response);
    }
}
