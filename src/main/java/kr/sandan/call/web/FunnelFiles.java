package kr.sandan.call.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.call.Call;
import kr.sandan.call.Stage;
import kr.sandan.call.web.CallPages.StepRow;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The funnel of a call as files; what nobody knows stays empty. */
@Component
class FunnelFiles {

    private static final List<String> COLUMNS = List.of("step", "stage", "review", "stated", "counted", "source");

    private final CallPages pages;
    private final CallWords words;
    private final SheetHeads heads;

    FunnelFiles(CallPages pages, CallWords words, SheetHeads heads) {
        this.pages = pages;
        this.words = words;
        this.heads = heads;
    }

    void csv(Call call, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "funnel.csv"), COLUMNS.toArray(String[]::new))) {
            for (StepRow row : pages.steps(call, Locale.KOREAN)) {
                Stage stage = row.step().stage();
                csv.row(
                        row.step().point().name(),
                        stage == null ? null : stage.ordinal(),
                        stage == null || stage.kind() == null
                                ? null
                                : stage.kind().name(),
                        stated(row),
                        row.step().counted(),
                        source(row));
            }
            csv.finish();
        }
    }

    void xlsx(Call call, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = List.of(
                SheetColumn.text(words.say("call.funnel.step", locale), 36),
                SheetColumn.integer(words.say("call.funnel.stated", locale)),
                SheetColumn.integer(words.say("call.funnel.counted", locale)),
                SheetColumn.text(words.say("call.column.source", locale), 40));
        String title = words.say("call.funnel.of", locale, words.name(call, locale));
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "funnel.xlsx"),
                heads.of(title, null, asOf, words.say("call.funnel.unit", locale), null, locale),
                columns)) {
            for (StepRow row : pages.steps(call, locale))
                sheet.row(row.name(), stated(row), row.step().counted(), source(row));
            sheet.finish();
        }
    }

    private static @Nullable Integer stated(StepRow row) {
        return row.step().stated() == null ? null : row.step().stated().value();
    }

    private static @Nullable String source(StepRow row) {
        return row.source() == null ? null : row.source().line();
    }
}
