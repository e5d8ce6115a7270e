package kr.sandan.reliance.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.FormErrors;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.reliance.RelianceWeights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far all councils live on their own, and how much each part of their score counts. */
@Controller
class RelianceListController {

    private final RelianceLists lists;
    private final RelianceLines lines;
    private final RelianceWeights weights;
    private final RelianceWords words;
    private final Clock clock;

    RelianceListController(
            RelianceLists lists, RelianceLines lines, RelianceWeights weights, RelianceWords words, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.weights = weights;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reliance")
    String list(
            @RequestParam @Nullable String year,
            @RequestParam @Nullable Long office,
            AsOf asOf,
            Paging paging,
            Locale locale,
            Model model) {
        if (paging.sort() != null) throw new BadParameter("sort", paging.sort().toString());
        int shown = RelianceWords.year(year, asOf);
        List<RelianceLists.One> all = lists.all(shown, office, asOf);
        model.addAttribute(
                "list",
                new Listing<>(
                        all.stream()
                                .skip(paging.offset())
                                .limit(paging.size())
                                .map(one -> lists.row(one, asOf, locale))
                                .toList(),
                        all.size(),
                        paging));
        model.addAttribute("pilots", lists.pilots(all, asOf, locale));
        model.addAttribute("reference", lines.reference(asOf));
        model.addAttribute("year", shown);
        model.addAttribute("office", office);
        model.addAttribute("offices", lists.officeChoices(asOf, locale));
        return "reliance/list";
    }

    @GetMapping("/reliance.csv")
    void csv(
            @RequestParam @Nullable String year,
            @RequestParam @Nullable Long office,
            AsOf asOf,
            HttpServletResponse response) {
        int shown = RelianceWords.year(year, asOf);
        lists.csv(lists.all(shown, office, asOf), shown, response);
    }

    @GetMapping("/reliance.xlsx")
    void xlsx(
            @RequestParam @Nullable String year,
            @RequestParam @Nullable Long office,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        int shown = RelianceWords.year(year, asOf);
        lists.xlsx(lists.all(shown, office, asOf), shown, asOf, frame, locale, response);
    }

    @GetMapping("/reliance/weights")
    ModelAndView weights() {
        return page().addObject("form", WeightsForm.empty());
    }

    @PostMapping("/reliance/weights")
    ModelAndView stateWeights(
            @Valid @ModelAttribute("form") WeightsForm form, BindingResult errors, RedirectAttributes next) {
        form.check(errors);
        boolean done = FormErrors.accepted(errors, () -> weights.state(form.toCommand()));
        if (!done) return page();
        next.addFlashAttribute("flash", words.here("reliance.weights.stated"));
        ModelAndView page = new ModelAndView("redirect:/reliance/weights");
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private ModelAndView page() {
        return new ModelAndView("reliance/weights")
                .addObject("all", weights.all(AsOf.today(clock)))
                .addObject("mayState", RelianceRoutes.isReader(RelianceRoutes.WEIGHERS));
    }
}
