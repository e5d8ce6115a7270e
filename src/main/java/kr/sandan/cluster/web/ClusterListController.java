package kr.sandan.cluster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterEntry.Presence;
import kr.sandan.cluster.ClusterTopic.Function;
import kr.sandan.cluster.ClusterTopic.Knowledge;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ClusterListController {

    private final ClusterLists lists;
    private final ClusterWords words;

    ClusterListController(ClusterLists lists, ClusterWords words) {
        this.lists = lists;
        this.words = words;
    }

    /** A filter with its choices and the one chosen. */
    record Choice(String name, @Nullable String chosen, List<Option> options) {}

    @GetMapping("/clusters")
    String list(ClusterParameters asked, AsOf asOf, Paging paging, PageFrame frame, Locale locale, Model model) {
        List<ClusterEntry> fitting = lists.entries(asked.filter(), asOf, paging);
        List<ClusterLists.Row> rows = fitting.stream()
                .skip(Math.min(paging.offset(), fitting.size()))
                .limit(paging.size())
                .map(cluster -> lists.row(cluster, asOf, locale))
                .toList();
        model.addAttribute("list", new Listing<>(rows, fitting.size(), paging));
        model.addAttribute("asked", asked);
        model.addAttribute("filters", filters(asked, locale));
        model.addAttribute("keeper", ClusterRoutes.keeps(frame));
        return "cluster/list";
    }

    private List<Choice> filters(ClusterParameters asked, Locale locale) {
        return List.of(
                new Choice(
                        "programme",
                        asked.programme() == null ? null : String.valueOf(asked.programme()),
                        words.programmeChoices(locale)),
                new Choice("standing", asked.standing(), words.options(Presence.values(), "cluster.presence.", locale)),
                new Choice("province", asked.province(), words.provinceChoices(locale)),
                new Choice(
                        "function",
                        asked.function(),
                        words.options(Function.values(), "cluster.choice.FUNCTION.", locale)),
                new Choice(
                        "knowledge",
                        asked.knowledge(),
                        words.options(Knowledge.values(), "cluster.choice.KNOWLEDGE.", locale)),
                new Choice(
                        "sample",
                        asked.sample(),
                        List.of(
                                new Option("false", words.say("cluster.filter.sample.false", locale)),
                                new Option("true", words.say("cluster.filter.sample.true", locale)))));
    }

    @GetMapping("/clusters.csv")
    void csv(ClusterParameters asked, AsOf asOf, Paging paging, HttpServletResponse response) {
        lists.csv(lists.entries(asked.filter(), asOf, paging), asOf, response);
    }

    @GetMapping("/clusters.xlsx")
    void xlsx(
            ClusterParameters asked,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        lists.xlsx(lists.entries(asked.filter(), asOf, paging), asOf, frame, locale, response);
    }
}
