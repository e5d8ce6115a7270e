package kr.sandan.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Paging;
import kr.sandan.programme.FactContent;
import kr.sandan.programme.FactTopic;
import kr.sandan.programme.ProgrammeFact;
import kr.sandan.programme.ProgrammeLife;
import kr.sandan.programme.ProgrammeLife.Presence;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.programme.Span;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The programmes of a day: those that were there and those that had ended, never one that was still to come. */
@Component
class ProgrammeList {

    private static final List<String> COLUMNS = List.of(
            "id",
            "code",
            "name",
            "name_en",
            "presence",
            "stage",
            "ministry",
            "agency",
            "valid_from",
            "valid_to",
            "source");

    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "name", Comparator.comparing(Row::name),
            "code", Comparator.comparing(Row::code),
            "stage", Comparator.comparing(row -> String.valueOf(row.stage())),
            "period", Comparator.comparing(row -> row.from() == null ? "" : row.from()));

    private final ProgrammeQueries programmes;
    private final SourceQueries sources;
    private final ProgrammeWords words;
    private final SheetHeads heads;

    ProgrammeList(ProgrammeQueries programmes, SourceQueries sources, ProgrammeWords words, SheetHeads heads) {
        this.programmes = programmes;
        this.sources = sources;
        this.words = words;
        this.heads = heads;
    }

    /**
     * A line of the list.
     *
     * @param presence whether it is there on the day or has ended
     * @param stage how far it had come, null where it has ended
     * @param ministry its lead ministry by its name of the day, null where nobody knows
     * @param from first day, month or year of its life, null where nobody knows
     * @param until the first day on which it is there no longer
     * @param source who says so
     */
    record Row(
            long id,
            String code,
            String name,
            @Nullable String nameEn,
            Presence presence,
            @Nullable String stage,
            @Nullable String stageCode,
            @Nullable String ministry,
            @Nullable String agency,
            String period,
            @Nullable String from,
            @Nullable String until,
            @Nullable String source) {}

    List<Row> rows(AsOf asOf, Paging paging, Locale locale) {
        List<ProgrammeLife> shown = programmes.lives(asOf).stream()
                .filter(life -> isShown(life.presenceOn(asOf.valid())))
                .toList();
        Map<Long, Citation> cited = sources.sources(
                shown.stream()
                        .flatMap(life -> life.of(FactTopic.STAGE).stream())
                        .map(ProgrammeFact::sourceId)
                        .toList(),
                asOf);
        return shown.stream()
                .map(life -> row(life, asOf, cited, locale))
                .sorted(order(paging))
                .toList();
    }

    /** Codes without anything known of them, for those who may fill them in. */
    List<ProgrammeLife> undescribed(AsOf asOf) {
        return programmes.lives(asOf).stream()
                .filter(life -> life.presenceOn(asOf.valid()) == Presence.UNKNOWN)
                .toList();
    }

    private static boolean isShown(Presence presence) {
        return presence == Presence.PRESENT || presence == Presence.ENDED;
    }

    private static Comparator<Row> order(Paging paging) {
        Paging.Sort sort = paging.sort();
        if (sort == null) return Comparator.comparingLong(Row::id);
        Comparator<Row> order = ORDERS.get(sort.key());
        if (order == null) throw new BadParameter("sort", sort.toString());
        return (sort.descending() ? order.reversed() : order).thenComparingLong(Row::id);
    }

    private Row row(ProgrammeLife life, AsOf asOf, Map<Long, Citation> cited, Locale locale) {
        LocalDate day = asOf.valid();
        Optional<ProgrammeFact> stage = life.at(FactTopic.STAGE, day);
        Optional<ProgrammeFact> last =
                stage.or(() -> life.of(FactTopic.STAGE).stream().reduce((first, second) -> second));
        Function<ProgrammeFact, String> say = fact -> words.said(fact, asOf, locale);
        Span lifetime = life.lifetime();
        return new Row(
                life.id(),
                life.code(),
                words.name(life, day, locale),
                life.nameAt(day)
                        .map(ProgrammeFact::content)
                        .map(FactContent::textEn)
                        .orElse(null),
                life.presenceOn(day),
                stage.map(say).orElse(null),
                stage.map(fact -> String.valueOf(fact.content().standing())).orElse(null),
                life.at(FactTopic.MINISTRY, day).map(say).orElse(null),
                life.at(FactTopic.AGENCY, day).map(say).orElse(null),
                lifetime == null ? "" : words.period(lifetime, locale),
                lifetime == null || lifetime.from() == null
                        ? null
                        : lifetime.from().toString(),
                lifetime == null || lifetime.until() == null
                        ? null
                        : lifetime.until().toString(),
                last.map(fact -> cited.get(fact.sourceId())).map(Citation::line).orElse(null));
    }

    void csv(List<Row> rows, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "programmes.csv"), COLUMNS.toArray(String[]::new))) {
            for (Row row : rows) csv.row(cells(row, row.presence().name(), row.stageCode()));
            csv.finish();
        }
    }

    void xlsx(List<Row> rows, AsOf asOf, Locale locale, HttpServletResponse response) {
        String title = words.message("programme.list.title", locale);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> SheetColumn.text(
                        words.message("programme.column." + column, locale), column.startsWith("name") ? 32 : 16))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "programmes.xlsx"),
                heads.of(title, null, asOf, null, null, locale),
                columns)) {
            for (Row row : rows)
                sheet.row(cells(row, words.message("programme.presence." + row.presence(), locale), row.stage()));
            sheet.finish();
        }
    }

    private static @Nullable Object[] cells(Row row, String presence, @Nullable String stage) {
        return new @Nullable Object[] {
            row.id(),
            row.code(),
            row.name(),
            row.nameEn(),
            presence,
            stage,
            row.ministry(),
            row.agency(),
            row.from(),
            row.until(),
            row.source()
        };
    }
}
