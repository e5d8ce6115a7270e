package kr.sandan.budget.allocation;

import org.springframework.beans.factory.annotation.Value;
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
    private final OverAllocation over;

    FreeMoney(JdbcClient jdbc, @Value("${sandan.budget.over-allocation:refuse}") OverAllocation over) {
        this.jdbc = jdbc;
        this.over = over;
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

    /** Whether less than is allocated may stand where somebody says why; else it is refused. */
    public boolean allowsExceptions() {
        return over == OverAllocation.EXCEPTION;
    }
}
