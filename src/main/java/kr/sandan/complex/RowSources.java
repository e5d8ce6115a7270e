package kr.sandan.complex;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which documents the rows behind a total rest. */
@Component
public class RowSources {

    private static final String RECORDS = """
            select v.source_id, count(distinct v.complex_id)
              from complex_version v
             where v.complex_id = any (:ids) and v.valid @> :valid::date
            """;

    private static final String FIGURES = """
            select v.source_id, count(distinct v.complex_id)
              from complex_statistic v
             where v.complex_id = any (:ids) and v.measure = :measure and v.quarter = :quarter
            """;

    private static final String KNOWN = """
               and v.known_from < :until and (v.superseded_at is null or v.superseded_at >= :until)
             group by v.source_id order by 2 desc, 1
            """;

    private final JdbcClient jdbc;

    RowSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of these complexes each document describes as they stood on the day; most first. */
    public Map<Long, Integer> ofRecords(Collection<ComplexEntry> entries, AsOf asOf) {
        return counted(jdbc.sql(RECORDS + KNOWN).param("valid", asOf.valid()), entries, asOf);
    }

    /** How many of these complexes each document gives a figure of the quarter for; most first. */
    public Map<Long, Integer> ofFigures(
            Collection<ComplexEntry> entries, Measure measure, @Nullable LocalDate quarter, AsOf asOf) {
        if (quarter == null) return Map.of();
        return counted(
                jdbc.sql(FIGURES + KNOWN).param("measure", measure.name()).param("quarter", quarter), entries, asOf);
    }

    private static Map<Long, Integer> counted(
            JdbcClient.StatementSpec query, Collection<ComplexEntry> entries, AsOf asOf) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        List<Map.Entry<Long, Integer>> rows = query.param(
                        "ids", entries.stream().map(ComplexEntry::id).toArray(Long[]::new))
                .param("until", asOf.knownUntilUtc())
                .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list();
        rows.forEach(row -> counts.put(row.getKey(), row.getValue()));
        return counts;
    }
}
