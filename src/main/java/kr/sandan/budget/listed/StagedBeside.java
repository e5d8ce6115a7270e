package kr.sandan.budget.listed;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.budget.VersionKind;
import kr.sandan.load.LoadBeside.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets the staged lines of a load beside any version that is held, of its year or another, without keeping anything: within
 * its year a line is the one that the check found; in another year it is known by its programme and code or, where the file
 * gives none, by its programme, heading, place and name.
 */
@Component
class StagedBeside {

    /** How a version of a load is called, as {@code budget_version.code} has it. */
    private static final String CODE = "v.kind || case v.ordinal when 0 then '' else '_' || v.ordinal end";

    /** Of each programme one version of the file: the one asked for, else the last. */
    private static final String PAIRS = """
            with chosen as (
                select distinct on (v.programme_id) v.programme_id, v.number from budget_load_version v
                 where v.load_id = :load and (:part = '' or %1$s = :part)
                 order by v.programme_id, %2$s desc),
            mine as materialized (
                select s.position, p.programme_id, s.code, s.name, s.amount_krw as won, s.note, s.place, h.heading_id, c.place_id,
                       case when :same then cast(m.line_id as text) else s.code end as known
                  from chosen v
                  join budget_load_programme p on p.load_id = :load and p.programme_id = v.programme_id
                  join budget_load_line s on s.load_id = :load and s.programme = p.number and s.version = v.number
                  join budget_load_heading h on h.load_id = :load and h.number = s.heading
                  join budget_load_place c on c.load_id = :load and c.number = s.place
                  left join budget_load_match m on m.load_id = :load and m.position = s.position),
            held as materialized (
                select e.id, v.programme_id, l.code, e.name, e.amount_krw as won, e.note, e.heading_id, e.place_id,
                       case when :same then cast(e.line_id as text) else l.code end as known
                  from budget_version v join budget_entry e on e.version_id = v.id and e.superseded_at is null
                  join budget_line l on l.id = e.line_id
                 where v.fiscal_year = :year and v.code = :other and v.programme_id in (select programme_id from chosen)),
            by_code as materialized (
                select m.position, o.id from mine m join held o on o.programme_id = m.programme_id and o.known = m.known),
            by_name as (
                select m.position, o.id
                  from (select programme_id, heading_id, place_id, name, min(position) as position from mine
                         where code is null and not exists (select from by_code c where c.position = mine.position)
                         group by 1, 2, 3, 4) m
                  join (select programme_id, heading_id, place_id, name, min(id) as id from held
                         where not exists (select from by_code c where c.id = held.id)
                           and exists (select from mine where code is null)
                         group by 1, 2, 3, 4) o
                    on (o.programme_id, o.heading_id, o.place_id, o.name) = (m.programme_id, m.heading_id, m.place_id, m.name)),
            met as materialized (select * from by_code union all select * from by_name),
            pairs as (
                select m.position, m.place, o.id, o.place_id, coalesce(m.programme_id, o.programme_id) as programme_id,
                       coalesce(m.code, o.code) as code, coalesce(m.name, o.name) as name, o.won as before, m.won as after,
                       case when o.id is null then 'NEW' when m.position is null then 'GONE'
                            when (m.heading_id, m.place_id, m.name, m.won, coalesce(m.note, ''))
                                 is distinct from (o.heading_id, o.place_id, o.name, o.won, coalesce(o.note, '')) then 'CHANGED'
                            else 'UNCHANGED' end as what
                  from mine m full join (select t.position, h.* from held h left join met t on t.id = h.id) o
                    on o.position = m.position)
            """.formatted(CODE, VersionKind.rank("v"));

    private static final String PLACES = """
              left join budget_place b on b.id = r.place_id
              left join budget_load_place c on c.load_id = :load and c.number = r.place
            """;

    private static final String SUMS = PAIRS
            + """
            , sums as (
                select programme_id, what, place_id, place, count(*) as lines, sum(before) as before, sum(after) as after
                  from pairs group by programme_id, what, place_id, place)
            select r.programme_id, r.what, r.lines, r.before, r.after, %s as place_before, %s as place_after from sums r
            """.formatted(BudgetDifferences.WRITTEN.formatted("b"), BudgetDifferences.WRITTEN.formatted("c"))
            + PLACES;

    private static final String LINES =
            PAIRS + """
            select r.programme_id, r.what, r.code, r.name, r.before, r.after, 1 as lines, %s as place_before, %s as place_after
              from pairs r
            """.formatted(BudgetDifferences.WRITTEN.formatted("b"), BudgetDifferences.WRITTEN.formatted("c"))
                    + PLACES + """
             order by r.position nulls last, r.code
            """;

    private final JdbcClient jdbc;

    StagedBeside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is set beside what.
     *
     * @param part code of a version of the file, empty for the last of each programme
     * @param same whether the other is of the year of the file
     */
    record Sides(long load, String part, int year, String other, boolean same) {}

    /**
     * What happened to lines of a programme, and what it amounts to in won; places as {@code BudgetPlace#written} has them.
     *
     * @param before null where only the file has them, as is their place
     * @param after null where the file has them no more, as is their place
     */
    record Sum(
            long programme,
            What what,
            long lines,
            @Nullable String placeBefore,
            @Nullable String placeAfter,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    /** One line. */
    record Pair(Sum sum, @Nullable String code, String name) {}

    /** Codes of the versions of a load, the one in force first; none while nothing of it is compared. */
    List<String> parts(long load) {
        return jdbc.sql("select code from (select distinct " + CODE + " as code, " + VersionKind.rank("v") + """
                         as at from budget_load_version v where v.load_id = ?
                           and exists (select from budget_load_part p where p.load_id = v.load_id)) one order by at desc""")
                .param(load)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    /** Numbers of the programmes that a load is of. */
    List<Long> programmes(long load) {
        return jdbc.sql("select distinct programme_id from budget_load_version where load_id = ?")
                .param(load)
                .query((row, number) -> row.getLong("programme_id"))
                .list();
    }

    List<Sum> sums(Sides sides) {
        wholeByWhole();
        return jdbc.sql(SUMS)
                .params(values(sides))
                .query((row, number) -> sum(row))
                .list();
    }

    void each(Sides sides, Consumer<Pair> reader) {
        wholeByWhole();
        try (Stream<Pair> pairs = jdbc
                .sql(LINES)
                .params(values(sides))
                .query((row, number) -> new Pair(sum(row), row.getString("code"), row.getString("name")))
                .stream()) {
            pairs.forEach(reader);
        }
    }

    /** Nobody has counted what the statement gathers on its way; taken for a few lines each would be compared with each. */
    private void wholeByWhole() {
        jdbc.sql("set local enable_nestloop to off").update();
        jdbc.sql("set local work_mem = '64MB'").update();
    }

    private static Map<String, Object> values(Sides sides) {
        Map<String, Object> values = new HashMap<>();
        values.put("load", sides.load());
        values.put("part", sides.part());
        values.put("year", sides.year());
        values.put("other", sides.other());
        values.put("same", sides.same());
        return values;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        What what = What.valueOf(row.getString("what"));
        return new Sum(
                row.getLong("programme_id"),
                what,
                row.getLong("lines"),
                what == What.NEW ? null : row.getString("place_before"),
                what == What.GONE ? null : row.getString("place_after"),
                row.getBigDecimal("before"),
                row.getBigDecimal("after"));
    }
}
