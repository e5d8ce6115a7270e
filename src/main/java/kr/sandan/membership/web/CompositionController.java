package kr.sandan.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which councils break a rule of composition, by office. */
@Controller
class CompositionController {

    private final CompositionLists lists;

    CompositionController(CompositionLists lists) {
        this.lists = lists;
    }

    @GetMapping("/councils/composition")
    String list(CompositionParameters asked, AsOf asOf, Paging paging, Locale locale, Model model) {
        model.addAllAttributes(lists.page(asked, asOf, paging, locale));
        return "membership/composition";
    }

    @GetMapping("/councils/composition.csv")
    void csv(CompositionParameters asked, AsOf asOf, HttpServletResponse response) {
        lists.csv(asked, asOf, response);
    }

    @GetMapping("/councils/composition.xlsx")
    void xlsx(CompositionParameters asked, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        lists.xlsx(asked, asOf, frame, locale, response);
    }
}
