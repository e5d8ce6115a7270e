package kr.sandan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import kr.sandan.platform.AsOf;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ProgrammeNamesTest {

    private static final LocalDate KNOWN = LocalDate.of(2026, 1, 1);

    private final String code =
            "T" + UUID.randomUUID().toString().replace('-', '_').toUpperCase();

    @Autowired
    private ProgrammeQueries programmes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private long id;
    private long source;

    @BeforeEach
    void begins() {
        source = sources.register(new RegisterSource(
                "사업 이름 " + code, "지식경제부", SourceKind.NOTICE, null, null, null, null, null, null, true));
        id = jdbc.sql("insert into programme (code, entered_at) values (:code, now()) returning id")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    @Test
    void holdsTheProgrammesThatAddressesNameByCode() {
        AsOf day = new AsOf(KNOWN, KNOWN);
        assertThat(programmes.all(day)).extracting(Programme::code).contains("CLUSTER", "CERAMICS", "INNOVATION");
        assertThat(programmes.byCode("SUPER", day)).isPresent();
    }

    @Test
    void givesTheNameOfTheDayAndTheNearestOneWhereThereWasNone() {
        name("처음 이름", null, "2010-01-01");
        name("다음 이름", "2010-01-01", "2012-01-01");
        name("끝 이름", "2015-01-01", null);
        assertThat(nameOn("2009-06-01")).isEqualTo("처음 이름");
        assertThat(nameOn("2010-01-01")).isEqualTo("다음 이름");
        assertThat(nameOn("2013-01-01")).isEqualTo("다음 이름");
        assertThat(nameOn("2020-01-01")).isEqualTo("끝 이름");
    }

    @Test
    void twoNamesOfOneDayAreRefusedByTheDatabase() {
        name("처음 이름", null, "2010-01-01");
        assertThatThrownBy(() -> name("다음 이름", "2009-12-31", null))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("programme_name_overlap_ex");
    }

    private @Nullable String nameOn(String day) {
        return programmes
                .find(id, new AsOf(LocalDate.parse(day), KNOWN))
                .orElseThrow()
                .name();
    }

    private void name(String name, @Nullable String from, @Nullable String to) {
        jdbc.sql("""
                        insert into programme_name (programme_id, valid_from, from_precision, valid_to, to_precision,
                            name, name_en, known_from, source_id, entered_at)
                        values (:id, :from::date, case when :from::date is not null then 'DAY' end, :to::date,
                            case when :to::date is not null then 'DAY' end, :name, 'Programme', '2010-01-01', :source, now())
                        """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("name", name)
                .param("source", source)
                .update();
    }
}
