package kr.sandan.complex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.platform.web.template.KeptMain;
import kr.sandan.platform.web.template.KeptMains;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ComplexListController {

    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final ComplexLists lists;
    private final ComplexExports exports;
    private final KeptMains mains;

    ComplexListController(
            ComplexDirectory directories,
            RegionQueries regions,
            ComplexLists lists,
            ComplexExports exports,
            KeptMains mains) {
        this.directories = directories;
        this.regions = regions;
        this.lists = lists;
        this.exports = exports;
        this.mains = mains;
    }

    @GetMapping("/complexes")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            Model model) {
        Directory directory = directories.at(asOf);
        KeptMain main = mains.of(frame, lists.madeOf(directory, locale));
        model.addAttribute(KeptMain.NAME, main);
        if (main.present()) return "complex/kept";
        ComplexParameters filters = ComplexParameters.of(parameters);
        model.addAttribute("list", lists.page(directory, filter(filters, asOf), paging, frame, locale));
        model.addAttribute("filter", filters);
        model.addAttribute("schemes", regions.history(asOf).schemes());
        return "complex/list";
    }

    @GetMapping("/complexes.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Directory.Selection selection = directories.at(asOf).select(filter(ComplexParameters.of(parameters), asOf));
        exports.csv(ComplexLists.sorted(selection, paging), response);
    }

    @GetMapping("/complexes.xlsx")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        Directory.Selection selection = directories.at(asOf).select(filter(ComplexParameters.of(parameters), asOf));
        exports.xlsx(ComplexLists.sorted(selection, paging), asOf, frame, locale, response);
    }

    private ComplexFilter filter(ComplexParameters parameters, AsOf asOf) {
        RegionHistory history = regions.history(asOf);
        return parameters.filter(
                history, code -> history.provinceAt(code, asOf.valid()).orElse(null));
    }
}
