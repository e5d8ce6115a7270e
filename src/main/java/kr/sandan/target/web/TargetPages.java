package kr.sandan.target.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.PrintedNumber;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import kr.sandan.source.Citation;
import kr.sandan.source.FigureWords;
import kr.sandan.source.Qualifier;
import kr.sandan.source.SourceQueries;
import kr.sandan.target.Breakdown;
import kr.sandan.target.Light;
import kr.sandan.target.LightRule;
import kr.sandan.target.TargetFilter;
import kr.sandan.target.TargetMeasure;
import kr.sandan.target.TargetQueries;
import kr.sandan.target.TargetRow;
import kr.sandan.target.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Targets beside what was reached, in the words of a page, with lights by the rule of its day. */
@Component
class TargetPages {

    private final TargetQueries queries;
    private final BudgetPhases budget;
    private final ProgrammeQueries programmes;
    private final SourceQueries sources;
    private final FigureWords figures;
    private final PlanWords words;

    TargetPages(
            TargetQueries queries,
            BudgetPhases budget,
            ProgrammeQueries programmes,
            SourceQueries sources,
            FigureWords figures,
            PlanWords words) {
        this.queries = queries;
        this.budget = budget;
        this.programmes = programmes;
        this.sources = sources;
        this.figures = figures;
        this.words = words;
    }

    /**
     * A line of a list of targets.
     *
     * @param target with its unit and qualifier, null for a year without one
     * @param share which per cent of the target was reached, null where that is not known
     * @param forecast what the trend says of a year of which nobody tells, null where it says nothing
     */
    record Line(
            TargetRow row,
            String programme,
            @Nullable String phase,
            @Nullable String site,
            String measure,
            String unit,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String share,
            Light light,
            @Nullable String forecast,
            @Nullable Citation source,
            @Nullable Citation actualSource) {}

    /** A whole beside its parts, each figure as stated. */
    record Sum(
            Line whole, String parts, String sum, @Nullable String withBaseline, boolean addsUp, boolean loose) {}

    /** The targets of a page. */
    record Shown(
            @Nullable Programme programme,
            List<Line> lines,
            List<Sum> sums,
            LightRule rule,
            String green,
            String amber) {

        /** How many targets have each light. */
        public Map<Light, Long> lights() {
            Map<Light, Long> counts = new HashMap<>();
            for (Line line : lines) if (line.row().target() != null) counts.merge(line.light(), 1L, Long::sum);
            return counts;
        }
    }

    Shown shown(TargetFilter filter, @Nullable Light light, AsOf asOf, Locale locale) {
        return shown(null, filter, light, asOf, locale);
    }

    Shown shown(@Nullable Programme programme, TargetFilter filter, @Nullable Light light, AsOf asOf, Locale locale) {
        LightRule rule = queries.rule(asOf.valid());
        List<TargetRow> rows = queries.select(filter, asOf);
        List<Line> lines = lines(rows, rule, asOf, locale);
        List<Sum> sums =
                Breakdown.of(rows).stream().map(one -> sum(one, lines, locale)).toList();
        return new Shown(
                programme,
                lines.stream()
                        .filter(line -> light == null || line.light() == light)
                        .toList(),
                sums,
                rule,
                percent(rule.green()),
                percent(rule.amber()));
    }

    private List<Line> lines(List<TargetRow> rows, LightRule rule, AsOf asOf, Locale locale) {
        Names names = names(asOf, locale);
        Map<Long, Citation> cited = sources.sources(rows.stream()
                .flatMap(row -> Stream.of(row.sourceId(), row.actualSourceId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, Trend> trends = TargetQueries.trends(rows);
        return rows.stream()
                .map(row -> line(row, names, cited, trends.get(row.lineId()), rule, locale))
                .toList();
    }

    private record Names(Map<Long, String> programmes, Map<String, String> phases, Map<String, String> measures) {}

    private Names names(AsOf asOf, Locale locale) {
        boolean korean = PlanWords.korean(locale);
        Map<Long, String> programme = new HashMap<>();
        programmes.all(asOf).forEach(one -> programme.put(one.id(), PlanWords.name(one, locale)));
        Map<String, String> phase = new HashMap<>();
        budget.periods(asOf).phases().forEach(one -> phase.put(one.key(), korean ? one.name() : one.nameEn()));
        Map<String, String> measure = new HashMap<>();
        for (TargetMeasure one : queries.measures()) measure.put(one.code(), one.name(korean));
        return new Names(programme, phase, measure);
    }

    private Line line(
            TargetRow row,
            Names names,
            Map<Long, Citation> cited,
            @Nullable Trend trend,
            LightRule rule,
            Locale locale) {
        String phase = row.key().phase();
        Integer share = row.share();
        boolean ahead = row.target() != null && row.actual() == null && trend != null;
        return new Line(
                row,
                names.programmes().getOrDefault(row.key().programmeId(), row.programme()),
                phase == null ? null : names.phases().getOrDefault(row.key().programmeId() + "-" + phase, phase),
                PlanWords.korean(locale) || row.siteEn() == null ? row.site() : row.siteEn(),
                names.measures().getOrDefault(row.key().measure(), row.key().measure()),
                words.unit(row.unit(), locale),
                figure(row.baseline(), row.unit(), null, locale),
                figure(row.target(), row.unit(), row.qualifier(), locale),
                figure(row.actual(), row.unit(), row.actualQualifier(), locale),
                share == null ? null : percent(share),
                Light.of(share, rule),
                ahead ? figure(Objects.requireNonNull(trend).in(row.year()), row.unit(), null, locale) : null,
                row.sourceId() == null ? null : cited.get(row.sourceId()),
                row.actualSourceId() == null ? null : cited.get(row.actualSourceId()));
    }

    private Sum sum(Breakdown one, List<Line> lines, Locale locale) {
        String unit = one.whole().unit();
        List<String> parts = new ArrayList<>();
        for (TargetRow part : one.parts())
            parts.add(Objects.requireNonNull(figure(part.target(), unit, part.qualifier(), locale)));
        return new Sum(
                lines.stream()
                        .filter(line -> line.row().equals(one.whole()))
                        .findFirst()
                        .orElseThrow(),
                String.join(" + ", parts),
                Objects.requireNonNull(figure(one.sum(), unit, null, locale)),
                figure(one.sumWithBaseline(), unit, null, locale),
                one.addsUp(),
                one.loose());
    }

    @Nullable
    String figure(@Nullable BigDecimal value, String unit, @Nullable Qualifier qualifier, Locale locale) {
        return value == null ? null : figures.value(value, unit, qualifier, locale);
    }

    static String percent(int hundredths) {
        return PrintedNumber.of(BigDecimal.valueOf(hundredths, 2), 1) + "%";
    }
}
