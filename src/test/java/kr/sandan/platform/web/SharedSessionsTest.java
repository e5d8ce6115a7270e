package kr.sandan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import javax.sql.DataSource;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** The session stores of two portal processes over one PostgreSQL. */
class SharedSessionsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.dataSource());
    private static final SignedIn OFFICER = new SignedIn(7, "officer", "담당자", "VIEWER", 3L, null, 0, false);

    private final Instant start = Instant.now();
    private Instant now = start;
    private boolean holds = true;

    private final CalmSessions one = process();
    private final CalmSessions other = process();

    @BeforeEach
    void countEveryUpdate() {
        JDBC.sql("""
                        create table if not exists touch (at timestamptz not null default clock_timestamp());
                        truncate touch;
                        create or replace function count_touch() returns trigger language plpgsql as
                            $$ begin insert into touch default values; return null; end $$;
                        create or replace trigger count_touch after update on spring_session
                            for each statement execute function count_touch()""").update();
    }

    @Test
    void shareWhoIsSignedInAndWhatASessionHolds() {
        String id = signIn();
        CalmSession there = Objects.requireNonNull(other.findById(id));
        assertThat(there.<SignedIn>getAttribute(SignedInContext.ATTRIBUTE)).isEqualTo(OFFICER);
        there.setAttribute("note", "written by the other process");
        other.save(there);
        assertThat(Objects.requireNonNull(one.findById(id)).<String>getAttribute("note"))
                .isEqualTo("written by the other process");
        assertThat(other.findByIndexNameAndIndexValue(CalmSessions.PRINCIPAL_NAME_INDEX_NAME, "officer"))
                .containsKey(id);
    }

    @Test
    void takeTheFirstNoticeOfTwoRequestsAtOnce() {
        String id = signIn();
        CalmSession here = Objects.requireNonNull(one.findById(id));
        CalmSession there = Objects.requireNonNull(other.findById(id));
        here.setAttribute("notice", "saved by a double press");
        there.setAttribute("notice", "saved by its second half");
        one.save(here);
        other.save(there);
        assertThat(Objects.requireNonNull(one.findById(id)).<String>getAttribute("notice"))
                .isEqualTo("saved by its second half");
    }

    @Test
    void endASessionForBoth() {
        String id = signIn();
        other.deleteById(id);
        assertThat(one.findById(id)).isNull();
    }

    @Test
    void endItWithinAMinuteWhereTheAccountNoLongerHolds() {
        String id = signIn();
        holds = false;
        now = start.plusSeconds(59);
        assertThat(other.findById(id)).as("not asked yet").isNotNull();
        now = start.plusSeconds(61);
        assertThat(other.findById(id)).isNull();
        assertThat(one.findById(id)).isNull();
    }

    @Test
    void writeTheLastAccessOnceAMinuteHoweverManyRequestsThereAre() {
        String id = signIn();
        int before = touches();
        for (int second = 1; second <= 600; second++) {
            now = start.plusSeconds(second);
            request(second % 2 == 0 ? one : other, id);
        }
        assertThat(touches() - before).isBetween(9, 10);
        assertThat(Objects.requireNonNull(one.findById(id)).getLastAccessedTime())
                .isAfterOrEqualTo(start.plus(Duration.ofMinutes(9)));
    }

    private String signIn() {
        CalmSession session = one.createSession();
        session.setAttribute(SignedInContext.ATTRIBUTE, OFFICER);
        one.save(session);
        return session.getId();
    }

    /** What a request does to its session, whatever page it asks for. */
    private void request(CalmSessions process, String id) {
        CalmSession session = Objects.requireNonNull(process.findById(id));
        session.setLastAccessedTime(now);
        process.save(session);
    }

    private static int touches() {
        return JDBC.sql("select count(*) from touch").query(Integer.class).single();
    }

    /** The store as the portal makes it, over a connection of its own. */
    private CalmSessions process() {
        DataSource connection = DATABASE.dataSource();
        SessionConfiguration configuration = new SessionConfiguration();
        AccessProperties access =
                new AccessProperties(true, false, new AccessProperties.SessionProperties(Duration.ofHours(1), false));
        JdbcIndexedSessionRepository stored = configuration.storedSessions(
                new JdbcTemplate(connection), new JdbcTransactionManager(connection), access);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("check", (SignedInCheck) account -> holds);
        return configuration.sessionRepository(stored, beans.getBeanProvider(SignedInCheck.class), new Watch());
    }

    /** Shows the time that the test has set. */
    private final class Watch extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Seoul");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
