package kr.sandan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.source.ClaimQueries;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.PublishedFigure;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DemonstrationLoadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private DemonstrationLoader loader;

    @Autowired
    private LoadedFacts loaded;

    @Autowired
    private ClaimQueries claims;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyKeyBecameARecordOfItsOwn() {
        List<Long> ids = Facts.keys().stream()
                .map(key -> loaded.recordOf(Kind.COMPLEX, key))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(Facts.keys().size());
    }

    @Test
    void aSecondStartChangesNothing() {
        List<Integer> before = rows();
        loader.prepare();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> loaded.once("broken.csv", () -> {
                    loaded.remember(Kind.SOURCE, "half-loaded", 1);
                    throw new IllegalStateException("row 2");
                }))
                .hasMessage("row 2");
        assertThatThrownBy(() -> loaded.recordOf(Kind.SOURCE, "half-loaded")).hasMessageContaining("half-loaded");
        assertThat(jdbc.sql("select count(*) from demonstration_file where name = 'broken.csv'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ochangLayInTheCountyOfCheongwonUntilItBecamePartOfCheongju() {
        assertThat(counties("ochang-science", LocalDate.of(2010, 3, 17))).containsExactly("43710");
        assertThat(counties("ochang-science", LocalDate.of(2014, 7, 1))).containsExactly("43110");
    }

    @Test
    void aComplexDesignatedIn2023WasNoneBefore() {
        assertThat(counties("sejong-smart", LocalDate.of(2023, 10, 29))).isEmpty();
        assertThat(counties("sejong-smart", LocalDate.of(2023, 10, 30))).containsExactly("36110");
    }

    @Test
    void partsOfPartsHangWhereTheSurveyIndentsThem() {
        assertThat(parentOf("gumi-4-main")).isEqualTo(loaded.recordOf(Kind.COMPLEX, "gumi-4"));
        assertThat(parentOf("gumi-4")).isEqualTo(loaded.recordOf(Kind.COMPLEX, "gumi-2-4"));
    }

    @Test
    void aWithheldFigureIsNotZero() {
        assertThat(figure("okpo", "EMPLOYMENT")).containsEntry("withheld", true).containsEntry("value", null);
        assertThat(figure("okpo", "TENANTS")).containsEntry("withheld", false);
        assertThat((BigDecimal) figure("changwon", "EMPLOYMENT").get("value")).isEqualByComparingTo("118574");
    }

    @Test
    void thePublishedTotalOf2009And2023AreBothAtHand() {
        assertThat(totals(LocalDate.of(2010, 1, 1)))
                .containsExactlyInAnyOrder("742", "35 NATIONAL", "322 GENERAL", "385 AGRO_INDUSTRIAL");
        assertThat(totals(LocalDate.of(2023, 12, 31)))
                .containsExactlyInAnyOrder(
                        "1306", "50 NATIONAL", "731 GENERAL", "44 URBAN_HIGH_TECH", "481 AGRO_INDUSTRIAL");
    }

    private List<String> totals(LocalDate valid) {
        return claims.newest("COMPLEXES", ClaimSubject.NATION, new AsOf(valid, TODAY)).stream()
                .map(DemonstrationLoadTest::words)
                .toList();
    }

    private static String words(PublishedFigure figure) {
        return (figure.value().toPlainString() + " " + figure.breakdown()).strip();
    }

    private List<Integer> rows() {
        return List.of("source_document", "claim", "demonstration_record", "demonstration_file").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private List<String> counties(String key, LocalDate day) {
        return jdbc.sql("""
                        select county_code from complex_place
                         where complex_id = ? and valid @> ?::date and superseded_at is null order by county_code
                        """)
                .params(loaded.recordOf(Kind.COMPLEX, key), day)
                .query(String.class)
                .list();
    }

    private long parentOf(String key) {
        return jdbc.sql("select parent_id from complex where id = ?")
                .param(loaded.recordOf(Kind.COMPLEX, key))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> figure(String key, String measure) {
        return jdbc.sql("""
                        select value, withheld from complex_statistic
                         where complex_id = ? and measure = ? and quarter = '2023-12-31'
                           and known_from < '2025-01-01' and superseded_at is null
                        """)
                .params(loaded.recordOf(Kind.COMPLEX, key), measure)
                .query()
                .singleRow();
    }
}
