package kr.sandan.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProgrammeController {

    private final ProgrammeQueries programmes;
    private final ProgrammeList list;
    private final ProgrammePages pages;

    ProgrammeController(ProgrammeQueries programmes, ProgrammeList list, ProgrammePages pages) {
        this.programmes = programmes;
        this.list = list;
        this.pages = pages;
    }

    @GetMapping("/programmes")
    String list(AsOf asOf, Paging paging, PageFrame frame, Locale locale, Model model) {
        List<ProgrammeList.Row> rows = list.rows(asOf, paging, locale);
        long skipped = Math.min(paging.offset(), rows.size());
        model.addAttribute(
                "list",
                new Listing<>(rows.stream().skip(skipped).limit(paging.size()).toList(), rows.size(), paging));
        model.addAttribute("undescribed", pages.keeps(frame) ? list.undescribed(asOf) : List.of());
        return "programme/list";
    }

    @GetMapping("/programmes.csv")
    void csv(AsOf asOf, Paging paging, Locale locale, HttpServletResponse response) {
        list.csv(list.rows(asOf, paging, locale), response);
    }

    @GetMapping("/programmes.xlsx")
    void xlsx(AsOf asOf, Paging paging, Locale locale, HttpServletResponse response) {
        list.xlsx(list.rows(asOf, paging, locale), asOf, locale, response);
    }

    @GetMapping("/programmes/{id}")
    String detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale, Model model) {
        ProgrammeLife life = programmes.life(id, asOf).orElseThrow(() -> new NotFound("programme", id));
        model.addAllAttributes(pages.detail(life, asOf, frame, locale));
        return "programme/detail";
    }
}
