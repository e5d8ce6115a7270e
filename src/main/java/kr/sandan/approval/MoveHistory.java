package kr.sandan.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.approval.ApprovalView.Comment;
import kr.sandan.approval.ApprovalView.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to an approval, the first move first, with what was said of fields. */
@Component
class MoveHistory {

    private final JdbcClient jdbc;

    MoveHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Move> of(long approval) {
        Map<Long, List<Comment>> comments = commentsOf(approval);
        return jdbc.sql("""
                        select m.*, actor.display_name as actor, principal.display_name as principal
                        from approval_move m
                        left join account actor on actor.id = m.account_id
                        left join account principal on principal.id = m.on_behalf_of
                        where m.approval_id = ? order by m.number""")
                .param(approval)
                .query((row, number) -> move(row, comments.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Move move(ResultSet row, List<Comment> comments) throws SQLException {
        return new Move(
                row.getInt("number"),
                ApprovalAction.valueOf(row.getString("action")),
                ApprovalState.valueOf(row.getString("to_state")),
                row.getString("actor"),
                row.getString("principal"),
                Moment.of(row.getTimestamp("at").toInstant()),
                row.getString("reason"),
                row.getInt("record_version"),
                comments);
    }

    private record Said(long move, Comment comment) {}

    private Map<Long, List<Comment>> commentsOf(long approval) {
        return jdbc
                .sql("""
                        select c.move_id, c.field, c.comment
                        from approval_comment c join approval_move m on m.id = c.move_id
                        where m.approval_id = ? order by c.move_id, c.place""")
                .param(approval)
                .query((row, number) -> new Said(row.getLong(1), new Comment(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::move, Collectors.mapping(Said::comment, Collectors.toList())));
    }

    /** What is to be mended now, which is what the last return said. */
    FieldComments comments(ApprovalState state, List<Move> moves) {
        if (state != ApprovalState.RETURNED) return FieldComments.NONE;
        Move last = moves.stream()
                .filter(move -> move.action() == ApprovalAction.RETURN)
                .reduce((first, second) -> second)
                .orElseThrow();
        Map<String, String> byField = new LinkedHashMap<>();
        last.comments().forEach(comment -> byField.put(comment.field(), comment.text()));
        return new FieldComments(last.reason(), last.by(), byField);
    }
}
