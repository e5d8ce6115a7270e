package kr.sandan.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests in the name of the demonstration accounts. */
public final class Callers {

    private final JdbcClient jdbc;

    public Callers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RequestPostProcessor as(String username) {
        SignedIn account = jdbc.sql("""
                        select a.id, a.display_name, a.role, o.office_id from account a
                        left join account_office o on o.account_id = a.id and o.valid @> cast(now() at time zone 'Asia/Seoul' as date)
                        where a.username = ?
                        """)
                .param(username)
                .query((row, number) -> new SignedIn(
                        row.getLong("id"),
                        username,
                        row.getString("display_name"),
                        row.getString("role"),
                        row.getObject("office_id", Long.class),
                        null,
                        0,
                        false))
                .single();
        return authentication(SignedInContext.authentication(account));
    }
}
