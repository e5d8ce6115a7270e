package kr.sandan.target.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import kr.sandan.target.Light;
import kr.sandan.target.TargetFilter;
import kr.sandan.target.TargetHistory;
import kr.sandan.target.TargetHistory.Entry;
import kr.sandan.target.TargetQueries;
import kr.sandan.target.TargetRow;
import kr.sandan.target.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Targets: their list, its files, and the page of one. */
@Controller
class TargetController {

    private final TargetPages pages;
    private final TargetFiles files;
    private final TargetQueries queries;
    private final TargetHistory history;
    private final ProgrammeQueries programmes;
    private final SourceQueries sources;
    private final PlanWords words;

    TargetController(
            TargetPages pages,
            TargetFiles files,
            TargetQueries queries,
            TargetHistory history,
            ProgrammeQueries programmes,
            SourceQueries sources,
            PlanWords words) {
        this.pages = pages;
        this.files = files;
        this.queries = queries;
        this.history = history;
        this.programmes = programmes;
        this.sources = sources;
        this.words = words;
    }

    /** A filter with its choices and the one chosen. */
    record Choice(String name, @Nullable String chosen, List<Option> options) {}

    @GetMapping("/targets")
    String list(TargetParameters asked, AsOf asOf, Paging paging, PageFrame frame, Locale locale, Model model) {
        TargetPages.Shown shown = pages.shown(asked.filter(), asked.wanted(), asOf, locale);
        long skipped = Math.min(paging.offset(), shown.lines().size());
        model.addAttribute(
                "list",
                new Listing<>(
                        shown.lines().stream()
                                .skip(skipped)
                                .limit(paging.size())
                                .toList(),
                        shown.lines().size(),
                        paging));
        model.addAttribute("shown", shown);
        model.addAttribute("filters", filters(asked, asOf, locale));
        model.addAttribute("keeper", TargetRoutes.keeps(frame));
        return "target/list";
    }

    private List<Choice> filters(TargetParameters asked, AsOf asOf, Locale locale) {
        List<Option> programme = programmes.all(asOf).stream()
                .map(one -> new Option(one.code(), PlanWords.name(one, locale)))
                .toList();
        List<Option> measure = queries.measures().stream()
                .map(one -> new Option(one.code(), one.name(PlanWords.korean(locale))))
                .toList();
        List<Option> years = queries.select(new TargetFilter(null, null, null, null), asOf).stream()
                .map(row -> String.valueOf(row.year()))
                .distinct()
                .sorted()
                .map(year -> new Option(year, year))
                .toList();
        String year = asked.year() == null ? null : String.valueOf(asked.year());
        return List.of(
                new Choice("programme", asked.programme(), programme),
                new Choice("measure", asked.measure(), measure),
                new Choice("year", year, years),
                new Choice("light", asked.light(), words.options(Light.values(), "target.light.", locale)));
    }

    @GetMapping("/targets.csv")
    void csv(TargetParameters asked, AsOf asOf, Locale locale, HttpServletResponse response) {
        files.csv(pages.shown(asked.filter(), asked.wanted(), asOf, locale).lines(), response);
    }

    @GetMapping("/targets.xlsx")
    void xlsx(TargetParameters asked, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        files.xlsx(pages.shown(asked.filter(), asked.wanted(), asOf, locale).lines(), asOf, frame, locale, response);
    }

    /** An entry as it is printed. */
    record Said(
            Entry entry,
            String what,
            @Nullable String baseline,
            String known,
            @Nullable String superseded,
            @Nullable Citation source) {}

    @GetMapping("/targets/{id}")
    String detail(@PathVariable long id, AsOf asOf, PageFrame frame, Locale locale, Model model) {
        TargetHistory.Line line = history.line(id).orElseThrow(() -> new NotFound("target", id));
        TargetPages.Shown shown = pages.shown(TargetFilter.ofLine(id), null, asOf, locale);
        model.addAttribute("line", line);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "first", shown.lines().isEmpty() ? null : shown.lines().get(0));
        model.addAttribute("entries", entries(id, shown, asOf, locale));
        model.addAttribute("trend", trend(shown));
        model.addAttribute("least", Trend.LEAST);
        model.addAttribute("keeper", TargetRoutes.keeps(frame));
        return "target/detail";
    }

    private @Nullable Trend trend(TargetPages.Shown shown) {
        List<TargetRow> rows = shown.lines().stream().map(TargetPages.Line::row).toList();
        return TargetQueries.trends(rows).values().stream().findFirst().orElse(null);
    }

    private List<Said> entries(long id, TargetPages.Shown shown, AsOf asOf, Locale locale) {
        if (shown.lines().isEmpty()) return List.of();
        String unit = shown.lines().get(0).row().unit();
        List<Entry> all = history.entries(id, asOf);
        Map<Long, Citation> cited = new HashMap<>(
                sources.sources(all.stream().map(Entry::sourceId).distinct().toList()));
        List<Said> said = new ArrayList<>();
        for (Entry entry : all)
            said.add(new Said(
                    entry,
                    String.valueOf(pages.figure(entry.value(), unit, entry.qualifier(), locale)),
                    pages.figure(entry.baseline(), unit, null, locale),
                    String.valueOf(PlanWords.day(entry.knownFrom())),
                    PlanWords.day(entry.supersededAt()),
                    cited.get(entry.sourceId())));
        return said;
    }
}
