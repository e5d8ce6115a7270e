package kr.sandan.budget.execution;

import java.util.List;
import java.util.Map;
import kr.sandan.budget.listed.BudgetFindings;
import kr.sandan.budget.listed.ListedMoney;
import kr.sandan.load.LoadContext;
import kr.sandan.platform.sheet.SheetCell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a staged list of execution makes of each line and month, set by set. */
@Component
class ExecutionListSql {

    private static final List<String> MEASURES = List.of(
            "granted_krw",
            "spent_krw",
            "carried_named_krw",
            "carried_forced_krw",
            "carried_lasting_krw",
            "unspent_krw",
            "returned_krw");

    /** Rows of lines; of a month whose days are told one by one those of the last day. */
    private static final String TOLD = """
            (select * from (
                select r.*, max(told_on) over (partition by line_id, month) as last_on from budget_load_execution r
                 where load_id = :load and line_id is not null) d
              where told_on is not distinct from last_on)
            """;

    /**
     * What the file does not say of a month stays as it is held. What was spent up to a month becomes that of the month by
     * what the file or, where it is silent, the portal knows of the months before.
     */
    private static final String RECKON = """
            insert into budget_load_month (load_id, line_id, month, position, granted_krw, spent_krw, carried_named_krw,
                carried_forced_krw, carried_lasting_krw, unspent_krw, returned_krw, held_id, what)
            with said as materialized (
                select line_id, month, min(position) as position, sum(so_far_krw) as so_far_krw, sum(granted_krw) as granted_krw,
                       sum(spent_krw) as spent_krw, sum(carried_named_krw) as carried_named_krw,
                       sum(carried_forced_krw) as carried_forced_krw, sum(carried_lasting_krw) as carried_lasting_krw,
                       sum(unspent_krw) as unspent_krw, sum(returned_krw) as returned_krw
                  from TOLD t group by line_id, month),
            told as (
                select s.*, lag(month) over told as told_month, lag(so_far_krw) over told as told_krw from said s
                 where so_far_krw is not null window told as (partition by line_id order by month)),
            spent as (
                select t.line_id, t.month, t.so_far_krw - coalesce(t.told_krw, 0) - coalesce((
                       select sum(x.spent_krw) from budget_execution x
                        where x.line_id = t.line_id and x.superseded_at is null and x.month < t.month
                          and (t.told_month is null or x.month > t.told_month)), 0) as won
                  from told t)
            select :load, s.line_id, s.month, s.position, coalesce(s.granted_krw, h.granted_krw, 0),
                   coalesce(s.spent_krw, p.won, h.spent_krw, 0), coalesce(s.carried_named_krw, h.carried_named_krw, 0),
                   coalesce(s.carried_forced_krw, h.carried_forced_krw, 0), coalesce(s.carried_lasting_krw, h.carried_lasting_krw, 0),
                   coalesce(s.unspent_krw, h.unspent_krw, 0), coalesce(s.returned_krw, h.returned_krw, 0), h.id, 'NEW'
              from said s
              left join spent p on p.line_id = s.line_id and p.month = s.month
              left join budget_execution h on h.line_id = s.line_id and h.month = s.month and h.superseded_at is null
            """.replace("TOLD", TOLD);

    private static final String COMPARE = """
            update budget_load_month m set what = case when (%1$s) = (%2$s) then 'SAME' else 'CHANGED' end
              from budget_execution h where m.load_id = :load and h.id = m.held_id
            """.formatted(of("m"), of("h"));

    private static final String CHANGES = """
            select l.code || '/' || to_char(m.month, 'YYYY-MM') as key,
                   l.code || ' ' || to_char(m.month, 'YYYY-MM') as label, m.what, v.field, v.old, v.new
              from budget_load_month m join budget_line l on l.id = m.line_id left join budget_execution h on h.id = m.held_id
              cross join lateral (values %s) v (at, field, old, new)
             where m.load_id = :load and m.what <> 'SAME' and v.old is distinct from v.new
               and (m.held_id is not null or v.new <> '0' or v.field = 'spent_krw')
             order by m.position, m.line_id, m.month, v.at
            """;

