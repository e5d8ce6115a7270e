package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import kr.sandan.office.OfficeName;
import kr.sandan.office.OfficeQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes records, wherever they stand, to the office that answers for them now; told as a move of its own. In whose figures
 * they count stays as it is.
 */
@Service
@Transactional
public class RecordTransfers {

    private final Approvals approvals;
    private final MoveNews news;
    private final OfficeQueries offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordTransfers(Approvals approvals, MoveNews news, OfficeQueries offices, JdbcClient jdbc, Clock clock) {
        this.approvals = approvals;
        this.news = news;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A record that passes from one office to another.
     *
     * @param recordId its number in its module
     */
    public record Transfer(long recordId, long from, long to) {}

    private record Passed(long approval, ApprovalState state, long from, long to) {}

    /**
     * Passes records on; one that another has meanwhile is left.
     *
     * @param kind name of their {@link ApprovalKind}
     * @return how many changed hands
     */
    public int transfer(String kind, Collection<Transfer> wanted) {
        List<Passed> passed = jdbc.sql("""
                        with g as (select * from unnest(:records, :before, :after) as g (record_id, before, after)),
                             mine as (
                                select a.id, g.after from approval a join g on g.record_id = a.record_id and g.before = a.office_id
                                 where a.kind = :kind order by a.id for no key update of a)
                        update approval a set office_id = mine.after, moves = a.moves + 1, version = a.version + 1
                          from mine where a.id = mine.id
                        returning a.id, a.state, old.office_id as before, new.office_id as after""")
                .param("kind", kind)
                .param("records", wanted.stream().map(Transfer::recordId).toArray(Long[]::new))
                .param("before", wanted.stream().map(Transfer::from).toArray(Long[]::new))
                .param("after", wanted.stream().map(Transfer::to).toArray(Long[]::new))
                .query((row, number) -> new Passed(
                        row.getLong("id"),
                        ApprovalState.valueOf(row.getString("state")),
                        row.getLong("before"),
                        row.getLong("after")))
                .list();
        tell(passed);
        passed.stream()
                .filter(one -> one.state() == ApprovalState.SUBMITTED)
                .forEach(one -> approvals.hold(one.approval()).ifPresent(news::passedOn));
        return passed.size();
    }

    private void tell(List<Passed> passed) {
        jdbc.sql("""
                        insert into approval_move (approval_id, number, action, from_state, to_state, round, at, reason, record_version)
                        select a.id, a.moves, 'TRANSFER', a.state, a.state, a.round, :now, g.reason, a.record_version
                          from unnest(:approvals, :reasons) as g (id, reason) join approval a on a.id = g.id""")
                .param("approvals", passed.stream().map(Passed::approval).toArray(Long[]::new))
                .param("reasons", passed.stream().map(this::words).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private String words(Passed one) {
        return name(one.from()) + " → " + name(one.to());
    }

    private String name(long office) {
        return offices.nameAt(office, LocalDate.now(clock))
                .map(OfficeName::name)
                .orElse(String.valueOf(office));
    }
}
