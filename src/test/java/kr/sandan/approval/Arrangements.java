package kr.sandan.approval;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import kr.sandan.account.WorkingAccount;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months that are closed for sample records, and people who let a colleague act for them. */
final class Arrangements {

    private final LockService locks;
    private final PeriodLocks closed;
    private final DeputyService deputies;
    private final Colleagues colleagues;
    private final ApprovalDesk desk;
    private final JdbcClient jdbc;

    Arrangements(ApplicationContext context) {
        locks = context.getBean(LockService.class);
        closed = context.getBean(PeriodLocks.class);
        deputies = context.getBean(DeputyService.class);
        colleagues = context.getBean(Colleagues.class);
        desk = context.getBean(ApprovalDesk.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    boolean isClosed(ApprovalSubject subject) {
        return closed.isLocked(subject.kind(), subject.countedFor(), subject.day());
    }

    /** The month of a record, for the office for which it counts. */
    void close(ApprovalSubject subject) {
        String month = YearMonth.from(subject.day()).toString();
        locks.lock(new LockPeriod(subject.kind(), subject.countedFor(), month, "월 마감"));
    }

    /** Every month that is closed for sample records alone. */
    void open() {
        locks.all().stream()
                .filter(lock -> lock.unlockedAt() == null && SampleRecords.KIND.equals(lock.kind()))
                .forEach(lock -> locks.unlock(lock.id(), "정정할 것이 있음"));
    }

    /** Whoever acts for them today; where nobody does, they let somebody. */
    void asDeputyOf(String person, Runnable what) {
        if (deputyOf(person).isEmpty()) letActForThem(person);
        desk.as(deputyOf(person).orElseThrow(() -> new NotFound("deputy", person)), what);
    }

    private Optional<String> deputyOf(String person) {
        return jdbc.sql("""
                        select a.username from approval_deputy d join account a on a.id = d.deputy_id
                         where d.absent_id = :absent and d.ended_at is null and d.valid @> cast(:today as date)
                        """)
                .param("absent", desk.account(person))
                .param("today", LocalDate.now(AsOf.ZONE))
                .query(String.class)
                .optional();
    }

    /** The last colleague who may, today and tomorrow. */
    void letActForThem(String person) {
        LocalDate today = LocalDate.now(AsOf.ZONE);
        long absent = desk.account(person);
        long deputy = colleagues.deputiesOf(absent).stream()
                .map(WorkingAccount::id)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new NotFound("deputy", person));
        deputies.appoint(new AppointDeputy(absent, deputy, today, today.plusDays(1), "출장"));
    }

    /** Those of the acting account that are in force, of everybody for an administrator. */
    void endDeputies() {
        deputies.all().stream()
                .filter(row -> row.mayEnd() && row.state() == DeputyRow.State.NOW)
                .forEach(row -> deputies.end(row.id()));
    }
}
