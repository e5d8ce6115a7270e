package kr.sandan.budget.execution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The tables that the questions about a year begin with: {@code lines} has a row for each line that says anything. */
final class ExecutionSql {

    /** What counts as known of a table named x. */
    static final String KNOWN = "x.known_from < :until and (x.superseded_at is null or x.superseded_at >= :until)";

    static final String SUMS = """
            sum(granted_krw) as granted_krw, sum(spent_krw) as spent_krw, sum(carried_named_krw) as carried_named_krw,
                   sum(carried_forced_krw) as carried_forced_krw, sum(carried_lasting_krw) as carried_lasting_krw,
                   sum(unspent_krw) as unspent_krw, sum(returned_krw) as returned_krw
            """;

    static final String TERMS = """
            sum(budget_krw) as budget_krw, sum(carried_in_krw) as carried_in_krw, sum(reserve_krw) as reserve_krw,
                   sum(moved_krw) as moved_krw, sum(excess_krw) as excess_krw
            """;

    static final String LINES = """
            with budget as (
                select x.line_id, x.name, x.place_id, x.amount_krw from budget_entry x where x.version_id = any(:versions) and KNOWN
            ), moved as (
                select ml.line_id, sum(ml.amount_krw) filter (where x.kind = 'CARRIED_IN') as carried_in_krw,
                       sum(ml.amount_krw) filter (where x.kind = 'RESERVE') as reserve_krw,
                       sum(ml.amount_krw) filter (where x.kind = 'EXCESS') as excess_krw,
                       sum(ml.amount_krw) filter (where x.kind in ('DIVERSION', 'VIREMENT', 'REORGANISATION')) as moved_krw
                  from budget_movement x join budget_movement_line ml on ml.movement_id = x.id
                 where x.fiscal_year = :year and x.decided_on <= :valid and KNOWN
                 group by ml.line_id
            ), done as (
                select x.line_id, SUMS from budget_execution x join budget_line l on l.id = x.line_id
                 where l.fiscal_year = :year and x.month <= :valid and KNOWN
                 group by x.line_id
            ), lines as (
                select l.id as line_id, l.programme_id, l.code, coalesce(b.name, last.name, l.code) as name,
                       coalesce(b.place_id, last.place_id) as place_id, coalesce(b.amount_krw, 0) as budget_krw,
                       coalesce(m.carried_in_krw, 0) as carried_in_krw, coalesce(m.reserve_krw, 0) as reserve_krw,
                       coalesce(m.moved_krw, 0) as moved_krw, coalesce(m.excess_krw, 0) as excess_krw,
                       coalesce(d.granted_krw, 0) as granted_krw, coalesce(d.spent_krw, 0) as spent_krw,
                       coalesce(d.carried_named_krw, 0) as carried_named_krw,
                       coalesce(d.carried_forced_krw, 0) as carried_forced_krw,
                       coalesce(d.carried_lasting_krw, 0) as carried_lasting_krw,
                       coalesce(d.unspent_krw, 0) as unspent_krw, coalesce(d.returned_krw, 0) as returned_krw
                  from budget_line l
                  left join budget b on b.line_id = l.id
                  left join moved m on m.line_id = l.id
                  left join done d on d.line_id = l.id
                  left join lateral (select e.name, e.place_id from budget_entry e
                        where e.line_id = l.id and b.line_id is null order by e.id desc limit 1) last on true
                 where l.fiscal_year = :year and (cast(:programme as bigint) is null or l.programme_id = :programme)
                   and (b.line_id is not null or m.line_id is not null or d.line_id is not null)
            )
            """.replace("KNOWN", KNOWN).replace("SUMS", SUMS);

    private ExecutionSql() {}

    static StatementSpec asked(JdbcClient jdbc, String sql, ExecutionAsked asked) {
        return jdbc.sql(sql)
                .param("versions", asked.versionIds())
                .param("year", asked.year())
                .param("programme", asked.programme())
                .param("valid", asked.asOf().valid())
                .param("until", asked.asOf().knownUntilUtc());
    }
}
