package kr.sandan.target;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.Qualifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets beside what was reached, as they were known on a day. */
@Service
@Transactional(readOnly = true)
public class TargetQueries {

    private static final String ROWS = """
        with goal as (
            select g.*, (select count(*) from target_goal b where b.line_id = g.line_id and b.year = g.year
                           and b.known_from < g.known_from) as revisions
              from target_goal g
             where g.known_from < :until and (g.superseded_at is null or g.superseded_at >= :until)
        ), actual as (
            select distinct on (a.line_id, extract(year from a.period_on)) a.*, extract(year from a.period_on)::int as year
              from target_actual a
             where a.known_from < :until and (a.superseded_at is null or a.superseded_at >= :until)
             order by a.line_id, extract(year from a.period_on), a.period_precision = 'YEAR' desc, a.period_on desc
        ), both_years as (
            select line_id, year from goal union select line_id, year from actual
        )
        select l.id as line_id, l.programme_id, l.phase, l.site_id, l.measure, p.code as programme, m.unit, m.better, y.year,
               s.name as site, s.name_en as site_en, g.value, g.qualifier, g.baseline, g.baseline_on, g.baseline_precision,
               coalesce(g.revisions, 0) as revisions, g.source_id, a.value as actual, a.qualifier as actual_qualifier,
               a.period_on, a.period_precision, a.source_id as actual_source_id
          from both_years y
          join target_line l on l.id = y.line_id
          join programme p on p.id = l.programme_id
          join target_measure m on m.code = l.measure
          left join target_part_state s on s.part_id = l.site_id and s.known_from < :until
               and (s.superseded_at is null or s.superseded_at >= :until)
          left join goal g on g.line_id = y.line_id and g.year = y.year
          left join actual a on a.line_id = y.line_id and a.year = y.year
        """;

    private static final String IN_ORDER =
            " order by p.id, l.phase nulls first, m.ordinal, m.code, y.year, l.site_id nulls first, l.id";

    private final JdbcClient jdbc;

    TargetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What fits, by programme, phase, measure, year and site. */
    public List<TargetRow> select(TargetFilter filter, AsOf asOf) {
        String programme = filter.programme();
        boolean numbered = programme != null && programme.matches("\\d{1,18}");
        return jdbc.sql(ROWS + """
             where (cast(:code as text) is null or p.code = :code) and (cast(:id as bigint) is null or p.id = :id)
               and (cast(:measure as text) is null or l.measure = :measure)
               and (cast(:year as int) is null or y.year = :year) and (cast(:line as bigint) is null or l.id = :line)
            """ + IN_ORDER)
                .param("until", asOf.knownUntilUtc())
                .param("code", numbered ? null : programme)
                .param("id", numbered ? Long.valueOf(programme) : null)
                .param("measure", filter.measure())
                .param("year", filter.year())
                .param("line", filter.line())
                .query((row, number) -> row(row))
                .list();
    }

    private static TargetRow row(ResultSet row) throws SQLException {
        return new TargetRow(
                row.getLong("line_id"),
                key(row),
                row.getString("programme"),
                row.getString("site"),
                row.getString("site_en"),
                row.getInt("year"),
                row.getString("unit"),
                row.getString("better").equals("MORE"),
                figure(row, "baseline"),
                PartialDate.of(row, "baseline_on", "baseline_precision"),
                figure(row, "value"),
                qualifier(row.getString("qualifier")),
                row.getInt("revisions"),
                figure(row, "actual"),
                qualifier(row.getString("actual_qualifier")),
                PartialDate.of(row, "period_on", "period_precision"),
                row.getObject("source_id", Long.class),
                row.getObject("actual_source_id", Long.class));
    }

    static TargetKey key(ResultSet row) throws SQLException {
        return new TargetKey(
                row.getLong("programme_id"),
                row.getString("phase"),
                row.getObject("site_id", Long.class),
                row.getString("measure"));
    }

    /** A figure as people write it, without the zeros that its column keeps. */
    static @Nullable BigDecimal figure(ResultSet row, String column) throws SQLException {
        BigDecimal kept = row.getBigDecimal(column);
        return kept == null ? null : new BigDecimal(kept.stripTrailingZeros().toPlainString());
    }

    static @Nullable Qualifier qualifier(@Nullable String code) {
        return code == null ? null : Qualifier.valueOf(code);
    }

    /** The trend of what was reached, by line, where enough years are known. */
    public static Map<Long, Trend> trends(List<TargetRow> rows) {
        Map<Long, Map<Integer, BigDecimal>> reached = new HashMap<>();
        for (TargetRow row : rows)
            if (row.actual() != null)
                reached.computeIfAbsent(row.lineId(), line -> new TreeMap<>()).put(row.year(), row.actual());
        Map<Long, Trend> trends = new HashMap<>();
        reached.forEach((line, years) -> Trend.of(years).ifPresent(trend -> trends.put(line, trend)));
        return trends;
    }

    public List<TargetMeasure> measures() {
        return jdbc.sql("select * from target_measure order by ordinal, code")
                .query((row, number) -> new TargetMeasure(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("unit"),
                        row.getString("stated_by"),
                        row.getString("better").equals("MORE")))
                .list();
    }

    /** The rules by which lights were given, the last first. */
    public List<LightRule> rules() {
        return jdbc.sql("select * from target_rule order by valid_from desc nulls last")
                .query((row, number) -> new LightRule(
                        row.getObject("valid_from", LocalDate.class),
                        row.getInt("green_bp"),
                        row.getInt("amber_bp"),
                        row.getString("reason")))
                .list();
    }

    /** The rule in force on a day. */
    public LightRule rule(LocalDate day) {
        return rules().stream()
                .filter(rule -> rule.validFrom() == null || !rule.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow();
    }
}
