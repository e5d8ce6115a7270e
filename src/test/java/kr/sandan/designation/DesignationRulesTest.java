package kr.sandan.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import kr.sandan.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refuses by itself, from whatever program. */
@Timeout(60)
class DesignationRulesTest {

    private static DataSource database;

    private PlainRows one;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.fresh().dataSource();
        try (PlainRows rows = new PlainRows(database.getConnection())) {
            rows.registerSource();
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        one = new PlainRows(database.getConnection());
    }

    @AfterEach
    void disconnect() throws SQLException {
        one.close();
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
