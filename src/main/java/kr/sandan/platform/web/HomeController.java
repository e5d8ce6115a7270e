package kr.sandan.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.HomeSections.HomeSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for the reader, the totals of the day, what is new. */
@Controller
class HomeController {

    private final ObjectProvider<HomeSections> modules;
    private final RouteDecisions decisions;

    HomeController(ObjectProvider<HomeSections> modules, RouteDecisions decisions) {
        this.modules = modules;
        this.decisions = decisions;
    }

    @GetMapping("/")
    String home(AsOf asOf, PageFrame frame, Locale locale, Model model) {
        Stream<HomeSections> open =
                modules.stream().filter(module -> decisions.allows(module.audience(), frame.role()));
        List<HomeSection> sections = open.flatMap(module -> module.sections(asOf, frame, locale).stream())
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
        model.addAttribute("sections", sections);
        return "home";
    }
}
