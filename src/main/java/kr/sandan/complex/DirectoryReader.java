package kr.sandan.complex;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was known of all complexes, seven queries over the whole registry. */
@Component
class DirectoryReader {

    private static final String KNOWN =
            " %1$s.known_from < :until and (%1$s.superseded_at is null or %1$s.superseded_at >= :until) ";

    private static final String VERSIONS = """
            select c.id as complex_id, c.parent_id, c.ordinal, c.sample, v.*
            from complex c join complex_version v on v.complex_id = c.id
            where v.valid @> cast(:day as date) and %s order by v.name, c.id
            """.formatted(KNOWN.formatted("v"));

    private static final String PLACES = """
            select p.complex_id, p.province_code, p.county_code
            from complex_place p where p.valid @> cast(:day as date) and %s order by p.id
            """.formatted(KNOWN.formatted("p"));

    private static final String ALIASES =
            "select a.complex_id, a.alias from complex_alias a where %s order by a.id".formatted(KNOWN.formatted("a"));

    private static final String OFFICES =
            "select o.complex_id, o.office_id from complex_office o where o.valid @> cast(:day as date) and %s"
                    .formatted(KNOWN.formatted("o"));

    private static final String STATES = """
            select distinct on (s.complex_id) s.complex_id, s.state
            from complex_state s where s.quarter <= :day and %s
            order by s.complex_id, s.quarter desc, s.state
            """.formatted(KNOWN.formatted("s"));

    private static final String FIGURES = """
            with known as (
                select s.complex_id, s.quarter, s.province_code, s.measure, s.value, s.withheld,
                       max(s.quarter) over (partition by s.complex_id) as newest
                from complex_statistic s where s.quarter <= :day and %s)
            select complex_id, quarter, province_code, measure, value, withheld
            from known where quarter = newest
            """.formatted(KNOWN.formatted("s"));

    private static final String MERGED =
            "select c.id, c.merged_into from complex c where c.merged_into is not null and c.merged_at < :until";

    private final JdbcClient jdbc;

    DirectoryReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as stored, before its places and office are read by the day's names. */
    record Row(long id, @Nullable Long parentId, int ordinal, boolean sample, boolean startKnown, ComplexFacts facts) {}

    /** The newest figures of one complex: of all its places, and by the province codes they were published under. */
    record NewestFigures(
            LocalDate quarter, Map<Measure, Figure> figures, Map<String, Map<Measure, Figure>> byProvince) {

        static NewestFigures of(LocalDate quarter) {
            return new NewestFigures(quarter, new EnumMap<>(Measure.class), new HashMap<>());
        }

        void add(String province, Measure measure, Figure figure) {
            byProvince
                    .computeIfAbsent(province, code -> new EnumMap<>(Measure.class))
                    .put(measure, figure);
            figures.merge(measure, figure, Figure::plus);
        }

        /** A rate is not the sum of its places' rates: it is what was sold of what was for sale. */
        void mendRate() {
            if (byProvince.size() < 2) return;
            figures.remove(Measure.SALE_RATE);
            Figure sold = figures.get(Measure.SITE_SOLD);
            Figure forSale = figures.get(Measure.SITE_FOR_SALE);
            if (sold == null || forSale == null || sold.value() == null) return;
            if (forSale.value() == null || forSale.value().signum() == 0) return;
            BigDecimal rate = sold.value().movePointRight(2).divide(forSale.value(), 1, RoundingMode.HALF_UP);
            figures.put(Measure.SALE_RATE, new Figure(rate, sold.withheld() || forSale.withheld()));
        }
    }

    /** Everything stored of one day, by complex. */
    record Picture(
            List<Row> rows,
            Map<Long, List<PlaceCode>> places,
            Map<Long, List<String>> aliases,
            Map<Long, Long> offices,
            Map<Long, ComplexState> states,
            Map<Long, NewestFigures> figures,
            Map<Long, Long> merged) {

        /** The record that stands for this one: itself, or the one into which it had been merged by the known day. */
        @Nullable
        Long kept(@Nullable Long id) {
            Long kept = id;
            while (kept != null && merged.containsKey(kept)) kept = merged.get(kept);
            return kept;
        }
    }

    @Transactional(readOnly = true)
    public Picture read(AsOf asOf) {
        List<Row> rows = ask(VERSIONS, asOf).query(DirectoryReader::row).list();
        Map<Long, List<PlaceCode>> places = new HashMap<>();
        ask(PLACES, asOf).query(found -> {
            places.computeIfAbsent(found.getLong(1), id -> new ArrayList<>())
                    .add(new PlaceCode(found.getString(2), found.getString(3)));
        });
        Map<Long, List<String>> aliases = new HashMap<>();
        ask(ALIASES, asOf).query(found -> {
            aliases.computeIfAbsent(found.getLong(1), id -> new ArrayList<>()).add(found.getString(2));
        });
        Map<Long, Long> offices = new HashMap<>();
        ask(OFFICES, asOf).query(found -> {
            offices.put(found.getLong(1), found.getLong(2));
        });
        Map<Long, ComplexState> states = new HashMap<>();
        ask(STATES, asOf).query(found -> {
            states.put(found.getLong(1), ComplexState.valueOf(found.getString(2)));
        });
        return new Picture(rows, places, aliases, offices, states, figures(asOf), merged(asOf));
    }

    private Map<Long, Long> merged(AsOf asOf) {
        Map<Long, Long> merged = new HashMap<>();
        ask(MERGED, asOf).query(found -> {
            merged.put(found.getLong(1), found.getLong(2));
        });
        return merged;
    }

    private Map<Long, NewestFigures> figures(AsOf asOf) {
        Map<Long, NewestFigures> figures = new HashMap<>();
        ask(FIGURES, asOf).query(found -> {
            LocalDate quarter = found.getObject("quarter", LocalDate.class);
            figures.computeIfAbsent(found.getLong("complex_id"), id -> NewestFigures.of(quarter))
                    .add(
                            found.getString("province_code"),
                            Measure.valueOf(found.getString("measure")),
                            new Figure(found.getBigDecimal("value"), found.getBoolean("withheld")));
        });
        figures.values().forEach(NewestFigures::mendRate);
        return figures;
    }

    private JdbcClient.StatementSpec ask(String sql, AsOf asOf) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("until", asOf.knownUntilUtc());
        return sql.contains(":day") ? statement.param("day", asOf.valid()) : statement;
    }

    private static Row row(ResultSet found, int number) throws SQLException {
        LocalDate designated = found.getObject("designated_on", LocalDate.class);
        BigDecimal longitude = found.getBigDecimal("longitude");
        BigDecimal latitude = found.getBigDecimal("latitude");
        ComplexFacts facts = new ComplexFacts(
                found.getString("name"),
                found.getString("name_en"),
                ComplexType.valueOf(found.getString("type")),
                designated == null
                        ? null
                        : new PartialDate(
                                designated, PartialDate.Precision.valueOf(found.getString("designated_precision"))),
                found.getString("authority"),
                found.getString("managing_agency"),
                found.getString("industries"),
                longitude == null || latitude == null ? null : new ComplexFacts.Point(longitude, latitude));
        return new Row(
                found.getLong("complex_id"),
                found.getObject("parent_id", Long.class),
                found.getInt("ordinal"),
                found.getBoolean("sample"),
                found.getObject("valid_from") != null,
                facts);
    }
}