    private static final String IDENTITIES = ExecutionSql.LINES + """
            select l.code, s.*, l.budget_krw + l.carried_in_krw + l.reserve_krw + l.moved_krw + l.excess_krw as ours
              from lines l join (
                select line_id, month, min(position) as position, min(sheet) as sheet, min(row_number) as row_number,
                       min(column_number) as column_number, sum(current_krw) as current_krw,
                       coalesce(sum(so_far_krw), 0) as so_far_krw, sum(unspent_krw) as unspent_krw,
                       sum(coalesce(carried_named_krw, 0) + coalesce(carried_forced_krw, 0) + coalesce(carried_lasting_krw, 0)) as carried
                  from TOLD t where current_krw is not null
                 group by line_id, month) s on s.line_id = l.line_id
             order by s.position
            """.replace("TOLD", TOLD);

    private final YearLines years;
    private final JdbcClient jdbc;

    ExecutionListSql(YearLines years, JdbcClient jdbc) {
        this.years = years;
        this.jdbc = jdbc;
    }

    private static String of(String table) {
        return String.join(", ", MEASURES.stream().map(one -> table + "." + one).toList());
    }

    private static String pairs() {
        StringBuilder pairs = new StringBuilder();
        for (int at = 0; at < MEASURES.size(); at++) {
            String one = MEASURES.get(at);
            pairs.append(at == 0 ? "" : ", ")
                    .append("(%d, '%s', cast(h.%s as text), cast(m.%s as text))".formatted(at, one, one, one));
        }
        return pairs.toString();
    }

    void forget(long load) {
        for (String table : List.of("budget_load_execution", "budget_load_month", "budget_load_total"))
            jdbc.sql("delete from " + table + " where load_id = ?").param(load).update();
    }

    void reckon(long load) {
        jdbc.sql(RECKON).param("load", load).update();
        jdbc.sql(COMPARE).param("load", load).update();
    }

    void report(LoadContext context) {
        Map<String, Object> load = Map.of("load", context.loadId());
        context.changes(CHANGES.formatted(pairs()), load);
        jdbc.sql("""
                        select count(*) filter (where what = 'NEW') as added, count(*) filter (where what = 'CHANGED') as changed,
                               count(*) filter (where what = 'SAME') as same from budget_load_month where load_id = :load
                        """).params(load).query(row -> {
            context.counts(row.getInt("added"), row.getInt("changed"), row.getInt("same"), 0);
        });
    }

    /** What does not meet is reported and never refused; a month below nothing asks for a reason. */
    void identities(long load, int year, BudgetFindings findings) {
        jdbc.sql("""
                        select m.month, m.spent_krw, l.code, s.sheet, s.row_number, s.column_number from budget_load_month m
                          join budget_line l on l.id = m.line_id
                          join budget_load_execution s on s.load_id = m.load_id and s.position = m.position
                         where m.load_id = :load and m.what <> 'SAME' and m.spent_krw < 0
                        """).param("load", load).query(row -> {
            String month = row.getString("month").substring(0, 7);
            String won = ListedMoney.text(row.getLong("spent_krw"));
            SheetCell place =
                    SheetCell.held(row.getString("sheet"), row.getInt("row_number"), row.getInt("column_number"), won);
            String code = row.getString("code");
            findings.odd(place, code + "/" + month, "budget.execution.load.below", code, month, won);
        });
        current(load, year, findings);
    }

    /** What the file says a line may spend, beside what the portal knows of it and what the file says became of it. */
    private void current(long load, int year, BudgetFindings findings) {
        ExecutionSql.asked(jdbc, IDENTITIES, years.whole(year))
                .param("load", load)
                .query(row -> {
                    long stated = row.getLong("current_krw");
                    String code = row.getString("code");
                    String said = ListedMoney.text(stated);
                    SheetCell place = SheetCell.held(
                            row.getString("sheet"), row.getInt("row_number"), row.getInt("column_number"), said);
                    long ours = row.getLong("ours");
                    if (stated != ours)
                        findings.note(place, "budget.execution.load.current", code, said, ListedMoney.text(ours));
                    long used = row.getLong("so_far_krw") + row.getLong("carried") + row.getLong("unspent_krw");
                    if (row.getObject("unspent_krw") != null && used != stated)
                        findings.note(place, "budget.execution.load.closing", code, said, ListedMoney.text(used));
                });
    }
}
