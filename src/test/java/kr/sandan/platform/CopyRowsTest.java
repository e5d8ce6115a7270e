package kr.sandan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rows that go into a table while their owner makes the next ones. */
@PortalTest
@Transactional
class CopyRowsTest {

    /** More than go out at once, several times over. */
    private static final int MANY = 20_000;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aTable() {
        jdbc.execute("create temporary table copied (number integer, said text) on commit drop");
    }

    @Test
    void allAreThereOnceTheyWereSent() {
        try (CopyRows rows = CopyRows.beside(jdbc, "copied", "number, said")) {
            for (int number = 0; number < MANY; number++)
                rows.add(number).add("견본 " + number + "\t\\").end();
            rows.flush();
        }
        assertThat(jdbc.queryForObject("select count(distinct number) from copied", Integer.class))
                .isEqualTo(MANY);
        assertThat(jdbc.queryForObject("select said from copied where number = 7", String.class))
                .isEqualTo("견본 7\t\\");
    }

    @Test
    void otherStatementsOfTheTransactionWaitForThoseUnderWay() {
        try (CopyRows rows = CopyRows.beside(jdbc, "copied", "number, said")) {
            for (int number = 0; number < MANY; number++) {
                rows.add(number).add("견본 " + number).end();
                if (number % 1_000 == 0)
                    assertThat(jdbc.queryForObject("select count(*) from copied", Integer.class))
                            .isLessThanOrEqualTo(number + 1);
            }
        }
    }

    @Test
    void whatTheTableRefusesIsToldToTheirOwner() {
        try (CopyRows rows = CopyRows.beside(jdbc, "copied", "number, said")) {
            rows.add("no number").add("x").end();
            assertThatThrownBy(rows::flush).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nothingIsUnderWayOnceTheyAreClosed() {
        CopyRows rows = CopyRows.beside(jdbc, "copied", "number, said");
        for (int number = 0; number < MANY; number++)
            rows.add(number).add("견본 " + number).end();
        rows.close();
        int sent = jdbc.queryForObject("select count(*) from copied", Integer.class);
        assertThat(sent).isBetween(1, MANY - 1);
        assertThat(jdbc.queryForObject("select count(*) from copied", Integer.class))
                .isEqualTo(sent);
    }
}
