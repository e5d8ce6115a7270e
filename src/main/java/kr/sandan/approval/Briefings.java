package kr.sandan.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.account.Role;
import kr.sandan.approval.Briefing.Item;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed over, for the two whom it concerns, whoever entered it, and administrators. */
@Service
@Transactional(readOnly = true)
public class Briefings {

    private static final String SELECT = """
            select h.*, leaver.display_name as leaver, colleague.display_name as colleague, enterer.display_name as enterer
            from approval_hand_over h
            join account leaver on leaver.id = h.from_id
            join account colleague on colleague.id = h.to_id
            join account enterer on enterer.id = h.entered_by
            where (:admin or :me in (h.from_id, h.to_id, h.entered_by))""";

    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    Briefings(Colleagues colleagues, JdbcClient jdbc, CurrentAccount current) {
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.current = current;
    }

    /** @throws NotFound for a number that none has, and for one that does not concern the reader */
    public Briefing find(long id) {
        return visible(SELECT + " and h.id = :id")
                .param("id", id)
                .query((row, number) -> briefing(row, items(id)))
                .optional()
                .orElseThrow(() -> new NotFound("hand-over", id));
    }

    /** All that concern the reader, the newest first, without their lines. */
    public List<Briefing> all() {
        return visible(SELECT + " order by h.id desc")
                .query((row, number) -> briefing(row, List.of()))
                .list();
    }

    private JdbcClient.StatementSpec visible(String sql) {
        boolean admin = colleagues.me().filter(one -> one.role() == Role.ADMIN).isPresent();
        return jdbc.sql(sql).param("admin", admin).param("me", current.require());
    }

    private static Briefing briefing(ResultSet row, List<Item> items) throws SQLException {
        return new Briefing(
                row.getLong("id"),
                row.getString("leaver"),
                row.getString("colleague"),
                row.getString("enterer"),
                Moment.of(row.getTimestamp("at").toInstant()),
                row.getString("note"),
                items);
    }

    private List<Item> items(long id) {
        return jdbc.sql("select * from approval_hand_over_item where hand_over_id = ? order by place")
                .param(id)
                .query((row, number) -> new Item(
                        row.getString("title_key"),
                        row.getString("label"),
                        row.getString("path"),
                        row.getString("state_key"),
                        row.getObject("due", LocalDate.class),
                        Briefing.Outcome.valueOf(row.getString("outcome")),
                        row.getString("note")))
                .list();
    }
}
