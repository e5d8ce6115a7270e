package kr.sandan.approval;

import java.time.LocalDate;
import java.util.Optional;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the month or the year of a record is closed. Every module that changes records of a day asks before it does; for
 * records that are approved, {@link ApprovalService} asks itself.
 */
@Service
@Transactional(readOnly = true)
public class PeriodLocks {

    private final JdbcClient jdbc;

    PeriodLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether records of that kind, office and day are closed.
     *
     * @param kind name of an {@link ApprovalKind}
     */
    public boolean isLocked(String kind, long office, LocalDate day) {
        return covering(kind, office, day).isPresent();
    }

    /** @throws RuleBroken where they are closed, with the period and the reason */
    public void requireOpen(String kind, long office, LocalDate day) {
        covering(kind, office, day).ifPresent(lock -> {
            throw new RuleBroken(null, "approval.refused.locked", lock.period(), lock.by(), lock.reason());
        });
    }

    private record Covering(String period, String reason, String by) {}

    private Optional<Covering> covering(String kind, long office, LocalDate day) {
        return jdbc.sql("""
                        select l.period, l.reason, a.display_name
                        from approval_lock l join account a on a.id = l.locked_by
                        where l.id = approval_lock_of(:kind, :office, cast(:day as date))""")
                .param("kind", kind)
                .param("office", office)
                .param("day", day)
                .query((row, number) -> new Covering(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
