package kr.sandan.scenario.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.Directory;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.scenario.Outcome;
import kr.sandan.scenario.Outcomes;
import kr.sandan.scenario.Scenario;
import kr.sandan.scenario.ScenarioRow;
import kr.sandan.scenario.ScenarioSite;
import kr.sandan.scenario.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scenarios as files: the list, the sites of one with their complexes, and the comparison. */
@Component
class ScenarioExports {

    private static final List<String> LIST = List.of(
            "id",
            "title",
            "programme",
            "copied_on",
            "known_at",
            "owner",
            "shared",
            "state",
            "hubs",
            "linked",
            "targets",
            "steps",
            "changed_at");

    private static final List<String> SITES = List.of(
            "id",
            "site",
            "complex_id",
            "complex",
            "role",
            "hub",
            "change",
            "copied_role",
            "copied_hub",
            "distance_km",
            "distance_basis");

    private final Outcomes outcomes;
    private final ComplexDirectory directories;
    private final Schemes schemes;
    private final SheetHeads heads;
    private final ScenarioWords words;

    ScenarioExports(
            Outcomes outcomes, ComplexDirectory directories, Schemes schemes, SheetHeads heads, ScenarioWords words) {
        this.outcomes = outcomes;
        this.directories = directories;
        this.schemes = schemes;
        this.heads = heads;
        this.words = words;
    }

    void list(List<ScenarioRow> rows, HttpServletResponse response) {
        csv("scenarios.csv", LIST, rows.stream().map(ScenarioExports::row).toList(), response);
    }

    void list(List<ScenarioRow> rows, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        String title = words.message("scenario.list.title", locale);
        List<SheetColumn> columns = columns("scenario.column.", LIST, locale);
        sheet(
                "scenarios.xlsx",
                title,
                columns,
                rows.stream().map(ScenarioExports::row).toList(),
                asOf,
                frame,
                response);
    }

    private static @Nullable Object[] row(ScenarioRow row) {
        return new @Nullable Object[] {
            row.id(),
            row.title(),
            row.programme(),
            row.copied().valid().toString(),
            row.copied().known().toString(),
            row.ownerName(),
            row.shared(),
            row.state().name(),
            row.hubs(),
            row.linked(),
            row.targets(),
            row.steps(),
            ScenarioWords.minute(row.changedAt())
        };
    }

    void sites(Scenario scenario, AsOf asOf, HttpServletResponse response) {
        csv("scenario-" + scenario.id() + ".csv", SITES, siteRows(scenario, asOf), response);
    }

    void sites(Scenario scenario, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = columns("scenario.column.", SITES, locale);
        String file = "scenario-" + scenario.id() + ".xlsx";
        sheet(file, scenario.title(), columns, siteRows(scenario, asOf), asOf, frame, response);
    }

    private List<@Nullable Object[]> siteRows(Scenario scenario, AsOf asOf) {
        Map<Long, Outcome.Pair> pairs = new HashMap<>();
        outcomes.of(scenario.layout(), schemes.chosen(null), asOf)
                .distances()
                .pairs()
                .forEach(pair -> pairs.put(pair.linked().id(), pair));
        Directory directory = directories.at(asOf);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ScenarioSite site : scenario.sites()) {
            Outcome.Pair pair = pairs.get(site.id());
            if (site.complexIds().isEmpty()) rows.add(siteRow(site, null, null, pair));
            for (Long id : site.complexIds())
                rows.add(siteRow(
                        site, id, directory.find(id).map(ComplexEntry::name).orElse(null), pair));
        }
        return rows;
    }

    private static @Nullable Object[] siteRow(
            ScenarioSite site, @Nullable Long complex, @Nullable String name, Outcome.@Nullable Pair pair) {
        Standing now = site.now();
        Standing copied = site.copied();
        return new @Nullable Object[] {
            site.id(),
            site.name(),
            complex,
            name,
            now == null ? null : now.role().name(),
            now == null ? null : now.hubId(),
            site.mark().name(),
            copied == null ? null : copied.role().name(),
            copied == null ? null : copied.hubId(),
            pair == null ? null : ScenarioWords.rounded(pair.kilometres()),
            pair == null ? null : pair.ofCounty() ? "COUNTY_CENTRE" : "OWN_POINT"
        };
    }

    void comparison(ComparisonPage page, HttpServletResponse response) {
        List<String> header = new ArrayList<>(List.of("row", "unit"));
        page.columns().forEach(column -> header.add(column.key()));
        csv("scenario-comparison.csv", header, comparisonRows(page, null), response);
    }

    void comparison(ComparisonPage page, AsOf asOf, PageFrame frame, Locale locale, HttpServletResponse response) {
        List<SheetColumn> columns = new ArrayList<>(columns("scenario.column.", List.of("row", "unit"), locale));
        page.columns().forEach(column -> columns.add(SheetColumn.decimal(column.title())));
        String title = words.message("scenario.compare.title", locale);
        sheet("scenario-comparison.xlsx", title, columns, comparisonRows(page, locale), asOf, frame, response);
    }

    /** By codes, or in the words of a language. */
    private List<@Nullable Object[]> comparisonRows(ComparisonPage page, @Nullable Locale locale) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ComparisonPage.Row row : page.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(locale == null ? row.key() : row.label());
            cells.add(locale == null ? row.unit() : words.message("scenario.unit." + row.unit(), locale));
            row.cells().forEach(cell -> cells.add(cell.raw()));
            rows.add(cells.toArray());
        }
        return rows;
    }

    private static void csv(
            String file, List<String> header, List<@Nullable Object[]> rows, HttpServletResponse response) {
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, file), header.toArray(String[]::new))) {
            rows.forEach(csv::row);
            csv.finish();
        }
    }

    private List<SheetColumn> columns(String prefix, List<String> names, Locale locale) {
        return names.stream()
                .map(name -> SheetColumn.text(words.message(prefix + name, locale), 16))
                .toList();
    }

    private void sheet(
            String file,
            String title,
            List<SheetColumn> columns,
            List<@Nullable Object[]> rows,
            AsOf asOf,
            PageFrame frame,
            HttpServletResponse response) {
        Locale locale = Locale.forLanguageTag(frame.lang());
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, file),
                heads.of(title, null, asOf, null, null, locale),
                columns)) {
            rows.forEach(sheet::row);
            sheet.finish();
        }
    }
}
