package kr.sandan.budget.allocation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the money of a year is still free, as it stands now. */
@Service
@Transactional(readOnly = true)
public class FreeMoney {

    private static final String GIVEN = """
            coalesce((select cast(sum(a.amount_krw) as bigint) from budget_allocation a
                       where a.line_id = :line and a.giver_id is not distinct from cast(:giver as bigint)
                         and a.superseded_at is null and upper_inf(a.valid)), 0)
            """;

    private static final String SHARE = """
            coalesce((select a.amount_krw from budget_allocation a join budget_place p on p.id = a.place_id
                       where a.line_id = :line and a.giver_id is null and p.office_id = :giver
                         and a.superseded_at is null and upper_inf(a.valid)), 0)
            """;

    private final JdbcClient jdbc;

    FreeMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of a line no office has, in won; below nothing where more is allocated than there is. */
    public long ofLine(long lineId) {
        return jdbc.sql("select coalesce(budget_line_now(:line), 0) - " + GIVEN)
                .param("line", lineId)
                .param("giver", null)
                .query(Long.class)
                .single();
    }

    /** What of its share of a line an office has not handed on, in won; below nothing where it handed on more. */
    public long ofOffice(long lineId, long officeId) {
        return jdbc.sql("select " + SHARE + " - " + GIVEN)
                .param("line", lineId)
                .param("giver", officeId)
                .query(Long.class)
                .single();
    }

    /** What of each line of a year is allocated to offices, in won by its code: what a smaller version would fall short of. */
    public Map<String, Long> allocated(int year) {
        Map<String, Long> allocated = new HashMap<>();
        jdbc.sql("""
                        select l.code, cast(sum(a.amount_krw) as bigint) as won
                          from budget_allocation a join budget_line l on l.id = a.line_id
                         where l.fiscal_year = ? and a.giver_id is null and a.superseded_at is null and upper_inf(a.valid)
                         group by l.code
                        """).param(year).query(row -> {
            allocated.put(row.getString("code"), row.getLong("won"));
        });
        return allocated;
    }
}
