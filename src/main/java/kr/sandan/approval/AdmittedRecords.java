package kr.sandan.approval;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that come approved by another way, such as a load that a second person approved: many at once, each with the
 * words of where it was decided. They can be reopened like all others.
 */
@Service
@Transactional
public class AdmittedRecords {

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    AdmittedRecords(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes records as approved, in the name of the acting account.
     *
     * @param subjects records of which none is known to approval yet
     * @param reason by which way they come, such as {@code load 17}
     * @throws RuleBroken where one is of a closed month or year, with the first such day
     */
    public void admit(Collection<ApprovalSubject> subjects, String reason) {
        requireOpen(subjects);
        arrays(jdbc.sql("""
                with given as (
                    select * from unnest(:kinds, :records, :offices, :counted, cast(:days as date[]), :versions)
                        as g (kind, record_id, office_id, counted_office_id, record_day, record_version)),
                admitted as (
                    insert into approval (kind, record_id, office_id, counted_office_id, record_day, record_version, state, round,
                        author_id, keeper_id, editor_id, since, approved_version, approved_at, moves, version)
                    select kind, record_id, office_id, counted_office_id, record_day, record_version, 'APPROVED', 0, :account, :account, :account,
                        :now, record_version, :now, 1, 0
                    from given returning id, record_version)
                select count(*) from admitted"""), subjects)
                .param("account", current.require())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        arrays(jdbc.sql("""
                insert into approval_move (approval_id, number, action, to_state, round, account_id, at, reason, record_version)
                select a.id, 1, 'ADMIT', 'APPROVED', 0, :account, :now, :reason, a.record_version
                from unnest(:kinds, :records, :offices, :counted, cast(:days as date[]), :versions)
                    as g (kind, record_id, office_id, counted_office_id, record_day, record_version)
                join approval a on a.kind = g.kind and a.record_id = g.record_id"""), subjects)
                .param("account", current.require())
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    private void requireOpen(Collection<ApprovalSubject> subjects) {
        List<RuleBroken> closed = arrays(jdbc.sql("""
                select l.period, account.display_name, l.reason
                from unnest(:kinds, :records, :offices, :counted, cast(:days as date[]), :versions)
                    as g (kind, record_id, office_id, counted_office_id, record_day, record_version)
                join approval_lock l on l.id = approval_lock_of(g.kind, g.counted_office_id, g.record_day)
                join account on account.id = l.locked_by
                order by g.record_day limit 1"""), subjects)
                .query((row, number) -> new RuleBroken(
                        null, "approval.refused.locked", row.getString(1), row.getString(2), row.getString(3)))
                .list();
        closed.forEach(refusal -> {
            throw refusal;
        });
    }

    private static JdbcClient.StatementSpec arrays(
            JdbcClient.StatementSpec statement, Collection<ApprovalSubject> subjects) {
        return statement
                .param("kinds", subjects.stream().map(ApprovalSubject::kind).toArray(String[]::new))
                .param(
                        "records",
                        subjects.stream().map(ApprovalSubject::recordId).toArray(Long[]::new))
                .param(
                        "offices",
                        subjects.stream().map(ApprovalSubject::officeId).toArray(Long[]::new))
                .param(
                        "counted",
                        subjects.stream().map(ApprovalSubject::countedFor).toArray(Long[]::new))
                .param(
                        "days",
                        subjects.stream()
                                .map(subject -> subject.day().toString())
                                .toArray(String[]::new))
                .param(
                        "versions",
                        subjects.stream().map(ApprovalSubject::version).toArray(Integer[]::new));
    }
}
