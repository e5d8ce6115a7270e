package kr.sandan.platform.web;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open sessions of an account. Ending them is part of the caller's transaction and holds for every process. */
@Component
public class SignedInSessions {

    private final JdbcClient jdbc;

    SignedInSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One open session.
     *
     * @param id the session's id, never to be shown
     */
    public record OpenSession(String id, Instant signedInAt, Instant lastUsedAt) {}

    public List<OpenSession> of(String username) {
        return jdbc.sql("""
                        select session_id, creation_time, last_access_time from spring_session
                        where principal_name = ? order by last_access_time desc""")
                .param(username)
                .query((row, n) -> new OpenSession(
                        row.getString(1), Instant.ofEpochMilli(row.getLong(2)), Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }

    public void end(String username) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(username)
                .update();
    }

    public void endOthers(String username, String keptSessionId) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(username, keptSessionId)
                .update();
    }
}
