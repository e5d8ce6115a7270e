package kr.sandan.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.sandan.account.AccountScope;
import kr.sandan.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where records stand. Those of other headquarters are not found. */
@Service
@Transactional(readOnly = true)
public class ApprovalQueries {

    private final ApprovalReader reader;
    private final ApprovalKinds kinds;
    private final AccountScope scope;
    private final JdbcClient jdbc;

    ApprovalQueries(ApprovalReader reader, ApprovalKinds kinds, AccountScope scope, JdbcClient jdbc) {
        this.reader = reader;
        this.kinds = kinds;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** @throws NotFound for a number that no approval has, and for one of another headquarters */
    public ApprovalView view(long id) {
        return reader.find("a.id = :id", Map.of("id", id), scope.current())
                .orElseThrow(() -> new NotFound("approval", id));
    }

    /** Where a record stands, for its own page; empty for one that never was to be approved, and for a reader without right. */
    public Optional<ApprovalView> view(String kind, long recordId) {
        return reader.find(
                "a.kind = :kind and a.record_id = :record", Map.of("kind", kind, "record", recordId), scope.current());
    }

    /** Where a record stands, whoever asks; empty for one that never was to be approved. */
    public Optional<ApprovalState> state(String kind, long recordId) {
        return jdbc.sql("select state from approval where kind = ? and record_id = ?")
                .params(kind, recordId)
                .query(String.class)
                .optional()
                .map(ApprovalState::valueOf);
    }

    /** What the records of approvals are called; those that the acting account may not know of are left out. */
    public Map<Long, String> labels(Collection<Long> ids, Locale locale) {
        Map<Long, String> labels = new HashMap<>();
        for (Long id : ids)
            reader.find("a.id = :id", Map.of("id", id), scope.current())
                    .ifPresent(view -> kinds.find(view.kind())
                            .map(kind -> kind.labels(List.of(view.recordId()), locale)
                                    .get(view.recordId()))
                            .ifPresent(label -> labels.put(id, label.text())));
        return labels;
    }

    /** What is to be mended in a record, for its form; nothing unless it is returned. */
    public FieldComments comments(String kind, long recordId) {
        return jdbc.sql("""
                        select m.id, m.reason, account.display_name
                        from approval a join approval_move m on m.approval_id = a.id and m.round = a.round
                        join account on account.id = m.account_id
                        where a.kind = :kind and a.record_id = :record and a.state = 'RETURNED' and m.action = 'RETURN'
                        order by m.number desc limit 1""")
                .param("kind", kind)
                .param("record", recordId)
                .query((row, number) -> new FieldComments(row.getString(2), row.getString(3), comments(row.getLong(1))))
                .optional()
                .orElse(FieldComments.NONE);
    }

    private Map<String, String> comments(long move) {
        Map<String, String> comments = new LinkedHashMap<>();
        jdbc.sql("select field, comment from approval_comment where move_id = ? order by place")
                .param(move)
                .query((row, number) -> comments.put(row.getString(1), row.getString(2)))
                .list();
        return comments;
    }
}
