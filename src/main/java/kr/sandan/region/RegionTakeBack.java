package kr.sandan.region;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a change of the codes back: what it wrote is superseded, what it had superseded is said again, known from now. What
 * is said again belongs to the change that said it first, so that this one can be taken back after it.
 */
@Component
class RegionTakeBack {

    /** What is said of regions, and the columns that say it. */
    private static final List<Statements> ALL = List.of(
            new Statements(
                    "province_period", "province_code, name, short_name, name_en, valid, basis, source, to_confirm"),
            new Statements("county_period", "county_code, name, valid, basis, source, to_confirm"),
            new Statements("province_succession", "from_code, to_code, effective_on, basis, source"),
            new Statements("county_succession", "from_code, to_code, effective_on, basis, source"),
            new Statements("scheme_member", "scheme_code, region_code, province_code, valid, basis, source"),
            new Statements("region_scheme_end", "scheme_code, last_on, last_precision, source"));

    private static final String SUPERSEDE = """
            update %s set superseded_at = :at, superseded_by = :change
            where change_id = :earlier and superseded_at is null""";

    private static final String SAY_AGAIN = """
            insert into %1$s (%2$s, known_from, change_id)
            select %2$s, :at, change_id from %1$s
            where superseded_by = :earlier and change_id is distinct from :earlier order by id""";

    private final JdbcClient jdbc;

    RegionTakeBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Statements(String table, String columns) {}

    /**
     * @param earlier number of the change taken back
     * @param change number of the change that takes it back
     * @param at since when that is known
     */
    void write(long earlier, long change, OffsetDateTime at) {
        for (Statements of : ALL) {
            for (String sql : List.of(SUPERSEDE, SAY_AGAIN)) {
                jdbc.sql(sql.formatted(of.table(), of.columns()))
                        .param("earlier", earlier)
                        .param("change", change)
                        .param("at", at)
                        .update();
            }
        }
    }

    /** Later changes about the same codes that still stand. */
    List<Long> laterThan(long earlier) {
        return jdbc.sql("""
                        select distinct c.id
                        from region_change c
                        join region_change_code later on later.change_id = c.id
                        join region_change_code held on held.code = later.code and held.change_id = :earlier
                        where c.id > :earlier and c.takes_back is null
                          and not exists (select from region_change t where t.takes_back = c.id)
                        order by c.id""")
                .param("earlier", earlier)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** The counties and provinces that came into force with a change and had never been before. */
    List<String> openedBy(long change) {
        return jdbc.sql("""
                        with said as (
                            select province_code as code, valid, change_id from province_period
                            union all
                            select county_code, valid, change_id from county_period)
                        select distinct s.code from said s join region_change c on c.id = s.change_id
                        where c.id = :change and lower(s.valid) = c.effective_on
                          and not exists (
                              select from said h where h.code = s.code and h.change_id is distinct from :change)
                        order by s.code""")
                .param("change", change)
                .query((row, number) -> row.getString("code"))
                .list();
    }
}
