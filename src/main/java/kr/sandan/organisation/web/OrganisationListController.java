package kr.sandan.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.organisation.OrganisationDirectory;
import kr.sandan.organisation.OrganisationFilter;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.region.RegionQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OrganisationListController {

    private final OrganisationDirectory directory;
    private final OrganisationLists lists;
    private final OrganisationExports exports;
    private final RegionQueries regions;

    OrganisationListController(
            OrganisationDirectory directory,
            OrganisationLists lists,
            OrganisationExports exports,
            RegionQueries regions) {
        this.directory = directory;
        this.lists = lists;
        this.exports = exports;
        this.regions = regions;
    }

    @GetMapping("/organisations")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            Model model) {
        OrganisationParameters filters = OrganisationParameters.of(parameters);
        OrganisationFilter filter = filters.filter(regions.history(asOf), asOf);
        model.addAllAttributes(lists.page(directory.page(filter, asOf, paging), filter, asOf, frame, locale));
        model.addAttribute("filter", filters);
        model.addAttribute("keeper", OrganisationRoutes.keeps(frame));
        return "organisation/list";
    }

    @GetMapping("/organisations.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        exports.csv(OrganisationParameters.of(parameters).filter(regions.history(asOf), asOf), asOf, paging, response);
    }

    @GetMapping("/organisations.xlsx")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        OrganisationFilter filter = OrganisationParameters.of(parameters).filter(regions.history(asOf), asOf);
        exports.xlsx(filter, asOf, paging, new OrganisationExports.Reader(frame, locale), response);
    }
}
