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
            select * from budget_beyond_allocations(cast(:year as smallint)) where :everywhere or giver_id = any(:mine)
             order by code, giver_id nulls first
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
        return jdbc.sql(BEYOND)
                .param("year", year)
                .param("everywhere", scope.everywhere())
                .param("mine", scope.officeIds().toArray(Long[]::new))
                .query((row, number) -> new Beyond(
                        row.getLong("line_id"),
                        row.getString("code"),
                        row.getObject("giver_id", Long.class),
                        row.getLong("there"),
                        row.getLong("given"),
                        row.getBoolean("excepted")))
                .list();
    }
}
