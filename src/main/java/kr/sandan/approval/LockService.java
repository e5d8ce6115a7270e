package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes months and years and opens them again, each with a reason that stays. */
@Service
@Transactional
public class LockService {

    private static final Pattern PERIOD = Pattern.compile("(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?");

    private final ApprovalKinds kinds;
    private final OfficeQueries offices;
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    LockService(ApprovalKinds kinds, OfficeQueries offices, JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.kinds = kinds;
        this.offices = offices;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Closes a period that has begun; changes under way are waited for. */
    public void lock(LockPeriod command) {
        LocalDate from = firstDay(command.period());
        String reason = reason(command.reason(), "reason");
        if (command.kind() != null && kinds.find(command.kind()).isEmpty())
            throw new RuleBroken("kind", "approval.refused.kind");
        if (command.office() != null && offices.office(command.office()).isEmpty())
            throw new RuleBroken("office", "approval.refused.office");
        if (from.isAfter(LocalDate.now(clock))) throw new RuleBroken("period", "approval.refused.period-ahead");
        try {
            insert(command, from, reason);
        } catch (DataIntegrityViolationException overlap) {
            throw new RuleBroken("period", "approval.refused.locked-already");
        }
    }

    private void insert(LockPeriod command, LocalDate from, String reason) {
        boolean year = command.period().length() == 4;
        jdbc.sql("""
                        insert into approval_lock (kind, office_id, period, days, reason, locked_by, locked_at, version)
                        values (cast(:kind as text), cast(:office as bigint), :period,
                            daterange(cast(:from as date), cast(:until as date)), :reason, :by, :at, 0)""")
                .param("kind", command.kind())
                .param("office", command.office())
                .param("period", command.period())
                .param("from", from)
                .param("until", year ? from.plusYears(1) : from.plusMonths(1))
                .param("reason", reason)
                .param("by", current.require())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Opens a closed period again; a second press changes nothing. */
    public void unlock(long id, String reason) {
        String why = reason(reason, "unlockReason");
        int opened = jdbc.sql("""
                        update approval_lock set unlock_reason = :reason, unlocked_by = :by, unlocked_at = :at, version = 1
                        where id = :id and unlocked_at is null""")
                .param("reason", why)
                .param("by", current.require())
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (opened == 0 && all().stream().noneMatch(lock -> lock.id() == id)) throw new NotFound("lock", id);
    }

    /** All that there are and were, those in force first. */
    @Transactional(readOnly = true)
    public List<LockRow> all() {
        return jdbc.sql("""
                        select l.*, locker.display_name as locker, opener.display_name as opener,
                            (select count(*) from approval a where l.days @> a.record_day
                                and a.state in ('DRAFT', 'SUBMITTED', 'RETURNED') and (l.kind is null or l.kind = a.kind)
                                and approval_lock_of(a.kind, a.counted_office_id, a.record_day) = l.id) as open
                        from approval_lock l join account locker on locker.id = l.locked_by
                        left join account opener on opener.id = l.unlocked_by
                        order by l.unlocked_at is not null, l.locked_at desc, l.id desc""")
                .query((row, number) -> new LockRow(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("office_id", Long.class),
                        row.getString("period"),
                        row.getString("reason"),
                        row.getString("locker"),
                        Moment.of(row.getTimestamp("locked_at").toInstant()),
                        row.getString("unlock_reason"),
                        row.getString("opener"),
                        Moment.orNull(row.getTimestamp("unlocked_at")),
                        row.getLong("open")))
                .list();
    }

    private static LocalDate firstDay(String period) {
        if (!PERIOD.matcher(period).matches()) throw new RuleBroken("period", "approval.refused.period");
        return period.length() == 4
                ? LocalDate.of(Integer.parseInt(period), 1, 1)
                : YearMonth.parse(period).atDay(1);
    }

    private static String reason(String reason, String field) {
        if (reason.isBlank()) throw new RuleBroken(field, "approval.refused.no-reason");
        return reason.strip();
    }
}
