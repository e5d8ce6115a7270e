package kr.sandan.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of approvals: written once, never changed. */
@Component
class MoveLog {

    private final JdbcClient jdbc;

    MoveLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is written of a move.
     *
     * @param from where the record stood before, or null for a new one
     * @param step the step at which somebody decided, or null
     * @param onBehalfOf for whom a deputy acted, or null
     */
    record Entry(
            ApprovalAction action,
            @Nullable ApprovalState from,
            @Nullable Integer step,
            long account,
            @Nullable Long onBehalfOf,
            @Nullable String reason) {}

    /** @return number of the move's row */
    long write(Approval approval, Entry entry, Instant at) {
        return jdbc.sql("""
                        insert into approval_move (approval_id, number, action, from_state, to_state, round, step, account_id,
                            on_behalf_of, at, reason, record_version)
                        values (:approval, :number, :action, :from, :to, :round, cast(:step as int), :account,
                            cast(:behalf as bigint), :at, :reason, :version)
                        returning id""")
                .param("approval", approval.id())
                .param("number", approval.moves())
                .param("action", entry.action().name())
                .param("from", entry.from() == null ? null : entry.from().name())
                .param("to", approval.state().name())
                .param("round", approval.round())
                .param("step", entry.step())
                .param("account", entry.account())
                .param("behalf", entry.onBehalfOf())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", entry.reason())
                .param("version", approval.subject().version())
                .query(Long.class)
                .single();
    }

    void comment(long move, Map<String, String> comments) {
        int place = 0;
        for (Map.Entry<String, String> said : comments.entrySet())
            jdbc.sql("insert into approval_comment values (?, ?, ?, ?)")
                    .params(move, ++place, said.getKey(), said.getValue())
                    .update();
    }

    /**
     * Whether the page that was acted on is still true.
     *
     * @param seen how many moves the page showed
     * @param same what the account is about to do
     * @return false where this account pressed twice
     * @throws RuleBroken where somebody else was first
     */
    boolean isNew(Approval approval, int seen, long account, Set<ApprovalAction> same) {
        if (seen == approval.moves()) return true;
        Made first = find(approval.id(), seen + 1).orElseThrow(() -> new RuleBroken(null, "approval.refused.state"));
        if (first.account() == account && same.contains(first.action())) return false;
        throw new RuleBroken(null, first.action().refusalKey(), String.valueOf(first.by()), Moment.of(first.at()));
    }

    private record Made(
            ApprovalAction action, long account, @Nullable String by, Instant at) {}

    private Optional<Made> find(long approval, int number) {
        return jdbc.sql("""
                        select m.action, m.account_id, a.display_name, m.at
                        from approval_move m left join account a on a.id = m.account_id
                        where m.approval_id = ? and m.number = ?""")
                .params(approval, number)
                .query((row, index) -> new Made(
                        ApprovalAction.valueOf(row.getString("action")),
                        row.getLong("account_id"),
                        row.getString("display_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
