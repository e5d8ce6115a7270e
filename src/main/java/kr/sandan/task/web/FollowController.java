package kr.sandan.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.task.Flow;
import kr.sandan.task.FollowRows;
import kr.sandan.task.FollowThrough;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The follow-through map: what came of activities, where the chain breaks, and the rows behind each total. */
@Controller
class FollowController {

    private final FollowThrough follow;
    private final FollowRows rows;
    private final FollowPage page;
    private final TaskChoices choices;
    private final AskedSites sites;
    private final TaskWords words;
    private final SheetHeads heads;
    private final Clock clock;

    FollowController(
            FollowThrough follow,
            FollowRows rows,
            FollowPage page,
            TaskChoices choices,
            AskedSites sites,
            TaskWords words,
            SheetHeads heads,
            Clock clock) {
        this.follow = follow;
        this.rows = rows;
        this.page = page;
        this.choices = choices;
        this.sites = sites;
        this.words = words;
        this.heads = heads;
        this.clock = clock;
    }

    /** A row in words. */
    record RowLine(
            String path,
            String day,
            String label,
            @Nullable String firm,
            @Nullable String council,
            @Nullable String state,
            boolean sample) {}

    @GetMapping("/follow-through")
    String map(FollowParameters asked, Locale locale, Model model) {
        Flow flow = follow.of(asked.filter(sites));
        model.addAttribute("stages", page.stages(flow, locale));
        model.addAttribute("ways", page.ways(flow, locale));
        model.addAttribute("days", page.days(flow, locale));
        model.addAttribute("score", flow.score());
        offer(asked, locale, model);
        return "task/follow";
    }

    private void offer(FollowParameters asked, Locale locale, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("councils", choices.councils(locale));
        model.addAttribute("hubs", sites.hubChoices(locale));
        model.addAttribute("regions", sites.regionChoices(asked.scheme(), locale));
        model.addAttribute("offices", choices.offices(locale));
    }

    @GetMapping("/follow-through.csv")
    void csv(FollowParameters asked, Locale locale, HttpServletResponse response) {
        Flow flow = follow.of(asked.filter(sites));
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "follow-through.csv"), "figure", "count", "share", "days")) {
            page.stages(flow, locale).forEach(stage -> csv.row(stage.code(), stage.count(), stage.share(), null));
            page.days(flow, locale).forEach(days -> csv.row("days-" + days.code(), null, null, days.days()));
            csv.finish();
        }
    }

    @GetMapping("/follow-through.xlsx")
    void xlsx(FollowParameters asked, PageFrame frame, Locale locale, HttpServletResponse response) {
        Flow flow = follow.of(asked.filter(sites));
        String filters = frame.filters((name, value) -> words.message("task.filter." + name, locale) + " " + value);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "follow-through.xlsx"),
                heads.of(words.message("task.follow.title", locale), filters, AsOf.today(clock), null, null, locale),
                List.of(
                        SheetColumn.text(words.message("task.follow.figure", locale), 40),
                        SheetColumn.integer(words.message("task.follow.count", locale)),
                        SheetColumn.integer(words.message("task.follow.share", locale)),
                        SheetColumn.integer(words.message("task.follow.median", locale))))) {
            page.stages(flow, locale).forEach(stage -> sheet.row(stage.name(), stage.count(), stage.share(), null));
            page.days(flow, locale).forEach(days -> sheet.row(days.name(), null, null, days.days()));
            sheet.finish();
        }
    }

    @GetMapping("/follow-through/rows")
    String rows(FollowParameters asked, Paging paging, Locale locale, Model model) {
        FollowRows.Which which = asked.which();
        Listing<FollowRows.Row> found = rows.page(asked.filter(sites), which, paging);
        model.addAttribute(
                "list",
                new Listing<>(
                        found.rows().stream()
                                .map(row -> line(which.of(), row, locale))
                                .toList(),
                        found.total(),
                        paging));
        model.addAttribute("of", which.of().name());
        model.addAttribute("asked", asked);
        return "task/follow-rows";
    }

    private RowLine line(FollowRows.Of of, FollowRows.Row row, Locale locale) {
        String room = of == FollowRows.Of.ACTIVITIES ? "/activities/" : "/tasks/";
        String council = row.council();
        return new RowLine(
                room + row.page() + (of == FollowRows.Of.SUPPORTS ? "#supports" : ""),
                row.day().toString(),
                TaskWords.name(row.label(), row.labelEn(), locale),
                row.firm(),
                council == null ? null : TaskWords.name(council, row.councilEn(), locale),
                row.state() == null ? null : words.state(row.state(), locale),
                row.sample());
    }

    @GetMapping("/follow-through/rows.csv")
    void rowsCsv(FollowParameters asked, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "follow-through-rows.csv"),
                "id",
                "day",
                "label",
                "organisation",
                "council",
                "state",
                "sample")) {
            rows.each(
                    asked.filter(sites),
                    asked.which(),
                    row -> csv.row(
                            row.id(), row.day(), row.label(), row.firm(), row.council(), row.state(), row.sample()));
            csv.finish();
        }
    }
}
