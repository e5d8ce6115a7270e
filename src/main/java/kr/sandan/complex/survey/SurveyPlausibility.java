package kr.sandan.complex.survey;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.Figure;
import kr.sandan.complex.FigureSeries;
import kr.sandan.complex.Measure;
import kr.sandan.complex.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks for a reason where production all but vanished or many jobs went: the quarter's own value against the quarter
 * before, or, where that is not derivable, against the same quarter a year earlier. Parts are asked about like whole
 * complexes: a whole can hide that all of one part is gone.
 */
final class SurveyPlausibility {

    private static final BigDecimal LEFT_OF_PRODUCTION = new BigDecimal("0.05");
    private static final BigDecimal JOBS_LOST = new BigDecimal(700);

    private static final String HELD = """
            select complex_id, province_code, measure, quarter, value, withheld
            from complex_statistic
            where measure in ('PRODUCTION', 'EMPLOYMENT') and superseded_at is null
              and quarter >= :from and quarter <= :until
            """;

    private final SurveyFindings findings;
    private final SurveyColumns columns;
    private final Quarter quarter;
    private final Map<String, Map<Quarter, Figure>> held = new HashMap<>();

    SurveyPlausibility(SurveyFindings findings, SurveyColumns columns, Quarter quarter) {
        this.findings = findings;
        this.columns = columns;
        this.quarter = quarter;
    }

    void check(JdbcClient jdbc, Collection<MatchedRow> matched) {
        jdbc.sql(HELD)
                .param("from", quarter.yearEarlier().previous().lastDay())
                .param("until", quarter.lastDay())
                .query(this::hold);
        if (held.isEmpty()) return;
        for (MatchedRow match : matched) {
            for (Measure measure : List.of(Measure.PRODUCTION, Measure.EMPLOYMENT)) check(match, measure);
        }
    }

    private void hold(ResultSet found) throws SQLException {
        Quarter of = Quarter.of(found.getObject("quarter", LocalDate.class));
        held.computeIfAbsent(
                        key(found.getLong("complex_id"), found.getString("province_code"), found.getString("measure")),
                        key -> new HashMap<>())
                .put(of, new Figure(found.getBigDecimal("value"), found.getBoolean("withheld")));
    }

    private void check(MatchedRow match, Measure measure) {
        SurveyRow row = match.row();
        Figure figure = row.figure(measure);
        if (match.held() == null || figure == null) return;
        Map<Quarter, Figure> published =
                new HashMap<>(held.getOrDefault(key(match.held().id(), row.provinceCode(), measure.name()), Map.of()));
        published.put(quarter, figure);
        FigureSeries series = new FigureSeries(measure, published);
        BigDecimal now = series.own(quarter);
        Quarter compared = series.own(quarter.previous()) == null ? quarter.yearEarlier() : quarter.previous();
        BigDecimal before = series.own(compared);
        if (now == null || before == null || !isStriking(measure, before, now)) return;
        findings.askReason(
                columns.sheet(),
                columns.address(measure, row.number()),
                plain(figure.value()),
                key(match.held().id(), row.provinceCode(), measure.name()),
                measure == Measure.PRODUCTION ? "production-fell" : "jobs-lost",
                row.label(),
                compared,
                before,
                now);
    }

    private static boolean isStriking(Measure measure, BigDecimal before, BigDecimal now) {
        if (measure == Measure.EMPLOYMENT) return before.subtract(now).compareTo(JOBS_LOST) >= 0;
        return before.signum() > 0 && now.compareTo(before.multiply(LEFT_OF_PRODUCTION)) <= 0;
    }

    private static String key(long complexId, String provinceCode, String measure) {
        return complexId + "/" + provinceCode + "/" + measure;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
