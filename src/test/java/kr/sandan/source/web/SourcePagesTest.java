package kr.sandan.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class SourcePagesTest {

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
    void findsADocumentByPartOfTitlePublisherOrSubjectClass() {
        assertThat(titles("/sources?q=150개 산업단지")).anyMatch(title -> title.contains("광역권 산업클러스터"));
        assertThat(titles("/sources?q=경남연합")).containsExactly("‘혁신의 혁신’ 경남 클러스터 구축 닻 올려");
        assertThat(titles("/sources?q=기술혁신지원")).hasSize(1);
        assertThat(titles("/sources?q=100%25_")).isEmpty();
    }

    @Test
    void listsOnlyWhatWasPublicByTheKnownAtDay() {
        assertThat(titles("/sources?knownAt=2005-12-31&size=100"))
                .anyMatch(title -> title.contains("강원권 세라믹"))
                .noneMatch(title -> title.contains("150개 산업단지"));
        String id = id("/sources?q=뉴스스텝");
        assertThat(desk.get("/sources/" + id + "?knownAt=2010-01-01", "")).hasStatus(404);
    }

    @Test
    void showsEachOfTheFirstDocumentsWithItsDescriptionAndTheSentenceOfEachFigure() {
        Document page = desk.page("/sources/" + id("/sources?q=150개 산업단지로"), "");
        assertThat(page.select(".facts").text()).contains("지식경제부", "기술혁신지원", "2009-09-22");
        assertThat(page.select("#claims table").attr("data-total")).isEqualTo("31");
        assertThat(page.select("#claims tr:contains(663억원) q").text()).contains("663억원");
        assertThat(page.select("#claims tr:contains(15,000여 건) .claim-state a").attr("href"))
                .startsWith("/claims/");
    }

    @Test
    void aCsvHoldsEveryDocumentAndNothingThatRuns() {
        String title = "=1+1 " + UUID.randomUUID();
        desk.document(title);
        String csv = SourceDesk.text(desk.get("/sources.csv?q=" + title.substring(5), ""));
        assertThat(csv.lines().toList().get(0))
                .isEqualTo(
                        "\ufeffid,title,publisher,kind,subject_class,issue,published_on,registered_on,known_on,claims,"
                                + "url,note,sample");
        assertThat(csv).contains("'=1+1").doesNotContain(",=1+1");
        assertThat(desk.get("/sources.xlsx", "")).hasStatusOk();
    }

    @Test
    void entersADocumentOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = filled("새 문서 " + UUID.randomUUID());
        MvcTestResult first = desk.send("/sources/new", form, "officer");
        MvcTestResult second = desk.send("/sources/new", form, "officer");
        assertThat(first).hasStatus(303);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void reportsEveryErrorAtOnceAndKeepsWhatWasTyped() {
        Map<String, String> form = filled("");
        form.putAll(Map.of("kind", "", "publishedOn", "봄", "registeredOn", "내일", "url", "ftp://a"));
        Document page = SourceDesk.read(desk.send("/sources/new", form, "officer"));
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#kind", "#publishedOn", "#registeredOn");
        assertThat(page.expectFirst("#publishedOn").val()).isEqualTo("봄");
        form.putAll(Map.of("title", "제목", "kind", "ARTICLE", "publishedOn", "2010", "registeredOn", ""));
        Document refused = SourceDesk.read(desk.send("/sources/new", form, "officer"));
        assertThat(refused.select(".error-summary a").eachAttr("href")).containsExactly("#url");
    }

    @Test
    void aCorrectionKeepsWhatStoodBeforeAndShowsBothVersionsToWhoeverIsLate() {
        String title = "처음 제목 " + UUID.randomUUID();
        long id = desk.document(title);
        Map<String, String> form = filled("바른 제목 " + UUID.randomUUID());
        form.putAll(Map.of("version", "0", "reason", "제목을 잘못 옮김"));
        assertThat(desk.send("/sources/" + id + "/edit", form, "officer")).hasStatus(303);
        Document page = desk.page("/sources/" + id, "officer");
        assertThat(page.select("h1").text()).startsWith("바른 제목");
        assertThat(page.select("#past").text()).contains(title, "제목을 잘못 옮김");
        form.put("publisher", "늦은 기관");
        MvcTestResult late = desk.send("/sources/" + id + "/edit", form, "officer");
        assertThat(late).hasStatus(409);
        Document both = SourceDesk.read(late);
        assertThat(both.select(".stale tbody tr").eachText()).containsExactly("발행 기관 시험 기관 늦은 기관");
        form.put("version", both.expectFirst("input[name=version]").val());
        assertThat(desk.send("/sources/" + id + "/edit", form, "officer")).hasStatus(303);
    }

    @Test
    void aCorrectionNeedsAReason() {
        long id = desk.document("문서 " + UUID.randomUUID());
        Map<String, String> form = filled("문서 " + UUID.randomUUID());
        form.put("version", "0");
        Document page = SourceDesk.read(desk.send("/sources/" + id + "/edit", form, "officer"));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#reason");
    }

    @Test
    void isKeptByThoseWhoAnswerForTheFiguresOnly() {
        assertThat(desk.page("/sources", "officer").select("a[href=/sources/new]"))
                .hasSize(1);
        assertThat(desk.page("/sources", "viewer").select("a[href=/sources/new]"))
                .isEmpty();
        assertThat(desk.get("/sources/new", "staff-chungcheong")).hasStatus(403);
        assertThat(desk.get("/sources/new", "")).hasStatus(302);
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        String id = id("/sources?q=150개 산업단지로");
        for (String address : List.of("/sources", "/sources/" + id, "/sources/new", "/sources/" + id + "/edit"))
            SourceDesk.assertEnglish(desk.page(address + "?lang=en", "officer"));
    }

    private List<String> titles(String address) {
        return desk.page(address, "").select("main tbody th").eachText();
    }

    private String id(String address) {
        Element link = desk.page(address, "").expectFirst("main tbody th a");
        return link.attr("href").replaceAll("\\D+", "");
    }

    private static Map<String, String> filled(String title) {
        Map<String, String> form = new HashMap<>(Map.of("title", title, "publisher", "시험 기관", "kind", "ARTICLE"));
        form.putAll(Map.of("submissionKey", UUID.randomUUID().toString(), "publishedOn", "2010-03-18"));
        form.put("subjectClass", "시험");
        return form;
    }
}
