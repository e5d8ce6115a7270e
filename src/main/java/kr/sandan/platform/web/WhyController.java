package kr.sandan.platform.web;

import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a total is what it is: rows, rule, versions, sources. */
@Controller
class WhyController {

    private final ObjectProvider<ExplainedFigures> modules;
    private final RouteDecisions decisions;

    WhyController(ObjectProvider<ExplainedFigures> modules, RouteDecisions decisions) {
        this.modules = modules;
        this.decisions = decisions;
    }

    @GetMapping("/why/{figure}")
    String why(
            @PathVariable String figure,
            @RequestParam MultiValueMap<String, String> parameters,
            AsOf asOf,
            PageFrame frame,
            Locale locale,
            Model model) {
        ExplainedFigures explained = modules.stream()
                .filter(module -> module.figure().equals(figure) && decisions.allows(module.audience(), frame.role()))
                .findFirst()
                .orElseThrow(() -> new NotFound("figure", figure));
        model.addAttribute("why", explained.explain(parameters, asOf, frame, locale));
        return "why";
    }
}
