package kr.sandan.council.web;

import java.util.Locale;
import kr.sandan.council.CouncilLife;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class CouncilController {

    private final Councils councils;
    private final CouncilPages pages;

    CouncilController(Councils councils, CouncilPages pages) {
        this.councils = councils;
        this.pages = pages;
    }

    @GetMapping("/councils/{id}")
    String detail(@PathVariable long id, AsOf asOf, Locale locale, Model model) {
        CouncilLife life = councils.life(id, asOf).orElseThrow(() -> new NotFound("council", id));
        model.addAllAttributes(pages.detail(life, asOf, locale));
        return "council/detail";
    }
}
