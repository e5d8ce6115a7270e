package kr.sandan.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ClaimPagesTest {

    private static final String BUDGET_2010 = "/claims?measure=BUDGET&subject=PROGRAMME:CLUSTER&disputed=true";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private SourceDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new SourceDesk(mvc, sources, jdbc);
    }

    @Test
    void theCsvHasItsColumnsAndEveryFigureOfTheFilter() {
        String csv = SourceDesk.text(desk.get("/claims.csv?measure=BUDGET&subject=PROGRAMME:CLUSTER&size=20", ""));
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0)).isEqualTo("\ufeffid,document,measure,value,unit,qualifier,as_of,subject,adopted");
        assertThat(lines)
                .anyMatch(line -> line.endsWith(",BUDGET,663,HUNDRED_MILLION_KRW,,2010,PROGRAMME:CLUSTER,false"));
        assertThat(lines)
                .anyMatch(line -> line.endsWith(",BUDGET,668,HUNDRED_MILLION_KRW,,2010,PROGRAMME:CLUSTER,true"));
        assertThat(lines.size()).isGreaterThan(21);
        assertThat(desk.get("/claims.xlsx?disputed=true", "")).hasStatusOk();
    }

    @Test
    void aFileThatCannotBeMadeIsAnsweredWithThePageThatSaysWhy() {
        for (String address : List.of("/claims.csv?subject=NOTHING", "/sources.csv?sort=nothing")) {
            MvcTestResult refused = desk.get(address, "");
            assertThat(refused).hasStatus(400);
            assertThat(SourceDesk.text(refused)).startsWith("<!DOCTYPE html>");
            assertThat(refused.getResponse().getHeader("Content-Disposition")).isNull();
        }
    }

    @Test
    void writesPeriodsAndQualifiersAsCodes() {
        String csv = SourceDesk.text(desk.get("/claims.csv?measure=NETWORK_ACTIVITIES", ""));
        assertThat(csv).contains(",15000,ACTIVITIES,ODD,2005/2008,PROGRAMME:CLUSTER,false");
    }

    @Test
    void whatPlanAndNoticeSayStandsSideBySideWithTheDifferenceFromTheAdoptedOne() {
        Document list = desk.page(BUDGET_2010 + "&q=지식경제부", "");
        Document page = desk.page(list.expectFirst("tbody th a").attr("href"), "");
        assertThat(page.select("#rivals tbody tr").eachText())
                .anyMatch(row -> row.contains("668억원") && row.contains("기준") && row.contains("채택"))
                .anyMatch(row -> row.contains("663억원") && row.contains("5억원 적음 (−0.7%)"));
        assertThat(page.select("#rivals a.citation")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("#adoptions").text()).contains("2010년 3월 고시를 전한 수치");
        assertThat(page.select("#decide")).as("a visitor decides nothing").isEmpty();
    }

    @Test
    void inSeptember2009OnlyTheAnnouncementWasKnown() {
        Document list = desk.page("/claims?measure=TARGET_COMPLEXES&subject=PROGRAMME:CLUSTER&knownAt=2009-09-30", "");
        assertThat(list.select("main tbody").text()).contains("150개 단지").doesNotContain("193개 단지");
    }

    @Test
    void countsWhatIsOfLaterDaysInsteadOfShowingIt() {
        Document page = desk.page("/claims?measure=TARGET_COMPLEXES&asOf=2009-12-31", "");
        assertThat(page.select("main tbody").text()).doesNotContain("150개 단지");
        assertThat(page.select("a[href*=asOf=20]").text()).contains("모두 보기");
    }

    @Test
    void adoptsWithAReasonAndSaysByWhomToThoseWhoSignedIn() {
        long claim = desk.claim(desk.document("고시 " + UUID.randomUUID()), 668);
        assertThat(desk.send("/claims/" + claim + "/adopt", Map.of("reason", "고시가 근거"), "officer"))
                .hasStatus(303);
        assertThat(desk.page("/claims/" + claim, "officer").select("#adoptions").text())
                .contains("고시가 근거", name("officer"), "지금도 씀");
        assertThat(desk.page("/claims/" + claim, "").select("#adoptions").text())
                .contains("고시가 근거")
                .doesNotContain(name("officer"));
    }

    @Test
    void aLateDecisionGetsThePageAsItStandsNowWithItsReasonKept() {
        long first = desk.claim(desk.document("발표 " + UUID.randomUUID()), 663);
        long second = desk.claim(desk.document("고시 " + UUID.randomUUID()), 668);
        desk.send("/claims/" + first + "/adopt", Map.of("reason", "먼저"), "officer");
        MvcTestResult late = desk.send("/claims/" + second + "/adopt", Map.of("reason", "내 생각"), "headoffice");
        assertThat(late).hasStatus(409);
        Document page = SourceDesk.read(late);
        assertThat(page.select(".error-summary").text()).contains("다른 사람이 채택을 바꾸었습니다");
        assertThat(page.expectFirst("#reason").val()).isEqualTo("내 생각");
        String seen = page.expectFirst("input[name=seen]").val();
        assertThat(desk.send("/claims/" + second + "/adopt", Map.of("reason", "내 생각", "seen", seen), "headoffice"))
                .hasStatus(303);
        assertThat(desk.page("/claims/" + second, "").select("#adoptions tbody tr"))
                .hasSize(2);
    }

    @Test
    void aDecisionWithoutAReasonIsRefusedBesideItsField() {
        long claim = desk.claim(desk.document("고시 " + UUID.randomUUID()), 668);
        Document page = SourceDesk.read(desk.send("/claims/" + claim + "/adopt", Map.of("reason", " "), "officer"));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#reason");
    }

    @Test
    void recordsAFigureOnceHoweverOftenTheFormIsSentAndNamesWhatItCounts() {
        long document = desk.document("보고서 " + UUID.randomUUID());
        Map<String, String> form = filled("1,234.5");
        form.remove("measure");
        form.putAll(Map.of("newMeasure", "TEST_" + System.nanoTime(), "newMeasureName", "시험 항목 " + System.nanoTime()));
        MvcTestResult first = desk.send("/sources/" + document + "/claims/new", form, "officer");
        assertThat(first).hasStatus(303);
        MvcTestResult second = desk.send("/sources/" + document + "/claims/new", form, "officer");
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void reportsEveryErrorOfAFigureAtOnceAndKeepsWhatWasTyped() {
        long document = desk.document("보고서 " + UUID.randomUUID());
        Map<String, String> form = filled("많이");
        form.putAll(Map.of("measure", "", "time", "봄", "unit", "", "subject", ""));
        Document page = SourceDesk.read(desk.send("/sources/" + document + "/claims/new", form, "officer"));
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#measure", "#value", "#time", "#unit", "#subject");
        assertThat(page.expectFirst("#value").val()).isEqualTo("많이");
    }

    @Test
    void aCorrectionStaysBesideWhatItCorrectsAndTheLateOneSeesBoth() {
        long document = desk.document("보고서 " + UUID.randomUUID());
        long claim = desk.claim(document, 633);
        Map<String, String> form = filled("663");
        form.putAll(Map.of("version", "0", "reason", "잘못 옮김"));
        assertThat(desk.send("/claims/" + claim + "/correct", form, "officer")).hasStatus(303);
        assertThat(desk.page("/claims/" + claim, "").select(".notice.warning").text())
                .contains("정정한 수치");
        MvcTestResult late = desk.send("/claims/" + claim + "/correct", form, "officer");
        assertThat(late).hasStatus(409);
        assertThat(SourceDesk.read(late).select(".stale").text()).contains("663억원");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(desk.get("/claims?subject=PLANET:MARS", "")).hasStatus(400);
        assertThat(desk.get("/claims?sort=colour", "")).hasStatus(400);
        assertThat(desk.get("/claims?document=seed", "")).hasStatus(400);
        assertThat(desk.get("/claims/999999999", "")).hasStatus(404);
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        String claim = desk.page(BUDGET_2010, "").expectFirst("tbody th a").attr("href");
        for (String address : List.of("/claims", claim, claim + "/correct"))
            SourceDesk.assertEnglish(desk.page(address + "?lang=en", "officer"));
    }

    private String name(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private Map<String, String> filled(String value) {
        Map<String, String> form =
                new HashMap<>(Map.of("measure", "BUDGET", "value", value, "unit", "HUNDRED_MILLION_KRW"));
        form.putAll(Map.of("time", "2010", "subject", "PROGRAMME:" + desk.programme.key(), "breakdown", ""));
        form.put("submissionKey", UUID.randomUUID().toString());
        return form;
    }
}
