package kr.sandan.designation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationFilter;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DesignationListController {

    private final Designations designations;
    private final ProgrammeQueries programmes;
    private final RegionQueries regions;
    private final DesignationLists lists;
    private final DesignationExports exports;

    DesignationListController(
            Designations designations,
            ProgrammeQueries programmes,
            RegionQueries regions,
            DesignationLists lists,
            DesignationExports exports) {
        this.designations = designations;
        this.programmes = programmes;
        this.regions = regions;
        this.lists = lists;
        this.exports = exports;
    }

    @GetMapping("/designations")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            Model model) {
        DesignationRegister register = designations.at(asOf);
        DesignationFilter filter = filter(parameters, asOf);
        model.addAttribute("list", lists.page(register, filter, paging, frame, locale));
        model.addAttribute("filter", filter);
        model.addAttribute("schemes", regions.history(asOf).schemes());
        return "designation/list";
    }

    @GetMapping("/designations.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response)
            throws IOException {
        exports.csv(selected(parameters, asOf, paging), response);
    }

    @GetMapping("/designations.xlsx")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        exports.xlsx(selected(parameters, asOf, paging), asOf, frame, locale, response);
    }

    private List<DesignationEntry> selected(MultiValueMap<String, String> parameters, AsOf asOf, Paging paging) {
        DesignationRegister.Selection selection = designations.at(asOf).select(filter(parameters, asOf));
        return DesignationSort.sorted(selection.entries(), paging);
    }

    private DesignationFilter filter(MultiValueMap<String, String> parameters, AsOf asOf) {
        return DesignationParameters.of(parameters, regions.history(asOf), asOf, programmes)
                .filter();
    }
}
