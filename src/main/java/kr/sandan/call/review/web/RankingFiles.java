package kr.sandan.call.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.sandan.call.review.Panel;
import kr.sandan.call.review.Ranking;
import kr.sandan.call.web.CallWords;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ranking of a stage as files; what the reader must not see stays empty. */
@Component
class RankingFiles {

    private static final List<String> COLUMNS =
            List.of("rank", "application_id", "title", "applicant", "score", "given", "due", "missing", "outcome");

    private final RankingPages pages;
    private final CallWords words;
    private final SheetHeads heads;

    RankingFiles(RankingPages pages, CallWords words, SheetHeads heads) {
        this.pages = pages;
        this.words = words;
        this.heads = heads;
    }

    private List<RankingPages.Row> rows(Panel panel, long account) {
        return pages.rows(panel, Ranking.of(panel.inputs(List.of())), account);
    }

    void csv(Panel panel, long account, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "ranking.csv"), COLUMNS.toArray(String[]::new))) {
            for (RankingPages.Row row : rows(panel, account))
                csv.row(cells(row, row.line().outcome().name()));
            csv.finish();
        }
    }

    void xlsx(Panel panel, long account, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> SheetColumn.text(words.say("call.ranking.column." + column, locale), 16))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "ranking.xlsx"),
                heads.of(words.stage(panel.stage(), locale), null, asOf, null, null, locale),
                columns)) {
            for (RankingPages.Row row : rows(panel, account))
                sheet.row(cells(row, words.say(row.line().outcome().messageKey(), locale)));
            sheet.finish();
        }
    }

    private static @Nullable Object[] cells(RankingPages.Row row, String outcome) {
        Ranking.Line line = row.line();
        boolean shown = !row.hidden();
        return new @Nullable Object[] {
            shown ? String.valueOf(line.rank()) : null,
            line.application(),
            row.title(),
            row.applicant(),
            shown && line.score() != null ? line.score().toPlainString() : null,
            String.valueOf(line.given()),
            String.valueOf(line.due()),
            String.valueOf(line.missing().size()),
            shown ? outcome : null
        };
    }
}
