package kr.sandan.scenario.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import kr.sandan.designation.DesignationRole;
import kr.sandan.scenario.AnnouncedAmounts.Amount;
import kr.sandan.scenario.Outcome;
import kr.sandan.scenario.Outcome.RegionLine;
import kr.sandan.scenario.Outcome.Share;
import kr.sandan.scenario.web.ComparisonPage.Cell;
import kr.sandan.scenario.web.ComparisonPage.Column;
import kr.sandan.scenario.web.ComparisonPage.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What layouts amount to, a row for each respect. */
@Component
class ComparisonRows {

    private static final String SITES = "SITES";
    private static final String PERCENT = "PERCENT";

    private final ScenarioWords words;

    ComparisonRows(ScenarioWords words) {
        this.words = words;
    }

    /** Sites, coverage of the country, distances, amounts, orphans and breaches. */
    List<Row> summary(List<Column> columns, Locale locale) {
        List<Row> rows = new ArrayList<>();
        rows.add(count("sites", columns, outcome -> outcome.layout().sites().size(), locale));
        rows.add(count("hubs", columns, outcome -> outcome.layout().count(DesignationRole.HUB), locale));
        rows.add(count("linked", columns, outcome -> outcome.layout().count(DesignationRole.LINKED), locale));
        Row targets = count("targets", columns, outcome -> outcome.layout().count(DesignationRole.TARGET), locale);
        if (targets.cells().stream().anyMatch(cell -> !cell.text().equals("0"))) rows.add(targets);
        rows.add(share("tenants", columns, outcome -> outcome.whole().tenants(), locale));
        rows.add(share("employment", columns, outcome -> outcome.whole().employment(), locale));
        rows.addAll(distances(columns, locale));
        rows.add(amount("announced", false, columns, locale));
        rows.add(amount("notified", true, columns, locale));
        rows.add(count("orphans", columns, outcome -> outcome.orphans().size(), locale));
        rows.add(count("breaches", columns, outcome -> outcome.breaches().size(), locale));
        return rows;
    }

    /** The same by region; regions in which nothing lies are left out. */
    List<Row> regions(List<Column> columns, Locale locale) {
        Set<@Nullable String> codes = new LinkedHashSet<>();
        columns.forEach(column -> column.outcome().regions().forEach(line -> codes.add(line.region())));
        List<Row> rows = new ArrayList<>();
        for (String code : codes) {
            String region = words.region(columns.get(0).outcome().scheme(), code, locale);
            rows.add(inRegion(code, region, "hubs", SITES, columns, line -> whole(line.hubs()), locale));
            rows.add(inRegion(code, region, "linked", SITES, columns, line -> whole(line.linked()), locale));
            rows.add(inRegion(code, region, "tenants", PERCENT, columns, line -> percent(line.tenants()), locale));
            rows.add(
                    inRegion(code, region, "employment", PERCENT, columns, line -> percent(line.employment()), locale));
        }
        return rows;
    }

    private Row inRegion(
            @Nullable String code,
            String region,
            String key,
            String unit,
            List<Column> columns,
            Function<RegionLine, Cell> cell,
            Locale locale) {
        List<Cell> cells = columns.stream()
                .map(column -> column.outcome().regions().stream()
                        .filter(line -> String.valueOf(code).equals(line.region()))
                        .findFirst()
                        .map(cell)
                        .orElse(new Cell(ScenarioWords.NOTHING, null, null)))
                .toList();
        String label = region + " · " + words.message("scenario.row." + key, locale);
        return row(code + "_" + key, label, unit, cells);
    }

