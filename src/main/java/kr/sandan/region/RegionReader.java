package kr.sandan.region;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole history of regions from the database. */
@Component
class RegionReader {

    private final JdbcClient jdbc;

    RegionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from region_revision")
                .query(Long.class)
                .single();
    }

    /** Reads under the caller's transaction; the revision is read first, so that the picture is never older than it. */
    RegionHistory read() {
        return read(revision(), null);
    }

    /** The history as it was known before a moment; its revision is that of the last change made by then. */
    RegionHistory read(Instant knownUntil) {
        OffsetDateTime until = knownUntil.atOffset(ZoneOffset.UTC);
        long then = jdbc.sql("select coalesce(max(revision), 1) from region_change where entered_at < :until")
                .param("until", until)
                .query(Long.class)
                .single();
        return read(then, until);
    }

    /** When the last change was made; before all times where there was none. */
    Instant changedAt() {
        return jdbc.sql("select max(entered_at) from region_change")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
    }

    private RegionHistory read(long revision, @Nullable OffsetDateTime until) {
        return new RegionHistory(
                revision,
                provinces(until),
                successions("province", until),
                counties(until),
                successions("county", until),
                schemes(until));
    }

    /** Statements not superseded, or those known before a moment and not superseded by then. */
    private JdbcClient.StatementSpec known(String sql, @Nullable OffsetDateTime until) {
        String seen = until == null
                ? "superseded_at is null"
                : "known_from < :until and (superseded_at is null or superseded_at >= :until)";
        JdbcClient.StatementSpec statement = jdbc.sql(sql.formatted(seen));
        return until == null ? statement : statement.param("until", until);
    }

    /** What is never superseded: all of it, or what was known before a moment. */
    private JdbcClient.StatementSpec entered(String sql, @Nullable OffsetDateTime until) {
        return until == null
                ? jdbc.sql(sql.formatted("true"))
                : jdbc.sql(sql.formatted("known_from < :until")).param("until", until);
    }

    private List<Province> provinces(@Nullable OffsetDateTime until) {
        return known("""
                        select p.code, n.name, n.short_name, n.name_en, lower(n.valid) as valid_from,
                               upper(n.valid) as valid_until, p.map_ids, n.basis, n.source, n.to_confirm
                        from province p join province_period n on n.province_code = p.code and %s
                        order by p.code, n.valid""", until)
                .query((row, number) -> new Province(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("name_en"),
                        period(row),
                        texts(row.getArray("map_ids")),
                        basis(row),
                        row.getString("source"),
                        row.getBoolean("to_confirm")))
                .list();
    }

    private List<County> counties(@Nullable OffsetDateTime until) {
        return known("""
                        select c.code, n.name, c.province_code, lower(n.valid) as valid_from,
                               upper(n.valid) as valid_until, c.longitude, c.latitude, c.point_basis, n.basis, n.source,
                               n.to_confirm
                        from county c join county_period n on n.county_code = c.code and %s
                        order by c.code, n.valid""", until)
                .query((row, number) -> new County(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("province_code"),
                        period(row),
                        point(row),
                        basis(row),
                        row.getString("source"),
                        row.getBoolean("to_confirm")))
                .list();
    }

    private List<Succession> successions(String level, @Nullable OffsetDateTime until) {
        return known(
                        "select from_code, to_code, effective_on, basis, source from " + level
                                + "_succession where %s order by effective_on, from_code, to_code",
                        until)
                .query((row, number) -> new Succession(
                        row.getString("from_code"),
                        row.getString("to_code"),
                        row.getDate("effective_on").toLocalDate(),
                        basis(row),
                        row.getString("source")))
                .list();
    }

    private List<Scheme> schemes(@Nullable OffsetDateTime until) {
        Map<String, List<Scheme.SchemeRegion>> regions = schemeRegions(until);
        Map<String, Scheme.Ending> ends = ends(until);
        return entered("""
                        select code, name, name_en, introduced_on, introduced_precision, source from region_scheme
                        where %s order by sort_order, code""", until)
                .query((row, number) -> new Scheme(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        partial(row.getDate("introduced_on"), row.getString("introduced_precision")),
                        ends.get(row.getString("code")),
                        row.getString("source"),
                        regions.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    private Map<String, Scheme.Ending> ends(@Nullable OffsetDateTime until) {
        Map<String, Scheme.Ending> ends = new HashMap<>();
        known("select scheme_code, last_on, last_precision, source from region_scheme_end where %s", until)
                .query(row -> {
                    PartialDate last = partial(row.getDate("last_on"), row.getString("last_precision"));
                    ends.put(row.getString("scheme_code"), new Scheme.Ending(last, row.getString("source")));
                });
        return ends;
    }

    private Map<String, List<Scheme.SchemeRegion>> schemeRegions(@Nullable OffsetDateTime until) {
        Map<String, List<Scheme.Member>> members = members(until);
        return entered(
                        "select scheme_code, code, name, name_en from scheme_region where %s"
                                + " order by scheme_code, sort_order, code",
                        until)
                .query((row, number) -> new Scheme.SchemeRegion(
                        row.getString("scheme_code"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        members.getOrDefault(row.getString("scheme_code") + "/" + row.getString("code"), List.of())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Scheme.SchemeRegion::scheme));
    }

    private Map<String, List<Scheme.Member>> members(@Nullable OffsetDateTime until) {
        Map<String, List<Scheme.Member>> members = new LinkedHashMap<>();
        known("""
                        select scheme_code || '/' || region_code as region, province_code, lower(valid) as valid_from,
                               upper(valid) as valid_until, basis
                        from scheme_member where %s order by province_code, valid""", until)
                .query((row, number) -> Map.entry(
                        row.getString("region"),
                        new Scheme.Member(row.getString("province_code"), period(row), basis(row))))
                .list()
                .forEach(entry -> members.computeIfAbsent(entry.getKey(), any -> new ArrayList<>())
                        .add(entry.getValue()));
        return members;
    }

    private static PartialDate partial(Date date, String precision) {
        return new PartialDate(date.toLocalDate(), PartialDate.Precision.valueOf(precision));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(day(row.getDate("valid_from")), day(row.getDate("valid_until")));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static RegionBasis basis(ResultSet row) throws SQLException {
        return RegionBasis.valueOf(row.getString("basis"));
    }

    private static County.@Nullable Point point(ResultSet row) throws SQLException {
        String basis = row.getString("point_basis");
        return basis == null
                ? null
                : new County.Point(
                        row.getDouble("longitude"), row.getDouble("latitude"), County.PointBasis.valueOf(basis));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
