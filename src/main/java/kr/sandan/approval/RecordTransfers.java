package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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

    private final OfficeQueries offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordTransfers(OfficeQueries offices, JdbcClient jdbc, Clock clock) {
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Transfer(long approval, long from, long to) {}

    /**
     * Passes records on.
     *
     * @param kind name of their {@link ApprovalKind}
     * @param offices the office of now, by number of the record
     * @return how many changed hands
     */
    public int transfer(String kind, Map<Long, Long> offices) {
        List<Transfer> transfers = jdbc.sql("""
                        update approval a set office_id = g.office_id, moves = a.moves + 1, version = a.version + 1
                          from unnest(:records, :offices) as g (record_id, office_id)
                         where a.kind = :kind and a.record_id = g.record_id and a.office_id <> g.office_id
                        returning a.id, old.office_id as before, new.office_id as after""")
                .param("kind", kind)
                .param("records", offices.keySet().toArray(Long[]::new))
                .param("offices", offices.values().toArray(Long[]::new))
                .query((row, number) -> new Transfer(row.getLong("id"), row.getLong("before"), row.getLong("after")))
                .list();
        tell(transfers);
        return transfers.size();
    }

    private void tell(List<Transfer> transfers) {
        jdbc.sql("""
                        insert into approval_move (approval_id, number, action, from_state, to_state, round, at, reason, record_version)
                        select a.id, a.moves, 'TRANSFER', a.state, a.state, a.round, :now, g.reason, a.record_version
                          from unnest(:approvals, :reasons) as g (id, reason) join approval a on a.id = g.id""")
                .param("approvals", transfers.stream().map(Transfer::approval).toArray(Long[]::new))
                .param("reasons", transfers.stream().map(this::words).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private String words(Transfer transfer) {
        return name(transfer.from()) + " → " + name(transfer.to());
    }

    private String name(long office) {
        return offices.nameAt(office, LocalDate.now(clock))
                .map(OfficeName::name)
                .orElse(String.valueOf(office));
    }
}
