package kr.sandan.budget.listed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kr.sandan.budget.VersionKind;
import kr.sandan.platform.sheet.SheetCell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through what is staged as a whole: lines twice, codes of others, sizes that cannot be, phases that do not add up. */
@Component
class BudgetChecks {

    /** How many times as much as before is more likely another unit than another budget. */
    private static final int TIMES = 100;

    /** Each line of a file with what makes it another line than the others: what is held of it, its code, or all that it says. */
    private static final String KEYED = """
            with headings as materialized (
                select number, concat_ws('|', coalesce(ministry_id, 0), coalesce(account_id, 0), work_levels, work_names, cost_levels,
                       cost_names, fund_source) as said from budget_load_heading where load_id = :load),
            keyed as (
                select s.position, s.row_number, s.programme_id, s.version, s.line_id, case when s.line_id is null then coalesce(s.code,
                       concat_ws('|', h.said, c.kind, c.region_code, c.province_code, c.office_id, c.hub_id, c.council_id, c.service_id,
                       s.name)) end as said
                  from budget_load_row s
                  left join headings h on s.code is null and h.number = s.heading
                  left join budget_load_place c on s.code is null and c.load_id = s.load_id and c.number = s.place
                 where s.load_id = :load)
            """;

    /** Whether to look for lines that are there twice: what is told apart by a few bytes needs no sorting. */
    private static final String PERHAPS_TWICE = KEYED + """
            select exists (select from keyed
                group by programme_id, version, line_id, hashtextextended(said, 0) having count(*) > 1)
            """;

    private static final String TWICE = KEYED + """
            select s.sheet, s.row_number, s.column_number, coalesce(s.code, s.name) as said, k.first_row as number, s.amount_krw, k.whole
              from (select position, first_row, count(*) over () as whole
                      from (select position, row_number() over w as nth, first_value(row_number) over w as first_row
                              from keyed window w as (partition by programme_id, version, line_id, said order by position)) ordered
                     where nth > 1 order by position limit :most) k
              join budget_load_line s on s.load_id = :load and s.position = k.position order by s.position
            """;

    private static final String OF_OTHERS = """
            with shared as materialized (
                select code, min(programme_id) as one from budget_load_row
                 where load_id = :load and code is not null
                   and (select count(distinct programme_id) > 1 from budget_load_version where load_id = :load)
                 group by code having min(programme_id) <> max(programme_id))
            select s.sheet, s.row_number, s.column_number, s.code as said, 0 as number, s.amount_krw,
                   count(*) over () as whole
              from budget_load_row s left join budget_line l on l.id = s.line_id left join shared f on f.code = s.code
             where s.load_id = :load and s.code is not null and coalesce(l.programme_id, f.one) <> s.programme_id
               and (exists (select from shared) or exists (select from budget_load_match where load_id = :load))
             order by s.position limit :most
            """;

    private static final String CHANGED_TIMES = """
            select s.sheet, s.row_number, s.column_number, coalesce(s.code, s.name) as said, m.before_krw as number, s.amount_krw,
                   count(*) over () as whole
              from budget_load_match m join budget_load_line s on s.load_id = m.load_id and s.position = m.position
             where m.load_id = :load and m.what = 'CHANGED' and m.before_krw > 0 and s.amount_krw > 0
               and (s.amount_krw >= m.before_krw * :times or s.amount_krw * :times <= m.before_krw)
             order by s.position limit :most
            """;

    /** Lines that no answer about them can tell apart: of a known programme the same code, or the same words. */
    private static final String TWICE_AS_WRITTEN = """
            select s.sheet, s.row_number, s.column_number, coalesce(s.code, s.name) as said, s.first_row as number, s.amount_krw,
                   count(*) over () as whole
              from (select l.*, row_number() over w as nth, first_value(row_number) over w as first_row
                      from budget_load_line l join budget_load_programme p on p.load_id = l.load_id and p.number = l.programme
                     where l.load_id = :load and p.programme_id is not null
                    window w as (partition by p.programme_id, l.version, l.code, case when l.code is null then l.heading end,
                           case when l.code is null then l.place end, case when l.code is null then l.name end order by l.position)) s
             where s.nth > 1 order by s.position limit :most
            """;

    private static final String HELD_BY_OTHERS = """
            select s.sheet, s.row_number, s.column_number, s.code as said, 0 as number, s.amount_krw, count(*) over () as whole
              from budget_load_line s join budget_load_programme p on p.load_id = s.load_id and p.number = s.programme
              join budget_line l on l.fiscal_year = :year and l.code = s.code and l.programme_id <> p.programme_id
             where s.load_id = :load order by s.position limit :most
            """;