    private List<Row> distances(List<Column> columns, Locale locale) {
        String km = "KM";
        return List.of(
                row("distance_mean", "scenario.row.distance_mean", km, columns, locale, outcome -> {
                    Double mean = outcome.distances().mean();
                    return new Cell(
                            ScenarioWords.kilometres(mean), ScenarioWords.rounded(mean), basis(outcome, locale));
                }),
                row("distance_max", "scenario.row.distance_max", km, columns, locale, outcome -> {
                    Outcome.Pair farthest = outcome.distances().farthest();
                    Double most = farthest == null ? null : farthest.kilometres();
                    return new Cell(
                            ScenarioWords.kilometres(most),
                            ScenarioWords.rounded(most),
                            farthest == null ? null : pair(farthest, locale));
                }),
                count(
                        "without_point",
                        columns,
                        outcome -> outcome.distances().withoutPoint().size(),
                        locale));
    }

    /** How many pairs were measured, and how many of them between county centres. */
    private @Nullable String basis(Outcome outcome, Locale locale) {
        int pairs = outcome.distances().pairs().size();
        return pairs == 0
                ? null
                : words.message(
                        "scenario.distance.basis",
                        locale,
                        pairs,
                        outcome.distances().betweenCounties(),
                        outcome.distances().sameCounty());
    }

    String pair(Outcome.Pair pair, Locale locale) {
        String named = ScenarioWords.name(pair.linked(), locale) + " → " + ScenarioWords.name(pair.hub(), locale);
        return pair.ofCounty() ? named + " (" + words.message("scenario.distance.county", locale) + ")" : named;
    }

    private Row amount(String key, boolean notified, List<Column> columns, Locale locale) {
        return row(
                key,
                words.message("scenario.row." + key, locale),
                "HUNDRED_MILLION_KRW",
                columns.stream()
                        .map(column -> perSite(column, notified, locale))
                        .toList());
    }

    private Cell perSite(Column column, boolean notified, Locale locale) {
        Amount amount = column.amounts().stream()
                .filter(one -> one.notified() == notified)
                .findFirst()
                .orElse(null);
        if (amount == null) return new Cell(words.message("platform.unknown", locale), null, null);
        BigDecimal each = ScenarioWords.hundredMillions(
                amount.perSite(column.outcome().layout().sites().size()));
        return new Cell(
                ScenarioWords.figure(each),
                each,
                words.message(
                        "scenario.amount.of",
                        locale,
                        amount.figure().asOf().toString(),
                        ScenarioWords.figure(ScenarioWords.hundredMillions(amount.won()))));
    }

    private Row share(String key, List<Column> columns, Function<Outcome, Share> of, Locale locale) {
        return row(key, "scenario.row." + key, PERCENT, columns, locale, outcome -> {
            Share share = of.apply(outcome);
            BigDecimal value = share.percent();
            return new Cell(ScenarioWords.percent(value), value, gaps(share, locale));
        });
    }

    /** How many of the designated withhold their figure or have none; null where none does. */
    @Nullable
    String gaps(Share share, Locale locale) {
        Outcome.Sum designated = share.designated();
        if (designated.withheld() == 0 && designated.without() == 0) return null;
        return words.message("scenario.coverage.gaps", locale, designated.withheld(), designated.without());
    }

    private static Cell percent(Share share) {
        BigDecimal value = share.percent();
        return new Cell(ScenarioWords.percent(value), value, null);
    }

    private static Cell whole(int count) {
        return new Cell(String.valueOf(count), BigDecimal.valueOf(count), null);
    }

    private Row count(String key, List<Column> columns, Function<Outcome, Integer> of, Locale locale) {
        String unit = key.equals("breaches") ? "CASES" : SITES;
        return row(key, "scenario.row." + key, unit, columns, locale, outcome -> whole(of.apply(outcome)));
    }

    private Row row(
            String key,
            String labelKey,
            String unit,
            List<Column> columns,
            Locale locale,
            Function<Outcome, Cell> cell) {
        return row(
                key,
                words.message(labelKey, locale),
                unit,
                columns.stream().map(column -> cell.apply(column.outcome())).toList());
    }

    private static Row row(String key, String label, String unit, List<Cell> cells) {
        boolean differs = cells.stream().map(Cell::text).distinct().count() > 1;
        return new Row(key, label, unit, cells, differs);
    }
}
