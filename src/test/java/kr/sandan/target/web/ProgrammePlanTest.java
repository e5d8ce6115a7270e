package kr.sandan.target.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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

/** The plan of a programme on its pages. All is rolled back. */
@PortalTest
@Transactional
class ProgrammePlanTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private String plan = "";

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        plan = "/programmes/" + number("select id from programme where code = 'CERAMICS'") + "/plan";
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private Map<String, String> typed(String... more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("sourceId", String.valueOf(number("select min(id) from source_document"))));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    private long held(String name) {
        return jdbc.sql("select part_id from target_part_state where name = ? and superseded_at is null")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void tellsPhasesWithTheirMoneyComponentsSitesAndArea() throws IOException {
        Document page = pages.page(plan, "viewer");
        String phases = page.select("#phases").text();
        assertThat(phases).contains("1단계", "2005 ~ 2007", "246억원", "240억원", "산업화지원센터 건축", "창업보육", "기술인력 양성");
        assertThat(phases).contains("3,000평 (9,917 m²)", "2,000평 (6,612 m²)", "2단계", "754억원", "Scale-Up 생산집적지");
        assertThat(page.select("#plan-sites").text()).contains("강릉과학산업단지 종합지원", "동해자유무역지역", "원료 생산·가공");
        assertThat(page.select("#plan-areas li").eachText()).hasSize(5).anyMatch(text -> text.contains("정선군"));
        assertThat(pages.page(plan + "?lang=en", "viewer").select("#phases").text())
                .contains("Industrialisation support centre", "9,917");
    }

    @Test
    void standsOnThePageOfItsProgrammeWithWhyItIsThere() throws IOException {
        Document page = pages.page(plan.replace("/plan", ""), "viewer");
        assertThat(page.select("#purpose").text()).contains("세라믹 신소재");
        assertThat(page.select("#aims").text())
                .contains("3각 테크노밸리 전략 (2단계)", "신소재 산업", "신규", "R&D 특구", "지정 추진", "지방 입안", "대통령 업무보고");
        assertThat(page.select("#phases").text()).contains("246억원");
    }

    @Test
    void isTakenAlongAsFilesWithWhatWasStatedAndWhatWasConverted() throws Exception {
        String csv = pages.get(plan + ".csv", "viewer").getResponse().getContentAsString();
        assertThat(csv).contains("CERAMICS,PHASE,PHASE_1,", ",24600000000,", "CERAMICS,AREA,", ",51150,");
        assertThat(csv).contains(",CENTRE,3000,2000,PYEONG,9917.36,6611.57,");
        assertThat(pages.get(plan + ".xlsx", "viewer")).hasStatusOk();
    }

    @Test
    void addsOnceAndKeepsEverythingThatWasTypedWhereItIsRefused() throws IOException {
        Map<String, String> fields = typed("kind", "COMPONENT", "land", "삼천", "floor", "200", "from", "언젠가");
        Document refused = CouncilPages.read(pages.post(plan + "/new", "officer", fields));
        assertThat(refused.select(".error-summary").text()).contains("수로 읽을 수 없습니다: 삼천", "날짜를");
        assertThat(refused.select("[name=land]").val()).isEqualTo("삼천");
        fields.putAll(Map.of("land", "300", "from", "2006"));
        refused = CouncilPages.read(pages.post(plan + "/new", "officer", fields));
        assertThat(refused.select(".error-summary").text()).contains("단위를 고르십시오");
        fields.putAll(Map.of("areaUnit", "M2", "work", "TRAINING", "submissionKey", "plan-once-" + System.nanoTime()));
        assertThat(pages.post(plan + "/new", "officer", fields)).hasStatus(303);
        assertThat(pages.post(plan + "/new", "officer", fields)).hasStatus(303);
        assertThat(number("select count(*) from target_part_state where land = 300"))
                .isEqualTo(1);
        assertThat(pages.post(plan + "/new", "staff-chungcheong", fields)).hasStatus(403);
        assertThat(pages.get(plan + "/new?kind=NONE", "officer")).hasStatus(400);
    }

    @Test
    void refusesTheSameSiteTwiceAndASiteOfAnotherProgramme() throws IOException {
        Map<String, String> site = typed("kind", "SITE", "name", "강릉과학산업단지", "role", "SUPPORT");
        assertThat(CouncilPages.read(pages.post(plan + "/new", "officer", site)).text())
                .contains("이미 있는 사업 장소입니다: 강릉과학산업단지");
        String other = "/programmes/" + number("select id from programme where code = 'CLUSTER'") + "/plan/new";
        Map<String, String> part =
                typed("kind", "COMPONENT", "work", "TRAINING", "siteId", String.valueOf(held("강릉과학산업단지")));
        assertThat(CouncilPages.read(pages.post(other, "officer", part)).text()).contains("이 사업의 사업 장소 가운데 고르십시오");
    }

    @Test
    void keepsWhatWasSaidBeforeAndShowsBothVersionsOfAStaleEdit() throws IOException {
        String edit = plan + "/" + held("동해자유무역지역") + "/edit";
        Map<String, String> fields = typed("name", "동해 자유무역지역", "role", "TRADE_ZONE", "version", "0");
        assertThat(CouncilPages.read(pages.post(edit, "officer", fields)).text())
                .contains("사유를 입력하십시오");
        fields.put("reason", "띄어쓰기");
        assertThat(pages.post(edit, "officer", fields)).hasStatus(303);
        assertThat(pages.page(plan, "viewer").select("#history").text()).contains("동해자유무역지역", "동해 자유무역지역", "띄어쓰기");
        fields.put("name", "늦게 온 이름");
        MvcTestResult stale = pages.post(edit, "admin", fields);
        assertThat(stale).hasStatus(409);
        Document both = CouncilPages.read(stale);
        assertThat(both.select(".stale").text()).contains("동해 자유무역지역");
        assertThat(both.select("[name=name]").val()).isEqualTo("늦게 온 이름");
    }

    @Test
    void changesAComponentThatStandsAtASite() throws IOException {
        long part = number("select part_id from target_part_state where land = 3000 and superseded_at is null");
        Map<String, String> fields = typed("work", "CENTRE", "phase", "PHASE_1", "land", "3,100", "areaUnit", "PYEONG");
        fields.putAll(Map.of("siteId", String.valueOf(held("강릉과학산업단지")), "reason", "정정", "version", "0"));
        assertThat(pages.get(plan + "/" + part + "/edit", "officer")).hasStatusOk();
        assertThat(pages.post(plan + "/" + part + "/edit", "officer", fields)).hasStatus(303);
        assertThat(pages.page(plan, "viewer").select("#phases").text()).contains("3,100평");
    }

    @Test
    void withdrawsNoSiteAtWhichSomethingStands() throws IOException {
        Map<String, String> fields = typed("withdraw", "true", "reason", "시험", "version", "0");
        String used = plan + "/" + held("강릉과학산업단지") + "/edit";
        assertThat(CouncilPages.read(pages.post(used, "officer", fields)).text())
                .contains("철회할 수 없습니다");
        String free = plan + "/" + held("동해자유무역지역") + "/edit";
        assertThat(pages.post(free, "officer", fields)).hasStatus(303);
        assertThat(pages.page(plan, "viewer").select("#plan-sites").text()).doesNotContain("동해자유무역지역");
        assertThat(pages.get(free, "officer")).hasStatus(404);
    }
}
