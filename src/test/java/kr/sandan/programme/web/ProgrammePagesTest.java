package kr.sandan.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ProgrammePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private ProgrammeReader reader;

    @BeforeEach
    void reads() {
        reader = new ProgrammeReader(mvc, jdbc);
    }

    @Test
    void listsWhatWasThereThatDayAndNothingStillToCome() throws IOException {
        assertThat(reader.page("/programmes?asOf=2010-05-01").select("tbody th").eachText())
                .contains("산업단지 클러스터사업", "강원권 세라믹 신소재산업 클러스터")
                .doesNotContain("국가혁신클러스터", "한국형 슈퍼클러스터");
        assertThat(reader.page("/programmes?asOf=2026-11-01").select("tbody th").eachText())
                .contains("산업집적지 경쟁력강화사업", "국가혁신클러스터", "한국형 슈퍼클러스터");
    }

    @Test
    void showsWhatWasAnnouncedBesideWhatWasNotifiedOnlyOnceItWasKnown() throws IOException {
        Document announced = reader.page("/programmes/" + reader.cluster() + "?knownAt=2009-09-30");
        assertThat(announced.select("#figures tr:contains(사업대상 단지) td").eachText())
                .satisfies(cells -> assertThat(cells.get(0)).contains("150개"))
                .satisfies(cells -> assertThat(cells.get(1)).isEqualTo("없음"));
        Document both = reader.page("/programmes/" + reader.cluster());
        assertThat(both.select("#figures tr:contains(사업대상 단지) td").eachText())
                .satisfies(cells -> assertThat(cells.get(1)).isEqualTo("193개 (2010 기준)"));
        assertThat(both.select("#figures tr:contains(예산) td").eachText())
                .satisfies(cells -> assertThat(cells.get(0)).startsWith("663억"))
                .satisfies(cells -> assertThat(cells.get(1)).startsWith("668억"));
    }

    @Test
    void namesTheMinistryAsItWasCalledThen() throws IOException {
        assertThat(reader.page("/programmes/" + reader.cluster() + "?asOf=2010-05-01")
                        .select("dl.facts")
                        .text())
                .contains("지식경제부");
        assertThat(reader.page("/programmes/" + reader.cluster() + "?asOf=2006-05-01")
                        .select("dl.facts")
                        .text())
                .contains("산업자원부");
    }

    @Test
    void saysThatTheElevenOldServicesHaveNoKnownNames() throws IOException {
        Document page = reader.page("/programmes/" + reader.cluster());
        assertThat(page.select("#catalogues .notice").text()).contains("11개 가운데 11개는 이름을 밝힌 출처를 찾지 못해");
        assertThat(page.select("#catalogues tr:contains(제조기술효율화) td").eachText())
                .endsWith("대응 미상");
        assertThat(page.select("#catalogues tr:contains(토털 마케팅) td").eachText().toString())
                .contains("토털마케팅", "같은 이름");
    }

    @Test
    void ourOwnFiguresOpenTheRowsThatTheyCount() throws IOException {
        Document page = reader.page("/programmes/" + reader.cluster() + "?asOf=2007-01-01&knownAt=2026-11-20");
        Element own = page.select("#figures tr:contains(사업대상 단지) td").get(2).expectFirst("a");
        assertThat(own.attr("href")).contains("asOf=2007-01-01", "knownAt=2026-11-20");
        assertThat(reader.page(own.attr("href")).select("table.data").attr("data-total"))
                .isEqualTo("7");
        assertThat(own.text()).matches("7\\D+0\\D+");
    }

    @Test
    void everySourceOpensAsOfTheDaysOfThePage() throws IOException {
        Document page = reader.page("/programmes/" + reader.cluster() + "?asOf=2010-05-01&knownAt=2026-11-20");
        assertThat(page.select("main a[href^=/sources/]").eachAttr("href"))
                .hasSizeGreaterThan(10)
                .allMatch(address -> address.endsWith("?asOf=2010-05-01&knownAt=2026-11-20"));
    }

    @Test
    void theListCanBeTakenAlong() {
        MvcTestResult csv = mvc.get().uri("/programmes.csv?asOf=2010-05-01").exchange();
        assertThat(csv).hasStatusOk().bodyText().contains("id,code,name,name_en,presence,stage", "CLUSTER", "RUNNING");
        assertThat(mvc.get().uri("/programmes.xlsx")).hasStatusOk();
        assertThat(mvc.get().uri("/programmes?sort=secret")).hasStatus(400);
        assertThat(mvc.get().uri("/programmes/999999999")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/facts?topic=CATALOGUE", "/facts?topic=RULE", "/facts?topic=MINISTRY"})
    void theEnglishPageMarksEveryHangul(String rest) throws IOException {
        String path = "/programmes/" + reader.cluster() + rest;
        Document page = reader.page(path + (rest.contains("?") ? "&" : "?") + "lang=en", "officer");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }

    @Test
    void othersOnlyRead() throws IOException {
        assertThat(reader.page("/programmes/" + reader.cluster(), "viewer").select("a[href$=/edit]"))
                .isEmpty();
        assertThat(reader.page("/programmes/" + reader.cluster(), "officer").select("a[href$=/edit]"))
                .hasSize(1);
        assertThat(mvc.get().uri("/programmes/new").with(reader.as("staff-chungcheong")))
                .hasStatus(403);
    }
}
