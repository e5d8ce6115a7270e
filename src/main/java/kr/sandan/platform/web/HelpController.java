package kr.sandan.platform.web;

import java.util.regex.Pattern;
import kr.sandan.platform.NotFound;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One help page per screen and language: {@code templates/help/<language>/<screen>.html}. */
@Controller
class HelpController {

    private static final Pattern SCREEN = Pattern.compile("[a-z][a-z-]*");

    private final ResourceLoader resources;

    HelpController(ResourceLoader resources) {
        this.resources = resources;
    }

    @GetMapping("/help/{screen}")
    String help(@PathVariable String screen, PageFrame frame, Model model) {
        String page = "help/" + frame.lang() + "/" + screen;
        if (!SCREEN.matcher(screen).matches() || !exists(page)) throw new NotFound("help", screen);
        model.addAttribute("page", page);
        return "help/page";
    }

    private boolean exists(String page) {
        return resources.getResource("classpath:/templates/" + page + ".html").exists();
    }
}