    /** Of each programme the money of the last version of the file, be its places known or not. */
    private static final String PHASES = """
            with mine as (
                select distinct on (v.programme_id) v.programme_id, sum(s.won) as won
                  from (select programme, version, sum(amount_krw) as won from budget_load_line where load_id = :load group by 1, 2) s
                  join budget_load_programme p on p.load_id = :load and p.number = s.programme
                  join budget_load_version v on v.load_id = :load and v.programme_id = p.programme_id and v.number = s.version
                 group by v.programme_id, v.number, v.kind, v.ordinal
                 order by v.programme_id, RANK desc),
            others as (
                select distinct on (v.programme_id, v.fiscal_year) v.programme_id, v.fiscal_year,
                       coalesce(t.stated_krw, (select sum(amount_krw) from budget_entry e
                            where e.version_id = v.id and e.superseded_at is null), 0) as won
                  from budget_version v join budget_version_statement t on t.version_id = v.id and t.superseded_at is null
                 order by v.programme_id, v.fiscal_year,
                    RANK desc)
            select p.name, p.code, a.amount_krw as promised, m.won + coalesce(sum(o.won), 0) as planned
              from mine m join budget_phase p on p.programme_id = m.programme_id and :year between p.from_year and p.to_year
              join budget_phase_amount a on a.phase_id = p.id and a.superseded_at is null
              left join others o on o.programme_id = p.programme_id and o.fiscal_year between p.from_year and p.to_year
                   and o.fiscal_year <> :year
             group by p.id, p.name, p.code, a.amount_krw, m.won, p.from_year, p.to_year
            having m.won + coalesce(sum(o.won), 0) > a.amount_krw
                or count(o.won) = p.to_year - p.from_year and m.won + coalesce(sum(o.won), 0) <> a.amount_krw
            """.replace("RANK", VersionKind.rank("v"));

    private final JdbcClient jdbc;

    BudgetChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cell, and in how many cells the same was found. */
    private record Found(SheetCell cell, String said, long number, long won, int whole) {}

    /** @param perhapsTwice whether lines may be there twice, as far as a reader can tell without what is held */
    void look(long load, int year, boolean perhapsTwice, BudgetFindings findings) {
        twice(perhapsTwice && isPerhapsTwice(load) ? cells(TWICE, load, year) : List.of(), findings);
        ofOthers(cells(OF_OTHERS, load, year), findings);
        sizes(load, year, findings);
        phases(load, year, findings);
    }

    /** What can be said of a table that is known, before what it names is. */
    void ahead(long load, int year, BudgetFindings findings) {
        twice(cells(TWICE_AS_WRITTEN, load, year), findings);
        ofOthers(cells(HELD_BY_OTHERS, load, year), findings);
    }

    private static void twice(List<Found> twice, BudgetFindings findings) {
        for (Found one : twice)
            findings.refuse(one.cell(), "budget.load.twice", one.said(), String.valueOf(one.number()));
        findings.more("budget.load.twice", unlisted(twice));
    }

    private static void ofOthers(List<Found> ofOthers, BudgetFindings findings) {
        for (Found one : ofOthers) findings.refuse(one.cell(), "budget.load.code.of-other", one.said());
        findings.more("budget.load.code.of-other", unlisted(ofOthers));
    }

    /** Whether years that are to sum up to the money of a phase still do. */
    void phases(long load, int year, BudgetFindings findings) {
        jdbc.sql(PHASES).param("load", load).param("year", year).query(row -> {
            findings.odd(
                    "phase:" + row.getString("code"),
                    "budget.load.phase.differs",
                    row.getString("name"),
                    ListedMoney.text(row.getLong("promised")),
                    ListedMoney.text(row.getLong("planned")));
        });
    }

    private boolean isPerhapsTwice(long load) {
        return jdbc.sql(PERHAPS_TWICE)
                .param("load", load)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** A whole that is a hundred times what it was is asked about once, lines that are each for themselves. */
    private void sizes(long load, int year, BudgetFindings findings) {
        boolean[] asked = {false};
        jdbc.sql("""
                        select label, before_krw, after_krw from budget_load_sum
                         where load_id = ? and part = 'PROGRAMME' and before_krw > 0 and after_krw > 0 order by position
                        """).param(load).query(row -> {
            BigDecimal before = row.getBigDecimal("before_krw");
            BigDecimal after = row.getBigDecimal("after_krw");
            BigDecimal times = after.max(before).divide(after.min(before), 0, RoundingMode.HALF_UP);
            if (times.compareTo(BigDecimal.valueOf(TIMES)) < 0) return;
            asked[0] = true;
            findings.odd(
                    "size:" + row.getString("label"),
                    "budget.load.size",
                    ListedMoney.text(after.longValue()),
                    ListedMoney.text(before.longValue()),
                    times.toPlainString());
        });
        if (asked[0]) return;
        List<Found> changed = cells(CHANGED_TIMES, load, year);
        for (Found one : changed)
            findings.odd(
                    one.cell(),
                    "size:" + one.said(),
                    "budget.load.size.line",
                    one.said(),
                    ListedMoney.text(one.won()),
                    ListedMoney.text(one.number()));
        findings.more("budget.load.size.line", unlisted(changed));
    }

    private static int unlisted(List<Found> found) {
        return found.isEmpty() ? 0 : found.get(0).whole() - found.size();
    }

    private List<Found> cells(String sql, long load, int year) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("load", load).param("most", BudgetFindings.MOST);
        if (sql.contains(":times")) statement.param("times", TIMES);
        if (sql.contains(":year")) statement.param("year", year);
        return statement.query((row, number) -> found(row)).list();
    }

    private static Found found(ResultSet row) throws SQLException {
        SheetCell cell = SheetCell.held(
                row.getString("sheet"),
                row.getInt("row_number"),
                row.getInt("column_number"),
                ListedMoney.text(row.getLong("amount_krw")));
        return new Found(
                cell, row.getString("said"), row.getLong("number"), row.getLong("amount_krw"), row.getInt("whole"));
    }
}
