package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionsOnDatabase;
import kr.sandan.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The units and bodies that the migrations bring, read from the database. */
class OfficeDataTest {

    private static final LocalDate IN_2009 = LocalDate.of(2009, 9, 22);
    private static final LocalDate IN_2010 = LocalDate.of(2010, 1, 31);
    private static final LocalDate IN_2021 = LocalDate.of(2021, 6, 30);

    private static JdbcClient jdbc;
    private static OfficeQueries offices;
    private static PublicBodyQueries bodies;

    @BeforeAll
    static void read() {
        DataSource database = TestDatabase.fresh().dataSource();
        jdbc = JdbcClient.create(database);
        offices = new OfficeQueries(new OfficeReader(jdbc), RegionsOnDatabase.queries(jdbc));
        bodies = new PublicBodyQueries(
                new PublicBodyReader(jdbc), RegionsOnDatabase.queries(jdbc), Clock.system(AsOf.ZONE));
    }

    @Test
    void sixHeadquartersStandUnderOneHeadOfficeIn2010() {
        List<OfficeNode> tree = offices.treeAt(IN_2010);
        assertThat(tree).hasSize(1);
        assertThat(tree.get(0).office().kind()).isEqualTo(OfficeKind.HEAD_OFFICE);
        assertThat(tree.get(0).children())
                .extracting(child -> child.name().shortName())
                .containsExactly("수도권", "충청권", "강원권", "호남권", "대경권", "동남권");
    }

    @Test
    void theCapitalAreaHadThreeHeadquartersBefore2010() {
        assertThat(offices.headquartersAt(IN_2009))
                .extracting(Office::code)
                .contains("SEOUL", "GYEONGIN", "SEOBU", "HONAM")
                .doesNotContain("SUDOGWON", "CHUNGCHEONG", "GANGWON");
    }

    @Test
    void anOfficeWithAnUnknownStartIsListedAndSaidToBeSo() {
        Office honam = offices.history().byCode("HONAM").orElseThrow();
        assertThat(honam.opened()).isNull();
        assertThat(offices.headquartersAt(LocalDate.of(1998, 1, 1))).contains(honam);
    }

    @Test
    void aClosedOfficeStillReadsWell() {
        Office seoul = offices.history().byCode("SEOUL").orElseThrow();
        assertThat(offices.nameAt(seoul.id(), IN_2021)).map(OfficeName::name).contains("서울지역본부");
        assertThat(seoul.closed()).hasToString("2010-01");
    }

    @Test
    void theMergerOf2010KeepsBothSides() {
        OfficeEvent merger = offices.history().events().stream()
                .filter(event -> event.kind() == OfficeEvent.Kind.MERGED)
                .findFirst()
                .orElseThrow();
        assertThat(merger.before()).hasSize(3);
        assertThat(merger.after())
                .containsExactly(
                        offices.history().byCode("SUDOGWON").orElseThrow().id());
    }

    @Test
    void answersForAProvinceByAnyOfItsCodes() {
        assertThat(answering("42", IN_2010)).isEqualTo("GANGWON");
        assertThat(answering("51", IN_2010)).isEqualTo("GANGWON");
        assertThat(answering("42", LocalDate.of(2024, 1, 1))).isEqualTo("GANGWON");
        assertThat(answering("29", IN_2010)).isEqualTo("HONAM");
        assertThat(answering("29", IN_2021)).isEqualTo("GWANGJU");
        assertThat(answering("46", IN_2021)).isEqualTo("JEONNAM");
    }

    @Test
    void saysNothingWhereNoHeadquartersIsKnown() {
        assertThat(offices.answersFor("11", IN_2009)).isEmpty();
        assertThat(offices.answersFor("12", LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(offices.answersFor("36", IN_2010)).isEmpty();
    }

    @Test
    void theMinistryHasTheNameOfTheDay() {
        assertThat(ministry(IN_2009)).isEqualTo("지식경제부");
        assertThat(ministry(LocalDate.of(2005, 7, 27))).isEqualTo("산업자원부");
        assertThat(ministry(LocalDate.of(2026, 11, 22))).isEqualTo("산업통상부");
    }

    @Test
    void theProvincesOfADayArePublicBodiesOfThatDay() {
        assertThat(bodies.at(IN_2010))
                .filteredOn(body -> body.kind() == PublicBody.Kind.PROVINCE)
                .hasSize(16)
                .extracting(PublicBody::name)
                .contains("강원도")
                .doesNotContain("강원특별자치도", "세종특별자치시");
    }

    @Test
    void refusesTwoHeadquartersForOneProvinceOnOneDay() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into office_territory (province_code, office_id, valid, basis, source, known_from)
                                select '11', id, '[2015-01-01,2016-01-01)', 'STATED', 'test', now()
                                from office where code = 'HONAM'""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("office_territory_once_ex");
    }

    private static String answering(String province, LocalDate day) {
        Territory territory = offices.answersFor(province, day).orElseThrow();
        return offices.office(territory.officeId()).orElseThrow().code();
    }

    private static String ministry(LocalDate day) {
        return bodies.at(day).stream()
                .filter(body -> body.code().equals("INDUSTRY_MINISTRY"))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
