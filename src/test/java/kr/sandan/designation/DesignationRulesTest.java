package kr.sandan.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** What the database refuses by itself, from whatever program and from two connections at once. */
@Timeout(60)
class DesignationRulesTest {

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
    void refusesASecondSiteOnTheSameComplexAndNamesTheFirst() throws Exception {
        long complex = one.complex(null);
        one.designate("HUB", null, "창원", "2010-04-01", null, complex);
        one.commit();
        ServerErrorMessage refused =
                refusal(() -> one.designate("LINKED", hub("2010-04-01", null), "다른 곳", "2011-01-01", null, complex));
        assertThat(refused.getConstraint()).isEqualTo("designation_occupancy_overlap_ex");
        assertThat(refused.getMessage()).contains("\"창원\"", "2010-04-01");
        assertThat(refused.getDetail()).contains("site=창원", "from=2010-04-01");
    }

    @Test
    void refusesAWholeComplexBesideOneOfItsPartsAndAPartBesideTheWhole() throws Exception {
        long whole = one.complex(null);
        long part = one.complex(whole);
        long partOfPart = one.complex(part);
        one.designate("HUB", null, "부분", "2010-04-01", null, partOfPart);
        one.commit();
        assertThat(refusal(() -> one.designate("HUB", null, "전체", "2012-01-01", null, whole))
                        .getMessage())
                .contains("\"부분\"");
        one.rollback();
        assertThat(refusal(() -> one.designate("HUB", null, "중간", "2012-01-01", null, part))
                        .getMessage())
                .contains("\"부분\"");
        one.rollback();
        long anotherPart = one.complex(whole);
        one.designate("HUB", null, "다른 부분", "2012-01-01", null, anotherPart);
        one.commit();
    }

    @Test
    void aWholeConflictsWithAPartThatWasRegisteredAfterIt() throws Exception {
        long whole = one.complex(null);
        one.designate("HUB", null, "전체", "2010-04-01", null, whole);
        long later = one.complex(whole);
        assertThat(refusal(() -> one.designate("HUB", null, "새 공구", "2012-01-01", null, later))
                        .getMessage())
                .contains("\"전체\"");
    }

    @Test
    void allowsAnotherSiteFromTheDayOnWhichTheFirstHasEnded() throws Exception {
        long complex = one.complex(null);
        one.designate("TARGET", null, "시범단지", "2005-04-01", "2010-04-01", complex);
        one.designate("HUB", null, "거점단지", "2010-04-01", null, complex);
        one.commit();
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

    @Test
    void refusesALinkedSiteBeforeItsHubAndOneUnderNoHub() throws Exception {
        long hub = hub("2012-01-01", null);
        long complex = one.complex(null);
        one.commit();
        one.designate("LINKED", hub, "연계", "2011-01-01", null, complex);
        assertThat(refusal(one::commit).getConstraint()).isEqualTo("designation_within_hub_ck");
        assertThat(refusal(() -> one.designate("LINKED", null, "외톨이", "2011-01-01", null, one.complex(null)))
                        .getConstraint())
                .isEqualTo("designation_period_hub_ck");
    }

    @Test
    void refusesAnOverlayOutsideItsHubAndASecondOneAtTheSameTime() throws Exception {
        long hub = hub("2010-04-01", "2013-01-01");
        one.commit();
        one.designate("PILOT", hub, "시범", "2012-01-01", "2014-01-01");
        assertThat(refusal(one::commit).getConstraint()).isEqualTo("designation_within_hub_ck");
        one.designate("PILOT", hub, "시범", "2011-01-01", "2012-01-01");
        one.commit();
        assertThat(refusal(() -> one.designate("PILOT", hub, "또 시범", "2011-06-01", "2012-06-01"))
                        .getConstraint())
                .isEqualTo("designation_overlay_overlap_ex");
    }

    @Test
    void refusesASiteWithoutComplexAndARoleOutsideItsRegime() throws Exception {
        one.designate("HUB", null, "빈 곳", "2010-04-01", null);
        assertThat(refusal(one::commit).getConstraint()).isEqualTo("designation_member_required_ck");
        assertThat(refusal(() -> one.designate("HUB", null, "이른 거점", "2009-01-01", null, one.complex(null)))
                        .getConstraint())
                .isEqualTo("designation_regime_ck");
    }

    @Test
    void neverChangesOrRemovesWhatWasSaid() throws Exception {
        long hub = hub("2010-04-01", null);
        one.commit();
        for (String sql : new String[] {
            "update designation_period set name = '다른 이름' where designation_id = ?",
            "update designation_period set valid_to = '2015-01-01', to_precision = 'DAY' where designation_id = ?",
            "delete from designation_member where period_id in (select id from designation_period where designation_id = ?)",
            "delete from designation_period where designation_id = ?"
        }) {
            assertThat(refusal(() -> run(sql, hub)).getConstraint()).isEqualTo("designation_kept_ck");
            one.rollback();
        }
    }

    @Test
    void groundFollowsARecordThatIsMergedIntoAnother() throws Exception {
        long kept = one.complex(null);
        long duplicate = one.complex(null);
        one.designate("HUB", null, "중복 기록", "2010-04-01", null, duplicate);
        one.commit();
        long source = one.id("select min(id) from source_document");
        one.run("""
                update complex set merged_into = ?, merged_at = clock_timestamp(), merge_source_id = ?, merge_reason = '같은 단지'
                where id = ?
                """, kept, source, duplicate);
        one.commit();
        assertThat(refusal(() -> one.designate("HUB", null, "남은 기록", "2012-01-01", null, kept))
                        .getMessage())
                .contains("\"중복 기록\"");
    }

    private long run(String sql, long id) throws SQLException {
        one.run(sql, id);
        return id;
    }

    private long hub(String from, @Nullable String until) throws SQLException {
        return one.designate("HUB", null, "거점", from, until, one.complex(null));
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

    private interface Change {
        void make() throws SQLException;
    }

    private ServerErrorMessage refusal(Change change) {
        PSQLException[] refused = new PSQLException[1];
        assertThatThrownBy(change::make)
                .isInstanceOfSatisfying(PSQLException.class, exception -> refused[0] = exception);
        try {
            one.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return refused[0].getServerErrorMessage();
    }
}
