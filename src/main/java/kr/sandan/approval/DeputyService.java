package kr.sandan.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.account.WorkingAccount;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deputies for absences: appointed by whoever is away or by an administrator, one at a time. */
@Service
@Transactional
public class DeputyService {

    private static final String SELECT = """
            select d.*, lower(d.valid) as first_day, upper(d.valid) - 1 as last_day, absent.display_name as absent,
                deputy.display_name as deputy, enterer.display_name as enterer, ender.display_name as ender,
                case when d.ended_at is not null then 'ENDED' when upper(d.valid) <= :today then 'OVER'
                    when lower(d.valid) > :today then 'AHEAD' else 'NOW' end as state,
                d.absent_id in (:mine) as mine
            from approval_deputy d
            join account absent on absent.id = d.absent_id
            join account deputy on deputy.id = d.deputy_id
            join account enterer on enterer.id = d.entered_by
            left join account ender on ender.id = d.ended_by
            where d.absent_id in (:mine) or d.deputy_id = :me
            order by array_position(array['NOW', 'AHEAD', 'OVER', 'ENDED'],
                case when d.ended_at is not null then 'ENDED' when upper(d.valid) <= :today then 'OVER'
                    when lower(d.valid) > :today then 'AHEAD' else 'NOW' end), lower(d.valid) desc, d.id desc""";

    private static final int LONGEST_DAYS = 366;

    private final Colleagues colleagues;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    DeputyService(Colleagues colleagues, Notices notices, JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.colleagues = colleagues;
        this.notices = notices;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    public void appoint(AppointDeputy command) {
        WorkingAccount absent = colleagues.mine().stream()
                .filter(one -> one.id() == command.absent())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("absent", "approval.refused.not-your-absence"));
        if (colleagues.deputiesOf(absent.id()).stream().noneMatch(one -> one.id() == command.deputy()))
            throw new RuleBroken("deputy", "approval.refused.no-colleague");
        requireDays(command);
        if (command.reason().isBlank()) throw new RuleBroken("reason", "approval.refused.no-reason");
        try {
            insert(command);
        } catch (DataIntegrityViolationException overlap) {
            throw new RuleBroken("from", "approval.refused.deputy-overlap");
        }
        notices.tell(
                List.of(command.deputy()),
                new Notice(
                        "approval.notice.deputy",
                        absent.displayName() + " " + command.from() + " ~ " + command.to(),
                        command.reason().strip(),
                        "/approvals/deputies"));
    }

    private void requireDays(AppointDeputy command) {
        if (command.to().isBefore(command.from())) throw new RuleBroken("to", "approval.refused.days");
        if (command.from().isBefore(LocalDate.now(clock))) throw new RuleBroken("from", "approval.refused.day-past");
        if (command.from().plusDays(LONGEST_DAYS).isBefore(command.to()))
            throw new RuleBroken("to", "approval.refused.days-long", LONGEST_DAYS);
    }

    private void insert(AppointDeputy command) {
        jdbc.sql("""
                        insert into approval_deputy (absent_id, deputy_id, valid, reason, entered_by, entered_at, version)
                        values (:absent, :deputy, daterange(cast(:from as date), cast(:to as date), '[]'), :reason, :by, :at, 0)""")
                .param("absent", command.absent())
                .param("deputy", command.deputy())
                .param("from", command.from())
                .param("to", command.to())
                .param("reason", command.reason().strip())
                .param("by", current.require())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Ends a deputy's time at once; a second press changes nothing. */
    public void end(long id) {
        DeputyRow row =
                all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NotFound("deputy", id));
        if (row.state() == DeputyRow.State.ENDED) return;
        if (!row.mayEnd()) throw new RuleBroken(null, "approval.refused.not-your-absence");
        jdbc.sql("""
                        update approval_deputy set ended_by = :by, ended_at = :at, version = 1
                        where id = :id and ended_at is null""")
                .param("by", current.require())
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** Those that concern the acting account, all for an administrator; in force, to come, then the past. */
    @Transactional(readOnly = true)
    public List<DeputyRow> all() {
        List<Long> mine = colleagues.mine().stream().map(WorkingAccount::id).toList();
        return jdbc.sql(SELECT)
                .param("today", LocalDate.now(clock))
                .param("mine", mine.isEmpty() ? List.of(0L) : mine)
                .param("me", current.require())
                .query(DeputyService::row)
                .list();
    }

    private static DeputyRow row(ResultSet row, int number) throws SQLException {
        return new DeputyRow(
                row.getLong("id"),
                row.getString("absent"),
                row.getString("deputy"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("enterer"),
                Moment.of(row.getTimestamp("entered_at").toInstant()),
                row.getString("ender"),
                Moment.orNull(row.getTimestamp("ended_at")),
                DeputyRow.State.valueOf(row.getString("state")),
                row.getBoolean("mine") && row.getObject("ended_at") == null);
    }
}
