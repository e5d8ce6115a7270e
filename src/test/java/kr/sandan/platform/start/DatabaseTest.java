package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void cutsHangulIntoTrigrams() {
        assertThat(jdbc.sql("select cardinality(show_trgm('창원'))")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select similarity('창원국가산업단지', '창원국가산단')")
                        .query(Double.class)
                        .single())
                .isGreaterThan(0.3);
    }

    @Test
    void worksAsARoleThatIsNoSuperuser() {
        assertThat(jdbc.sql("show is_superuser").query(String.class).single()).isEqualTo("off");
    }

    @Test
    void isTheVersionThatProductionRuns() {
        assertThat(jdbc.sql("show server_version_num").query(String.class).single())
                .startsWith("18");
    }
}
