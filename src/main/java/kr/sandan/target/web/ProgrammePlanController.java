package kr.sandan.target.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan of a programme: its page and its files. */
@Controller
class ProgrammePlanController {

    private final ProgrammeQueries programmes;
    private final PlanPages pages;
    private final ProgrammePlanFiles files;

    ProgrammePlanController(ProgrammeQueries programmes, PlanPages pages, ProgrammePlanFiles files) {
        this.programmes = programmes;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/programmes/{id}/plan")
    String plan(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale, Model model) {
        Programme programme = programme(id, asOf);
        model.addAttribute("programme", programme);
        model.addAttribute("name", PlanWords.name(programme, locale));
        model.addAttribute("plan", pages.plan(id, asOf, locale));
        model.addAttribute("entries", pages.entries(id, asOf, locale));
        model.addAttribute("keeper", TargetRoutes.keeps(frame));
        return "target/plan";
    }

    @GetMapping("/programmes/{id}/plan.csv")
    void csv(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.csv(programme(id, asOf), pages.plan(id, asOf, locale), response);
    }

    @GetMapping("/programmes/{id}/plan.xlsx")
    void xlsx(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.xlsx(programme(id, asOf), pages.plan(id, asOf, locale), asOf, locale, response);
    }

    private Programme programme(long id, AsOf asOf) {
        return programmes.find(id, asOf).orElseThrow(() -> new NotFound("programme", id));
    }
}
