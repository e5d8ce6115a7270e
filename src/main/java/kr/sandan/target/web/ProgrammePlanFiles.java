package kr.sandan.target.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.programme.Programme;
import kr.sandan.target.PartFacts;
import kr.sandan.target.web.PlanPages.PartRow;
import kr.sandan.target.web.PlanPages.PhaseRow;
import kr.sandan.target.web.PlanPages.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of a programme as files: a row for each phase and for each part. */
@Component
class ProgrammePlanFiles {

    private static final List<String> COLUMNS = List.of(
            "programme",
            "kind",
            "phase",
            "name",
            "role",
            "complex_id",
            "county",
            "site",
            "work",
            "land",
            "floor",
            "area_unit",
            "land_m2",
            "floor_m2",
            "amount_krw",
            "period",
            "source");
    private static final List<String> FIGURES =
            List.of("land", "floor", "land_m2", "floor_m2", "amount_krw", "complex_id");
    private static final String PHASE = "PHASE";

    private final PlanWords words;
    private final SheetHeads heads;

    ProgrammePlanFiles(PlanWords words, SheetHeads heads) {
        this.words = words;
        this.heads = heads;
    }

    void csv(Programme programme, Plan plan, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "plan.csv"), COLUMNS.toArray(String[]::new))) {
            for (PhaseRow phase : plan.phases()) csv.row(cells(programme.code(), PHASE, phase, phase.code()));
            for (PartRow row : plan.parts()) {
                PartFacts facts = row.part().facts();
                csv.row(cells(
                        programme.code(),
                        facts.kind().name(),
                        row,
                        facts.phase(),
                        facts.role() == null ? null : facts.role().name(),
                        facts.work() == null ? null : facts.work().name()));
            }
            csv.finish();
        }
    }

    void xlsx(Programme programme, Plan plan, AsOf asOf, Locale locale, HttpServletResponse response) {
        String name = PlanWords.name(programme, locale);
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column(column, words.say("target.plan.column." + column, locale)))
                .toList();
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "plan.xlsx"),
                heads.of(words.say("target.plan.of", locale, name), null, asOf, null, null, locale),
                columns)) {
            for (PhaseRow phase : plan.phases())
                sheet.row(cells(name, words.say("target.part.PHASE", locale), phase, phase.name()));
            for (PartRow row : plan.parts()) {
                PartFacts facts = row.part().facts();
                String work =
                        facts.work() == null ? null : words.say(facts.work().messageKey(), locale);
                sheet.row(
                        cells(name, words.say(facts.kind().messageKey(), locale), row, row.phase(), row.role(), work));
            }
            sheet.finish();
        }
    }

    private static SheetColumn column(String name, String title) {
        return FIGURES.contains(name) ? SheetColumn.decimal(title) : SheetColumn.text(title, 20);
    }

    private static @Nullable Object[] cells(String programme, String kind, PhaseRow phase, String code) {
        return new @Nullable Object[] {
            programme,
            kind,
            code,
            phase.name(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            phase.won(),
            phase.years(),
            phase.source() == null ? null : phase.source().line()
        };
    }

    private @Nullable Object[] cells(
            String programme,
            String kind,
            PartRow row,
            @Nullable String phase,
            @Nullable String role,
            @Nullable String work) {
        PartFacts facts = row.part().facts();
        String unit = facts.extent().unit();
        return new @Nullable Object[] {
            programme,
            kind,
            phase,
            row.name(),
            role,
            facts.complexId(),
            facts.county(),
            row.site(),
            work,
            facts.extent().land(),
            facts.extent().floor(),
            unit,
            rounded(words.squareMetres(facts.extent().land(), unit)),
            rounded(words.squareMetres(facts.extent().floor(), unit)),
            null,
            row.period(),
            row.source() == null ? null : row.source().line()
        };
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal area) {
        return area == null ? null : area.setScale(2, RoundingMode.HALF_EVEN);
    }
}
