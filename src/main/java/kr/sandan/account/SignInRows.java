package kr.sandan.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as signing in and staying signed in see them, as of today. */
@Component
class SignInRows implements SignedInCheck {

    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,49}");

    private static final String SELECT = """
            select a.id, a.username, a.display_name, a.role, o.office_id, o.public_body_id, a.sign_in_epoch,
                a.must_change_password, a.password_hash,
                a.disabled_at is null and coalesce(a.expires_on >= :today, true) as active
            from account a
            left join account_office o
                on o.account_id = a.id and o.superseded_at is null and o.valid @> cast(:today as date)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<SignInRow> find(String name) {
        String username = name.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) return Optional.empty();
        return jdbc.sql(SELECT + "where lower(a.username) = :username")
                .param("today", LocalDate.now(clock))
                .param("username", username)
                .query(SignInRows::row)
                .optional();
    }

    Optional<SignInRow> find(long id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query(SignInRows::row)
                .optional();
    }

    void signedIn(long id, Instant at) {
        jdbc.sql("update account set last_signed_in_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @Override
    public boolean holds(SignedIn account) {
        return find(account.id())
                .filter(SignInRow::active)
                .map(SignInRow::account)
                .filter(now -> now.isStill(account))
                .isPresent();
    }

    private static SignInRow row(ResultSet row, int number) throws SQLException {
        SignedIn account = new SignedIn(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("role"),
                row.getObject("office_id", Long.class),
                row.getObject("public_body_id", Long.class),
                row.getInt("sign_in_epoch"),
                row.getBoolean("must_change_password"));
        return new SignInRow(account, row.getString("password_hash"), row.getBoolean("active"));
    }
}
