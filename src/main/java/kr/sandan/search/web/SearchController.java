package kr.sandan.search.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteDecisions;
import kr.sandan.platform.web.SearchCircles;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.search.SearchFound;
import kr.sandan.search.SearchQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

    private static final int ON_THE_PAGE = 20;
    private static final int BELOW_THE_BOX = 5;
    private static final int LONGEST = 100;

    private final SearchQueries search;
    private final RouteDecisions decisions;
    private final List<SearchCircles> modules;
    private final HitLines lines;

    SearchController(SearchQueries search, RouteDecisions decisions, List<SearchCircles> modules, HitLines lines) {
        this.search = search;
        this.decisions = decisions;
        this.modules = List.copyOf(modules);
        this.lines = lines;
    }

    /** What was found of one kind, ready to print. */
    record GroupLines(String titleKey, long total, boolean more, List<HitLines.HitLine> hits) {}

    @GetMapping("/search")
    String page(@RequestParam @Nullable String q, PageFrame frame, Model model) {
        return found(q, ON_THE_PAGE, frame, model, "search/page");
    }

    /** The list that opens below the box while somebody types. */
    @GetMapping("/search/suggest")
    String suggest(@RequestParam @Nullable String q, PageFrame frame, Model model) {
        return found(q, BELOW_THE_BOX, frame, model, "search/suggest");
    }

    private String found(@Nullable String q, int most, PageFrame frame, Model model, String view) {
        String typed = q == null ? "" : q.substring(0, Math.min(q.length(), LONGEST));
        NamePattern pattern = new NamePattern(typed);
        SearchFound found = search.find(typed, circles(frame), most);
        model.addAttribute("q", typed);
        model.addAttribute("asked", !pattern.isEmpty());
        model.addAttribute("forgiving", found.forgiving());
        model.addAttribute("groups", lines(found, pattern, frame.days()));
        return view;
    }

    /** The circles of callers to which the reader belongs, the reader's role, and what modules mark for the reader. */
    private Set<String> circles(PageFrame frame) {
        SignedIn reader = frame.account();
        Optional<String> role = Optional.ofNullable(reader).map(SignedIn::role);
        Set<String> circles = new HashSet<>();
        for (Audience circle : List.of(Audience.EVERYONE, Audience.PUBLIC_FACTS, Audience.SIGNED_IN))
            if (decisions.allows(circle, role)) circles.add(circle.kind().name());
        role.ifPresent(circles::add);
        modules.stream()
                .filter(module -> decisions.allows(module.audience(), role))
                .forEach(module -> circles.addAll(module.mine()));
        return circles;
    }

    private List<GroupLines> lines(SearchFound found, NamePattern pattern, String days) {
        return found.groups().stream()
                .map(group -> new GroupLines(
                        group.titleKey(),
                        group.total(),
                        group.more(),
                        group.hits().stream()
                                .map(hit -> lines.line(hit, pattern, found.forgiving(), days))
                                .toList()))
                .toList();
    }
}
