package kr.sandan.complex;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of one complex beyond its row in the directory. */
@Service
@Transactional(readOnly = true)
public class ComplexQueries {

    private static final String FIGURES = """
            select s.quarter, s.province_code, s.measure, s.value, s.withheld, s.source_id
            from complex_statistic s
            where s.complex_id = :id and s.quarter <= :day
              and s.known_from < :until and (s.superseded_at is null or s.superseded_at >= :until)
            order by s.quarter desc, s.measure, s.province_code
            """;

    private final JdbcClient jdbc;

    ComplexQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One published figure.
     *
     * @param quarter the quarter at whose end it stood
     * @param provinceCode the province it counts
     * @param measure what is counted, in which unit
     * @param value null when withheld
     * @param withheld whether it was published as X
     * @param sourceId the edition that published it
     */
    public record PublishedFigure(
            Quarter quarter,
            String provinceCode,
            Measure measure,
            @Nullable BigDecimal value,
            boolean withheld,
            long sourceId) {}

    /** Every figure of a complex up to the day, as known then, newest first. */
    public List<PublishedFigure> figures(long complexId, AsOf asOf) {
        return jdbc.sql(FIGURES)
                .param("id", complexId)
                .param("day", asOf.valid())
                .param("until", asOf.knownUntilUtc())
                .query(ComplexQueries::publishedFigure)
                .list();
    }

    /** The sum of figures of one quarter and measure over their provinces, as far as it is visible. */
    public static Figure sum(List<PublishedFigure> figures) {
        return figures.stream()
                .map(figure -> new Figure(figure.value(), figure.withheld()))
                .reduce(Figure::plus)
                .orElseGet(() -> new Figure(null, false));
    }

    /** The same figures by measure, summed over the provinces where that has a meaning. */
    public static Map<Measure, FigureSeries> series(List<PublishedFigure> figures) {
        Map<Measure, Map<Quarter, Figure>> byMeasure = new EnumMap<>(Measure.class);
        for (PublishedFigure published : figures) {
            byMeasure
                    .computeIfAbsent(published.measure(), measure -> new TreeMap<>())
                    .merge(published.quarter(), new Figure(published.value(), published.withheld()), Figure::plus);
        }
        Map<Measure, FigureSeries> series = new EnumMap<>(Measure.class);
        byMeasure.forEach((measure, figure) -> series.put(measure, new FigureSeries(measure, figure)));
        return series;
    }

    /** The complex into which this one was merged, or null. */
    public @Nullable Long mergedInto(long complexId) {
        return jdbc.sql("select merged_into from complex where id = :id and merged_into is not null")
                .param("id", complexId)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** The version a form must carry to be accepted. */
    public int version(long complexId) {
        return jdbc.sql("select version from complex where id = :id")
                .param("id", complexId)
                .query(Integer.class)
                .single();
    }

    private static PublishedFigure publishedFigure(ResultSet found, int number) throws SQLException {
        return new PublishedFigure(
                Quarter.of(found.getObject("quarter", LocalDate.class)),
                found.getString("province_code"),
                Measure.valueOf(found.getString("measure")),
                found.getBigDecimal("value"),
                found.getBoolean("withheld"),
                found.getLong("source_id"));
    }
}
