package kr.sandan.scenario.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.ScenarioQueries;
import kr.sandan.scenario.ScenarioRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of scenarios and the page of one, both as files too. */
@Controller
class ScenarioController {

    private final ScenarioQueries scenarios;
    private final ScenarioViews views;
    private final ScenarioExports exports;
    private final ScenarioLists lists;

    ScenarioController(ScenarioQueries scenarios, ScenarioViews views, ScenarioExports exports, ScenarioLists lists) {
        this.scenarios = scenarios;
        this.views = views;
        this.exports = exports;
        this.lists = lists;
    }

    @GetMapping("/scenarios")
    String list(Paging paging, Locale locale, Model model) {
        model.addAttribute("list", lists.page(all(paging), paging, locale));
        return "scenario/list";
    }

    @GetMapping("/scenarios.csv")
    void csv(Paging paging, HttpServletResponse response) {
        exports.list(all(paging), response);
    }

    @GetMapping("/scenarios.xlsx")
    void xlsx(Paging paging, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        exports.list(all(paging), asOf, frame, locale, response);
    }

    private List<ScenarioRow> all(Paging paging) {
        return scenarios.all(paging.orderBy(ScenarioQueries.SORTS, ScenarioQueries.NEWEST_FIRST));
    }

    @GetMapping("/scenarios/{id}")
    ModelAndView detail(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Locale locale) {
        Scenario scenario = scenarios.find(id);
        ActForm form = ActForm.empty(scenario.version());
        return views.detail(scenario, scheme, q, asOf, locale)
                .addObject("form", form)
                .addObject("addition", form);
    }

    @GetMapping("/scenarios/{id}.csv")
    void sitesCsv(@PathVariable long id, AsOf asOf, HttpServletResponse response) {
        exports.sites(scenarios.find(id), asOf, response);
    }

    @GetMapping("/scenarios/{id}.xlsx")
    void sitesXlsx(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        exports.sites(scenarios.find(id), asOf, frame, locale, response);
    }
}
