package kr.sandan.council.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.council.CouncilEntry;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class CouncilListController {

    private final CouncilLists lists;
    private final CouncilListPages pages;

    CouncilListController(CouncilLists lists, CouncilListPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/councils")
    String list(CouncilParameters parameters, AsOf asOf, Paging paging, PageFrame frame, Locale locale, Model model) {
        model.addAttribute("keeper", CouncilRoutes.keeps(frame));
        model.addAllAttributes(pages.list(parameters, asOf, paging, locale));
        return "council/list";
    }

    @GetMapping("/councils.csv")
    void csv(CouncilParameters parameters, AsOf asOf, Paging paging, HttpServletResponse response) {
        List<CouncilEntry> rows = lists.entries(parameters.filter(), asOf, paging);
        lists.csv(rows, asOf, response);
    }

    @GetMapping("/councils.xlsx")
    void xlsx(
            CouncilParameters parameters,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        List<CouncilEntry> rows = lists.entries(parameters.filter(), asOf, paging);
        lists.xlsx(rows, asOf, frame, locale, response);
    }
}
