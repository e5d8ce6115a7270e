package kr.sandan.council.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilFilter;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of councils as rows of a page and of files. */
@Component
class CouncilLists {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "name_en",
            "status",
            "presence",
            "hub",
            "industry",
            "technology",
            "province",
            "office",
            "founded",
            "sample",
            "source");

    private static final Map<String, Comparator<CouncilEntry>> ORDERS = Map.of(
            "name", Comparator.comparing(CouncilEntry::name),
            "status", Comparator.comparing(CouncilEntry::status),
            "specialty", Comparator.comparing(council -> String.valueOf(council.industry())),
            "hub",
                    Comparator.comparing(council -> council.sites().isEmpty()
                            ? ""
                            : council.sites().get(0).name()),
            "founded", Comparator.comparing(council -> String.valueOf(council.founded())));

    private final Councils councils;
    private final SourceQueries sources;
    private final CouncilWords words;
    private final SheetHeads heads;

    CouncilLists(Councils councils, SourceQueries sources, CouncilWords words, SheetHeads heads) {
        this.councils = councils;
        this.sources = sources;
        this.words = words;
        this.heads = heads;
    }

    /** A line of the list. */
    record Row(
            long id,
            String name,
            String standing,
            String sites,
            String specialty,
            String provinces,
            String offices,
            String founded,
            boolean sample) {}

    List<CouncilEntry> entries(CouncilFilter filter, AsOf asOf, Paging paging) {
        List<CouncilEntry> fitting = councils.select(filter, asOf);
        Paging.Sort sort = paging.sort();
        if (sort == null) return fitting;
        Comparator<CouncilEntry> order = ORDERS.get(sort.key());
        if (order == null) throw new BadParameter("sort", sort.toString());
        return fitting.stream()
                .sorted((sort.descending() ? order.reversed() : order).thenComparingLong(CouncilEntry::id))
                .toList();
    }

    Row row(CouncilEntry council, AsOf asOf, Locale locale) {
        return new Row(
                council.id(),
                words.name(council, locale),
                words.standing(council, locale),
                words.sites(council, locale),
                words.specialty(council),
                provinces(council, asOf, locale),
                offices(council, asOf, locale),
                words.founded(council.founded(), locale),
                council.sample());
    }

    private String provinces(CouncilEntry council, AsOf asOf, Locale locale) {
        return council.provinces().stream()
                .map(code -> words.province(code, asOf, locale))
                .collect(Collectors.joining(", "));
    }

    private String offices(CouncilEntry council, AsOf asOf, Locale locale) {
        return council.offices().stream()
                .map(id -> words.office(id, asOf, locale))
                .collect(Collectors.joining(", "));
    }

    void csv(List<CouncilEntry> rows, AsOf asOf, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows, asOf);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "councils.csv"), COLUMNS.toArray(String[]::new))) {
            for (CouncilEntry council : rows) {
                csv.row(cells(
                        council,
                        council.status().name(),
                        council.presence().name(),
                        council.sites().stream()
                                .map(site -> String.valueOf(site.id()))
                                .collect(Collectors.joining(" ")),
                        String.join(" ", council.provinces()),
                        council.offices().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        cited));
            }
            csv.finish();
        }
    }

    void xlsx(List<CouncilEntry> rows, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows, asOf);
        String filters = frame.filters((name, value) -> words.message("council.filter." + name, locale) + " " + value);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> SheetColumn.text(words.message("council.column." + column, locale), 18))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "councils.xlsx"),
                heads.of(words.message("council.list.title", locale), filters, asOf, null, null, locale),
                columns)) {
            for (CouncilEntry council : rows) {
                sheet.row(cells(
                        council,
                        words.message("council.status." + council.status(), locale),
                        words.message("council.presence." + council.presence(), locale),
                        words.sites(council, locale),
                        provinces(council, asOf, locale),
                        offices(council, asOf, locale),
                        cited));
            }
            sheet.finish();
        }
    }

    private Map<Long, Citation> cited(List<CouncilEntry> rows, AsOf asOf) {
        Stream<Long> ids = rows.stream().map(CouncilEntry::sourceId).distinct();
        return sources.sources(ids.toList(), asOf);
    }

    private static @Nullable Object[] cells(
            CouncilEntry council,
            String status,
            String presence,
            String sites,
            String provinces,
            String offices,
            Map<Long, Citation> cited) {
        Citation source = cited.get(council.sourceId());
        return new @Nullable Object[] {
            council.id(),
            council.name(),
            council.nameEn(),
            status,
            presence,
            sites,
            council.industry(),
            council.technology(),
            provinces,
            offices,
            council.founded() == null ? null : council.founded().toString(),
            council.sample(),
            source == null ? null : source.line()
        };
    }
}
