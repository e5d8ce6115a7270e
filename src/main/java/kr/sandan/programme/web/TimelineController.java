package kr.sandan.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeEvent;
import kr.sandan.programme.ProgrammeEvents;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything in a programme in the order of time, with its files. */
@Controller
class TimelineController {

    private static final List<String> COLUMNS = List.of("from", "until", "kind", "what", "source");

    private final ProgrammeQueries programmes;
    private final SourceQueries sources;
    private final ProgrammeWords words;
    private final SheetHeads heads;
    private final List<ProgrammeEvents> modules;

    TimelineController(
            ProgrammeQueries programmes,
            SourceQueries sources,
            ProgrammeWords words,
            SheetHeads heads,
            ObjectProvider<ProgrammeEvents> modules) {
        this.programmes = programmes;
        this.sources = sources;
        this.words = words;
        this.heads = heads;
        this.modules = modules.stream().toList();
    }

    /** An event with when it was and who says so. */
    record Line(
            ProgrammeEvent event,
            String from,
            String until,
            @Nullable Citation source) {}

    @GetMapping("/programmes/{id}/timeline")
    String timeline(@PathVariable long id, AsOf asOf, Locale locale, Model model) {
        Programme programme = programme(id, asOf);
        List<Line> lines = lines(programme, asOf, locale);
        model.addAttribute("programme", programme);
        model.addAttribute("name", words.name(programme, locale));
        model.addAttribute(
                "lines",
                lines.stream().filter(line -> line.event().from() != null).toList());
        model.addAttribute(
                "undated",
                lines.stream().filter(line -> line.event().from() == null).toList());
        return "programme/timeline";
    }

    @GetMapping("/programmes/{id}/timeline.csv")
    void csv(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<Line> lines = lines(programme(id, asOf), asOf, locale);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "timeline.csv"), COLUMNS.toArray(String[]::new))) {
            for (Line line : lines) csv.row(cells(line));
            csv.finish();
        }
    }

    @GetMapping("/programmes/{id}/timeline.xlsx")
    void xlsx(@PathVariable long id, AsOf asOf, Locale locale, HttpServletResponse response) {
        Programme programme = programme(id, asOf);
        String title = words.message("programme.timeline.of", locale, words.name(programme, locale));
        List<SheetColumn> columns = COLUMNS.stream()
                .map(name -> SheetColumn.text(words.message("programme.timeline." + name, locale), 24))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "timeline.xlsx"),
                heads.of(title, null, asOf, null, null, locale),
                columns)) {
            for (Line line : lines(programme, asOf, locale)) sheet.row(cells(line));
            sheet.finish();
        }
    }

    private static @Nullable Object[] cells(Line line) {
        return new @Nullable Object[] {
            line.from(),
            line.until(),
            line.event().kind(),
            line.event().said(),
            line.source() == null ? null : line.source().line()
        };
    }

    private Programme programme(long id, AsOf asOf) {
        return programmes.find(id, asOf).orElseThrow(() -> new NotFound("programme", id));
    }

    /** What every module knows, in the order of time; of what began nobody knows when first. */
    private List<Line> lines(Programme programme, AsOf asOf, Locale locale) {
        List<ProgrammeEvent> events = modules.stream()
                .flatMap(module -> module.events(programme, asOf, locale).stream())
                .sorted(Comparator.comparing(
                        ProgrammeEvent::from, Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder())))
                .toList();
        Map<Long, Citation> cited = sources.sources(events.stream()
                .map(ProgrammeEvent::sourceId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return events.stream()
                .map(event -> new Line(
                        event,
                        text(event.from()),
                        text(event.until()),
                        event.sourceId() == null ? null : cited.get(event.sourceId())))
                .toList();
    }

    private static String text(@Nullable PartialDate date) {
        return date == null ? "" : date.toString();
    }
}
