package kr.sandan.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.call.CallFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Calls on their pages. All is rolled back. */
@PortalTest
@Transactional
class CallPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private CallFixture fixture;

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        fixture = new CallFixture(jdbc);
    }

    private String round() {
        return "/calls/" + fixture.number("select id from call where title like '지역혁신산업기반구축사업%'");
    }

    private Map<String, String> typed(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "programmeId",
                String.valueOf(fixture.number("select id from programme where code = 'CLUSTER'")),
                "title",
                CallFixture.unique("입력한 공모"),
                "titleEn",
                "Typed call",
                "year",
                "2026",
                "submissionKey",
                CallFixture.unique("k")));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    private String open(Map<String, String> fields) {
        MvcTestResult answer = pages.post("/calls/new", "admin", fields);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void tellsOfTheRoundOf2005ByItsCountsAlone() throws IOException {
        Document page = pages.page(round(), "viewer");
        assertThat(page.select("#steps tbody tr").eachText())
                .first()
                .asString()
                .contains("신청 47")
                .contains("강원도");
        assertThat(page.select("#steps tbody tr")).hasSize(6);
        assertThat(page.select("#steps tbody tr").get(2).text()).contains("2단계 통과 미상");
        assertThat(page.select("#steps tbody tr").last().text()).contains("최종선정 19", "40.43");
        assertThat(page.text()).contains("사업타당성 검토", "몇 단계인지는 미상");
        assertThat(pages.page(round() + "?lang=en", "viewer").text()).contains("Feasibility review", "Through Stage 3");
    }

    @Test
    void exportsWhatIsKnownAndLeavesTheRestEmpty() throws Exception {
        String csv = pages.get(round() + "/funnel.csv", "viewer").getResponse().getContentAsString();
        assertThat(csv).contains("step,stage,review,stated,counted,source", "APPLIED,,,47,", "PASSED,2,,,,");
        String list = pages.get("/calls.csv?year=2005", "viewer").getResponse().getContentAsString();
        assertThat(list).contains("id,title,title_en,programme,year", ",4,47,19,true,false,");
        assertThat(pages.get("/calls.xlsx", "viewer")).hasStatusOk();
        assertThat(pages.get(round() + "/funnel.xlsx", "viewer")).hasStatusOk();
    }

    @Test
    void filtersByTheAddress() throws IOException {
        assertThat(pages.page("/calls?year=2005&state=DECIDED", "viewer")
                        .select("main table")
                        .attr("data-total"))
                .isEqualTo("1");
        assertThat(pages.page("/calls?year=1999", "viewer").select(".empty")).isNotEmpty();
        assertThat(pages.get("/calls?state=NONE", "viewer")).hasStatus(400);
        assertThat(pages.get("/calls?sort=secret", "viewer")).hasStatus(400);
        assertThat(pages.get("/calls/999999999", "viewer")).hasStatus(404);
    }

    @Test
    void namesTheRoundOnThePageOfItsProgramme() throws IOException {
        long programme = fixture.number("select id from programme where code = 'REGIONAL_BASE'");
        assertThat(pages.page("/programmes/" + programme, "viewer").text()).contains("지역혁신산업기반구축사업 2005년 신규 선정");
    }

    @Test
    void leadsFromADraftToAnAnnouncedCall() throws IOException {
        String call = open(typed("opensAt", "2020-01-01 9:00", "closesAt", "2090-01-01 18:00", "budget", "12억"));
        assertThat(pages.get(call, "viewer")).hasStatus(404);
        assertThat(pages.post(call + "/announce", "admin", Map.of())).hasStatus(409);
        Map<String, String> stage = new HashMap<>(Map.of("kind", "WRITTEN", "averaging", "MEAN", "ties", "DECISION"));
        stage.putAll(Map.of("criteria[0].name", "기술성", "criteria[0].weight", "60", "criteria[0].points", "100"));
        stage.putAll(Map.of("criteria[1].name", "사업성", "criteria[1].weight", "30", "criteria[1].points", "50"));
        Document refused = CouncilPages.read(pages.post(call + "/stages/new", "admin", stage));
        assertThat(refused.select(".error-summary").text()).contains("가중치의 합이 90%");
        assertThat(refused.select("[name='criteria[1].weight']").val()).isEqualTo("30");
        stage.put("criteria[1].weight", "40");
        assertThat(pages.post(call + "/stages/new", "admin", stage)).hasStatus(303);
        assertThat(pages.post(call + "/announce", "admin", Map.of())).hasStatus(303);
        Document page = pages.page(call, "viewer");
        assertThat(page.select("#state").attr("data-state")).isEqualTo("OPEN");
        assertThat(page.text()).contains("1,200,000,000", "기술성 가중치 60%, 100점 만점");
        assertThat(pages.post(call + "/close", "admin", Map.of())).hasStatus(303);
        assertThat(pages.post(call + "/close", "admin", Map.of())).hasStatus(303);
    }

    @Test
    void losesNothingThatWasTypedAndSaysAllThatIsWrong() throws IOException {
        Map<String, String> fields = typed("opensAt", "봄", "budget", "많이", "announcedOn", "언젠가", "year", "이천");
        fields.remove("title");
        Document page = CouncilPages.read(pages.post("/calls/new", "admin", fields));
        assertThat(page.select(".error-summary li")).hasSize(5);
        assertThat(page.select("#opensAt").val()).isEqualTo("봄");
        assertThat(page.select("#budget").val()).isEqualTo("많이");
        assertThat(page.select("#year").val()).isEqualTo("이천");
    }

    @Test
    void showsWhatSomebodyElseSavedBesideWhatWasTyped() throws IOException {
        String call = open(typed());
        Map<String, String> first = typed("version", "0", "title", "먼저 저장");
        assertThat(pages.post(call + "/edit", "admin", first)).hasStatus(303);
        MvcTestResult late = pages.post(call + "/edit", "admin", typed("version", "0", "title", "나중 저장"));
        assertThat(late).hasStatus(409);
        Document page = CouncilPages.read(late);
        assertThat(page.select(".stale").text()).contains("먼저 저장");
        assertThat(page.select("#title").val()).isEqualTo("나중 저장");
        assertThat(page.select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void statesCountsAndPeriodsWithTheirReasons() throws IOException {
        Map<String, String> count = Map.of(
                "step",
                "APPLIED",
                "value",
                "46",
                "sourceId",
                String.valueOf(fixture.number("select max(id) from source_document")));
        Document refused = CouncilPages.read(pages.post(round() + "/counts", "admin", count));
        assertThat(refused.select(".error-summary").text()).contains("사유를 적으세요");
        Map<String, String> because = new HashMap<>(count);
        because.put("reason", "기사 정정");
        assertThat(pages.post(round() + "/counts", "admin", because)).hasStatus(303);
        assertThat(pages.page(round(), "viewer")
                        .select("#steps tbody tr")
                        .first()
                        .text())
                .contains("신청 46");
        Map<String, String> period = Map.of("announcedOn", "2005-07", "reason", "보도자료의 달");
        assertThat(pages.post(round() + "/schedule", "admin", period)).hasStatus(303);
        assertThat(pages.page(round(), "viewer").select("#periods tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("2005-07", "보도자료의 달");
    }
}
