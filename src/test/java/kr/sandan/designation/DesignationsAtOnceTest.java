package kr.sandan.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kr.sandan.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Two connections that would break a rule together: the one that comes later is refused, whatever program it is. */
@Timeout(60)
class DesignationsAtOnceTest {

    private static DataSource database;
    private static ExecutorService second;

    private PlainRows one;
    private PlainRows other;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.fresh().dataSource();
        try (PlainRows rows = new PlainRows(database.getConnection())) {
            rows.registerSource();
        }
        second = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void stop() {
        second.shutdownNow();
    }

    @BeforeEach
    void connect() throws SQLException {
        one = new PlainRows(database.getConnection());
        other = new PlainRows(database.getConnection());
    }

    @AfterEach
    void disconnect() throws SQLException {
        one.close();
        other.close();
    }

    @Test
    void oneOfTwoConnectionsThatDesignateTheSameComplexWins() throws Exception {
        long complex = committedComplex();
        one.designate("HUB", null, "먼저", "2010-04-01", null, complex);
        Future<@Nullable ServerErrorMessage> late =
                inTurn(() -> other.designate("HUB", null, "나중", "2015-01-01", null, complex));
        one.commit();
        ServerErrorMessage refused = late.get(20, TimeUnit.SECONDS);
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).contains("\"먼저\"", "2010-04-01");
    }

    @Test
    void oneOfTwoConnectionsThatDesignateAWholeAndItsPartWins() throws Exception {
        long whole = one.complex(null);
        long part = one.complex(whole);
        one.commit();
        one.designate("HUB", null, "부분", "2010-04-01", null, part);
        Future<@Nullable ServerErrorMessage> late =
                inTurn(() -> other.designate("HUB", null, "전체", "2015-01-01", null, whole));
        one.commit();
        assertThat(late.get(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aLinkedSiteUnderAHubThatEndsMeanwhileIsRefusedAtTheCommit() throws Exception {
        long ground = one.complex(null);
        long hub = one.designate("HUB", null, "거점", "2010-04-01", null, ground);
        long complex = one.complex(null);
        one.commit();
        one.supersede(hub);
        one.say(hub, null, "거점", "2010-04-01", "2012-01-01", ground);
        other.designate("LINKED", hub, "연계", "2011-01-01", null, complex);
        Future<@Nullable ServerErrorMessage> late = afterCommitOf(one);
        assertThat(late.get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(late.get().getConstraint()).isEqualTo("designation_within_hub_ck");
        assertThat(late.get().getDetail()).contains("site=거점", "to=2012-01-01");
    }

    @Test
    void aHubShortenedUnderALinkedSiteThatCameMeanwhileIsRefusedAtTheCommit() throws Exception {
        long ground = one.complex(null);
        long hub = one.designate("HUB", null, "거점", "2010-04-01", null, ground);
        long complex = one.complex(null);
        one.commit();
        one.designate("LINKED", hub, "연계", "2011-01-01", null, complex);
        other.supersede(hub);
        other.say(hub, null, "거점", "2010-04-01", "2012-01-01", ground);
        Future<@Nullable ServerErrorMessage> late = afterCommitOf(one);
        assertThat(late.get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(late.get().getConstraint()).isEqualTo("designation_hub_covers_ck");
        assertThat(late.get().getMessage()).contains("\"연계\"", "2011-01-01", "\"거점\"");
        assertThat(late.get().getDetail()).contains("site=연계");
    }

    private long committedComplex() throws SQLException {
        long complex = one.complex(null);
        one.commit();
        return complex;
    }

    /** Commits the one and, while it does, the other; gives what the other was refused with. */
    private Future<@Nullable ServerErrorMessage> afterCommitOf(PlainRows first) throws Exception {
        first.run("set constraints all immediate");
        Future<@Nullable ServerErrorMessage> late = inTurn(() -> {
            other.commit();
            return 0L;
        });
        first.commit();
        return late;
    }

    private static Future<@Nullable ServerErrorMessage> inTurn(Callable<Long> change) throws InterruptedException {
        Future<@Nullable ServerErrorMessage> late = second.submit(() -> {
            try {
                change.call();
                return null;
            } catch (PSQLException refused) {
                return refused.getServerErrorMessage();
            }
        });
        Thread.sleep(200);
        assertThat(late.isDone()).as("the second waits for the first").isFalse();
        return late;
    }
}
