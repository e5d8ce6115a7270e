package kr.sandan.scenario.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.DayParameter;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.region.RegionQueries;
import kr.sandan.scenario.ScenarioQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios side by side, and beside what is designated on a day. */
@Controller
class ScenarioCompareController {

    /** So many columns stay legible on a sheet of A4 laid across. */
    private static final int MOST = 5;

    private final ScenarioComparisons comparisons;
    private final ScenarioQueries scenarios;
    private final ScenarioExports exports;
    private final RegionQueries regions;
    private final Schemes schemes;

    ScenarioCompareController(
            ScenarioComparisons comparisons,
            ScenarioQueries scenarios,
            ScenarioExports exports,
            RegionQueries regions,
            Schemes schemes) {
        this.comparisons = comparisons;
        this.scenarios = scenarios;
        this.exports = exports;
        this.regions = regions;
        this.schemes = schemes;
    }

    @GetMapping("/scenarios/compare")
    String compare(
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(required = false) @Nullable String live,
            @RequestParam(required = false) @Nullable String scheme,
            AsOf asOf,
            Locale locale,
            Model model) {
        List<Long> ids = distinct(id);
        model.addAttribute("comparison", page(ids, live, scheme, asOf, locale));
        model.addAttribute("ids", ids);
        model.addAttribute("live", DayParameter.read("live", live));
        model.addAttribute("choices", scenarios.all("s.title, s.id"));
        model.addAttribute("scheme", schemes.chosen(scheme));
        model.addAttribute("schemes", regions.history().schemes());
        return "scenario/compare";
    }

    @GetMapping("/scenarios/compare.csv")
    void csv(
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(required = false) @Nullable String live,
            @RequestParam(required = false) @Nullable String scheme,
            AsOf asOf,
            Locale locale,
            HttpServletResponse response) {
        exports.comparison(page(distinct(id), live, scheme, asOf, locale), response);
    }

    @GetMapping("/scenarios/compare.xlsx")
    void xlsx(
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(required = false) @Nullable String live,
            @RequestParam(required = false) @Nullable String scheme,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        exports.comparison(page(distinct(id), live, scheme, asOf, locale), asOf, frame, locale, response);
    }

    private ComparisonPage page(
            List<Long> ids, @Nullable String live, @Nullable String scheme, AsOf asOf, Locale locale) {
        return comparisons.page(ids, DayParameter.read("live", live), schemes.chosen(scheme), asOf, locale);
    }

    private static List<Long> distinct(@Nullable List<Long> ids) {
        List<Long> wanted = ids == null ? List.of() : ids.stream().distinct().toList();
        if (wanted.size() > MOST) throw new BadParameter("id", String.valueOf(wanted.size()));
        return wanted;
    }
}
