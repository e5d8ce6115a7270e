package kr.sandan.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.call.CallFilter;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallState;
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
class CallListController {

    private final CallQueries queries;
    private final CallLists lists;
    private final CallWords words;

    CallListController(CallQueries queries, CallLists lists, CallWords words) {
        this.queries = queries;
        this.lists = lists;
        this.words = words;
    }

    /** A filter with its choices and the one chosen. */
    record Choice(String name, @Nullable String chosen, List<Option> options) {}

    @GetMapping("/calls")
    String list(CallParameters asked, AsOf asOf, Paging paging, PageFrame frame, Locale locale, Model model) {
        CallFilter filter = asked.filter();
        long total = queries.count(filter);
        model.addAttribute("list", new Listing<>(lists.rows(filter, paging, false, locale), total, paging));
        model.addAttribute("asked", asked);
        model.addAttribute("filters", filters(asked, locale));
        model.addAttribute("runner", CallRoutes.runs(frame));
        return "call/list";
    }

    private List<Choice> filters(CallParameters asked, Locale locale) {
        List<Option> years = new ArrayList<>();
        for (int year : queries.years()) years.add(new Option(String.valueOf(year), String.valueOf(year)));
        return List.of(
                new Choice("programme", text(asked.programme()), words.programmes(locale)),
                new Choice("year", text(asked.year()), years),
                new Choice("state", asked.state(), words.options(CallState.values(), "call.state.", locale)),
                new Choice(
                        "sample",
                        asked.sample(),
                        List.of(
                                new Option("false", words.say("call.filter.sample.false", locale)),
                                new Option("true", words.say("call.filter.sample.true", locale)))));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @GetMapping("/calls.csv")
    void csv(CallParameters asked, Paging paging, Locale locale, HttpServletResponse response) {
        lists.csv(lists.rows(asked.filter(), paging, true, locale), response);
    }

    @GetMapping("/calls.xlsx")
    void xlsx(
            CallParameters asked,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        lists.xlsx(lists.rows(asked.filter(), paging, true, locale), asOf, frame, locale, response);
    }
}
