package kr.sandan.budget.allocation;

import java.util.List;
import kr.sandan.account.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where more is allocated than there is now: after a smaller version or a movement, or by an exception. Nothing mends it. */
@Service
@Transactional(readOnly = true)
public class AllocationFindings {

    private static final String BEYOND = """
            with now as (
                select a.line_id, a.giver_id, p.office_id, a.amount_krw, d.exception_reason is not null as excepted
                  from budget_allocation a join budget_place p on p.id = a.place_id
                  join budget_line l on l.id = a.line_id and l.fiscal_year = :year
                  join budget_allocation_document d on d.id = a.document_id
                 where a.superseded_at is null and upper_inf(a.valid)),
            given as (
                select line_id, giver_id, cast(sum(amount_krw) as bigint) as won, bool_or(excepted) as excepted
                  from now group by line_id, giver_id)
            select l.id, l.code, g.giver_id, g.won as given, g.excepted,
                   case when g.giver_id is null then budget_line_now(l.id)
                        else coalesce((select n.amount_krw from now n
                            where n.line_id = l.id and n.giver_id is null and n.office_id = g.giver_id), 0) end as there
              from given g join budget_line l on l.id = g.line_id
             where :everywhere or g.giver_id = any(:mine)
            """;

    private final JdbcClient jdbc;

    AllocationFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * More allocated than there is.
     *
     * @param giver the office that handed on more than its share; null where it is the line
     * @param there what there is, in won
     * @param given what is allocated of it, in won
     * @param excepted whether an exception is recorded for any of it
     */
    public record Beyond(long lineId, String code, @Nullable Long giver, long there, long given, boolean excepted) {

        public long excess() {
            return given - there;
        }
    }

    /** All of them that a scope covers, by line. */
    public List<Beyond> of(int year, Scope scope) {
        return jdbc.sql("select * from (" + BEYOND + ") b where given > there order by code, giver_id nulls first")
                .param("year", year)
                .param("everywhere", scope.everywhere())
                .param("mine", scope.officeIds().toArray(Long[]::new))
                .query((row, number) -> new Beyond(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getObject("giver_id", Long.class),
                        row.getLong("there"),
                        row.getLong("given"),
                        row.getBoolean("excepted")))
                .list();
    }
}
