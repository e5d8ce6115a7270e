package kr.sandan.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in today, with the role and the place of today: neither disabled nor expired. */
@Service
@Transactional(readOnly = true)
public class WorkingAccounts {

    private static final String SELECT = """
            select a.id, a.username, a.display_name, a.email, a.role, o.office_id, o.public_body_id
            from account a
            left join account_office o
                on o.account_id = a.id and o.superseded_at is null and o.valid @> cast(:today as date)
            where a.disabled_at is null and coalesce(a.expires_on >= :today, true)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkingAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<WorkingAccount> all() {
        return read("order by a.display_name, a.id", null);
    }

    /** One of them; empty for a number that no account has, or whose person may not sign in today. */
    public Optional<WorkingAccount> find(long id) {
        return read("and a.id = :id", id).stream().findFirst();
    }

    private List<WorkingAccount> read(String which, @Nullable Long id) {
        JdbcClient.StatementSpec query = jdbc.sql(SELECT + which).param("today", LocalDate.now(clock));
        if (id != null) query = query.param("id", id);
        return query.query((row, number) -> new WorkingAccount(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        new Affiliation(
                                row.getObject("office_id", Long.class), row.getObject("public_body_id", Long.class))))
                .list();
    }
}
