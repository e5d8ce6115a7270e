package kr.sandan.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.account.Scope;
import kr.sandan.call.Application;
import kr.sandan.call.Applications;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallSection;
import kr.sandan.call.CallSight;
import kr.sandan.call.CallState;
import kr.sandan.call.Stage;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a call, and as files: the applications within the reader's offices. */
@Component
class ApplicationsOfCall implements CallSection {

    private static final List<String> COLUMNS = List.of(
            "id",
            "applicant",
            "title",
            "office",
            "requested_krw",
            "own_krw",
            "fund_name",
            "priority_rank",
            "initiator",
            "partners",
            "state",
            "stage",
            "submitted_at",
            "sample");
    private static final List<String> FIGURES = List.of("id", "requested_krw", "own_krw", "priority_rank");

    private final Applications applications;
    private final CallQueries queries;
    private final CallSight sight;
    private final ApplicationPages pages;
    private final CallWords words;
    private final SheetHeads heads;

    ApplicationsOfCall(
            Applications applications,
            CallQueries queries,
            CallSight sight,
            ApplicationPages pages,
            CallWords words,
            SheetHeads heads) {
        this.applications = applications;
        this.queries = queries;
        this.sight = sight;
        this.pages = pages;
        this.words = words;
        this.heads = heads;
    }

    /** An application as the page names it; the stage is the one in which it ended. */
    record Row(
            Application one,
            @Nullable String office,
            @Nullable String stage) {}

    /** What the section shows. */
    record Section(long callId, List<Row> rows, boolean all, boolean takes) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "call.applications";
    }

    @Override
    public String template() {
        return "call/applications";
    }

    @Override
    public @Nullable Object model(Call call, Locale locale) {
        Scope scope = sight.applications();
        if (!scope.everywhere() && scope.officeIds().isEmpty()) return null;
        return new Section(
                call.id(), rows(call, locale), scope.everywhere(), call.recorded() || call.state() == CallState.OPEN);
    }

    List<Row> rows(Call call, Locale locale) {
        Map<Long, Stage> stages =
                queries.stages(call.id()).stream().collect(Collectors.toMap(Stage::id, Function.identity()));
        return applications.of(call.id()).stream()
                .map(one -> new Row(one, office(one, locale), stage(one, stages, locale)))
                .toList();
    }

    private @Nullable String office(Application one, Locale locale) {
        Long office = one.facts().officeId();
        return office == null ? null : pages.office(office, locale);
    }

    private @Nullable String stage(Application one, Map<Long, Stage> stages, Locale locale) {
        Stage stage = one.stageId() == null ? null : stages.get(one.stageId());
        return stage == null ? null : words.stage(stage, locale);
    }

    void csv(Call call, HttpServletResponse response) {
        try (CsvWriter csv = new CsvWriter(
                Download.start(response, Download.CSV, "applications.csv"), COLUMNS.toArray(String[]::new))) {
            for (Row row : rows(call, Locale.KOREAN))
                csv.row(cells(
                        row, row.one().facts().officeId(), row.one().state().name(), code(row)));
            csv.finish();
        }
    }

    private static @Nullable String code(Row row) {
        return row.one().facts().initiator() == null
                ? null
                : row.one().facts().initiator().name();
    }

    void xlsx(Call call, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> FIGURES.contains(column)
                        ? SheetColumn.integer(words.say("call.application.column." + column, locale))
                        : SheetColumn.text(words.say("call.application.column." + column, locale), 20))
                .toList();
        String title = words.say("call.applications.of", locale, words.name(call, locale));
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "applications.xlsx"),
                heads.of(title, null, asOf, null, null, locale),
                columns)) {
            for (Row row : rows(call, locale))
                sheet.row(cells(
                        row,
                        row.office(),
                        words.say(row.one().state().messageKey(), locale),
                        code(row) == null ? null : words.say("call.initiator." + code(row), locale)));
            sheet.finish();
        }
    }

    private static @Nullable Object[] cells(
            Row row, @Nullable Object office, String state, @Nullable String initiator) {
        Application one = row.one();
        return new @Nullable Object[] {
            one.id(),
            one.applicantName(),
            one.facts().title(),
            office,
            one.facts().requestedWon(),
            one.facts().ownWon(),
            one.facts().fundName(),
            one.facts().priorityRank(),
            initiator,
            one.partners().stream().map(Application.Partner::name).collect(Collectors.joining("; ")),
            state,
            row.stage(),
            CallWords.minute(one.submittedAt()),
            one.sample()
        };
    }
}
