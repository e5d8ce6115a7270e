package kr.sandan.search.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.RouteDecisions;
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

    SearchController(SearchQueries search, RouteDecisions decisions) {
        this.search = search;
        this.decisions = decisions;
    }

    /** What was found of one kind, ready to print. */
    record GroupLines(String titleKey, long total, List<HitLine> hits) {}

    /**
     * Something found.
     *
     * @param label its name with the part that fits marked, where that is the name by which it was found
     * @param other the name by which it was found, where that is another one
     */
    record HitLine(
            Marked label, @Nullable Marked other, @Nullable String note, String path) {}

    /** A text of which a part is marked; the part is empty where none is. */
    record Marked(String before, String part, String after) {

        static Marked of(String text, NamePattern pattern) {
            int[] place = pattern.placeIn(text);
            return place == null
                    ? new Marked(text, "", "")
                    : new Marked(
                            text.substring(0, place[0]), text.substring(place[0], place[1]), text.substring(place[1]));
        }

        /** The whole text. */
        public String text() {
            return before + part + after;
        }
    }

    @GetMapping("/search")
    String page(@RequestParam @Nullable String q, PageFrame frame, Locale locale, Model model) {
        return found(q, ON_THE_PAGE, frame, locale, model, "search/page");
    }

    /** The list that opens below the box while somebody types. */
    @GetMapping("/search/suggest")
    String suggest(@RequestParam @Nullable String q, PageFrame frame, Locale locale, Model model) {
        return found(q, BELOW_THE_BOX, frame, locale, model, "search/suggest");
    }

    private String found(@Nullable String q, int most, PageFrame frame, Locale locale, Model model, String view) {
        String typed = q == null ? "" : q.substring(0, Math.min(q.length(), LONGEST));
        NamePattern pattern = new NamePattern(typed);
        SearchFound found = search.find(typed, circles(frame), most);
        model.addAttribute("q", typed);
        model.addAttribute("asked", !pattern.isEmpty());
        model.addAttribute("forgiving", found.forgiving());
        model.addAttribute("groups", lines(found, pattern, locale));
        return view;
    }

    /** The circles of callers to which the reader belongs, and the reader's role. */
    private Set<String> circles(PageFrame frame) {
        SignedIn reader = frame.account();
        Optional<String> role = Optional.ofNullable(reader).map(SignedIn::role);
        Set<String> circles = new HashSet<>();
        for (Audience circle : List.of(Audience.EVERYONE, Audience.PUBLIC_FACTS, Audience.SIGNED_IN))
            if (decisions.allows(circle, role)) circles.add(circle.kind().name());
        role.ifPresent(circles::add);
        return circles;
    }

    private static List<GroupLines> lines(SearchFound found, NamePattern pattern, Locale locale) {
        boolean korean = locale.getLanguage().equals("ko");
        return found.groups().stream()
                .map(group -> new GroupLines(
                        group.titleKey(),
                        group.total(),
                        group.hits().stream()
                                .map(hit -> line(hit, pattern, korean))
                                .toList()))
                .toList();
    }

    private static HitLine line(SearchFound.Hit hit, NamePattern pattern, boolean korean) {
        String label = korean || hit.labelEn() == null ? hit.label() : hit.labelEn();
        boolean same = hit.name().equals(label);
        return new HitLine(
                Marked.of(label, pattern), same ? null : Marked.of(hit.name(), pattern), hit.note(), hit.path());
    }
}
