package kr.sandan.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.call.Call;
import kr.sandan.call.CallFigures;
import kr.sandan.call.CallFilter;
import kr.sandan.call.CallQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of calls as rows of a page and of files. */
@Component
class CallLists {

    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "title_en",
            "programme",
            "year",
            "notice_number",
            "state",
            "announced_on",
            "opens_at",
            "closes_at",
            "budget_krw",
            "stages",
            "applied",
            "selected",
            "recorded",
            "sample",
            "source");
    private static final List<String> FIGURES = List.of("id", "budget_krw", "stages", "applied", "selected");

    private final CallQueries queries;
    private final CallFigures figures;
    private final SourceQueries sources;
    private final CallWords words;
    private final SheetHeads heads;

    CallLists(CallQueries queries, CallFigures figures, SourceQueries sources, CallWords words, SheetHeads heads) {
        this.queries = queries;
        this.figures = figures;
        this.sources = sources;
        this.words = words;
        this.heads = heads;
    }

    /** A line of the list. */
    record Row(Call call, String name, String programme, CallFigures.Totals totals) {}

    List<Row> rows(CallFilter filter, Paging paging, boolean whole, Locale locale) {
        String order = paging.orderBy(CallQueries.ORDERS, CallQueries.OWN_ORDER);
        List<Call> calls = whole
                ? queries.select(filter, order, 0, Integer.MAX_VALUE)
                : queries.select(filter, order, paging.offset(), paging.size());
        return rows(calls, locale);
    }

    List<Row> rows(List<Call> calls, Locale locale) {
        Map<Long, CallFigures.Totals> totals =
                figures.totals(calls.stream().map(Call::id).toList());
        return calls.stream()
                .map(call -> new Row(
                        call,
                        words.name(call, locale),
                        words.programme(call.programmeId(), locale),
                        totals.getOrDefault(call.id(), CallFigures.Totals.NONE)))
                .toList();
    }

    void csv(List<Row> rows, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows);
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "calls.csv"), COLUMNS.toArray(String[]::new))) {
            for (Row row : rows)
                csv.row(cells(row, row.call().programmeId(), row.call().state().name(), cited));
            csv.finish();
        }
    }

    void xlsx(List<Row> rows, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        Map<Long, Citation> cited = cited(rows);
        String filters = frame.filters((name, value) -> words.say("call.filter." + name, locale) + " " + value);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column(column, words.say("call.column." + column, locale)))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "calls.xlsx"),
                heads.of(words.say("call.list.title", locale), filters, asOf, null, null, locale),
                columns)) {
            for (Row row : rows)
                sheet.row(
                        cells(row, row.programme(), words.say(row.call().state().messageKey(), locale), cited));
            sheet.finish();
        }
    }

    private static SheetColumn column(String name, String title) {
        return FIGURES.contains(name)
                ? SheetColumn.integer(title)
                : SheetColumn.text(title, name.startsWith("title") ? 36 : 18);
    }

    private Map<Long, Citation> cited(List<Row> rows) {
        Stream<Long> ids = rows.stream().map(row -> row.call().sourceId()).filter(Objects::nonNull);
        return sources.sources(ids.collect(Collectors.toSet()));
    }

    private static @Nullable Object[] cells(Row row, Object programme, String state, Map<Long, Citation> cited) {
        Call call = row.call();
        Citation source = call.sourceId() == null ? null : cited.get(call.sourceId());
        return new @Nullable Object[] {
            call.id(),
            call.title(),
            call.titleEn(),
            programme,
            String.valueOf(call.year()),
            call.noticeNumber(),
            state,
            call.schedule().announcedOn() == null
                    ? null
                    : call.schedule().announcedOn().toString(),
            CallWords.minute(call.schedule().opensAt()),
            CallWords.minute(call.schedule().closesAt()),
            call.budgetWon(),
            row.totals().stages(),
            row.totals().applied(),
            row.totals().selected(),
            call.recorded(),
            call.sample(),
            source == null ? null : source.line()
        };
    }
}
