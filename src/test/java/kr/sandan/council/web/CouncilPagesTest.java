package kr.sandan.council.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CouncilPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService service;

    private CouncilPages pages;
    private CouncilDeskFixture desk;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        desk = new CouncilDeskFixture(service, jdbc);
    }

    private Map<String, String> typed(String name, String site) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("industry", "정보통신");
        fields.put("status", "COUNCIL");
        fields.put("siteId", String.valueOf(desk.site(site)));
        fields.put("from", "2012-03");
        fields.put("sourceId", String.valueOf(desk.because("").sourceId()));
        fields.put("reason", "협약서");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    private static String idOf(MvcTestResult done) {
        return String.valueOf(done.getResponse().getRedirectedUrl()).replaceAll("\\D", "");
    }

    @Test
    void listsTheCouncilsOfADayWithTheirSitesAndWhatWasPublished() throws IOException {
        Document list =
                pages.page("/councils?asOf=2010-12-31&hub=" + desk.site("h-changwon") + "&sample=false", "viewer");
        assertThat(list.select("table[data-total] tbody th").eachText())
                .containsExactlyInAnyOrder("공작기계", "메카트로닉스", "수송기계", "기계·부품");
        assertThat(list.select("table").first().attr("data-total")).isEqualTo("4");
        assertThat(list.select("#published tbody tr").eachText())
                .anyMatch(row -> row.matches("2005-07 43 .*"))
                .anyMatch(row -> row.matches("2010-12 81 .*"))
                .anyMatch(row -> row.matches("2018-05 100 .*"));
    }

    @Test
    void everyFilterNarrowsTheListAndTheFileHoldsEveryRow() throws IOException {
        String specialty = "/councils?asOf=2010-12-31&specialty=메카트로닉스&sample=false";
        assertThat(pages.page(specialty, "viewer").select("table").first().attr("data-total"))
                .isEqualTo("2");
        assertThat(pages.page("/councils?asOf=2010-12-31&status=UNPLACED&size=100", "viewer")
                        .select("table[data-total] tbody th")
                        .eachText())
                .contains("금형", "홈네트워크")
                .doesNotContain("공작기계");
        MvcTestResult csv = pages.get("/councils.csv?asOf=2010-12-31&q=공작기계&size=20&sample=false", "viewer");
        assertThat(csv)
                .hasStatusOk()
                .bodyText()
                .contains("id,name,name_en,status,presence,hub", ",공작기계,Machine tools,");
        assertThat(pages.get("/councils.xlsx", "viewer")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=x", "hub=x", "province=1", "sample=maybe", "start=x", "sort=secret", "asOf=2010"})
    void refusesWhatNoPageOffers(String query) {
        assertThat(pages.get("/councils?" + query, "viewer")).hasStatus(400);
    }

    @Test
    void saysWhyThereAreSoMany() throws IOException {
        Document why = pages.page("/why/councils?asOf=2010-12-31", "viewer");
        assertThat(why.select("main").text()).contains("이름이 출처로 확인된 협의체만", "2010-12 현재 81개");
    }

    @Test
    void regionalStaffEnterACouncilOfTheirHubOnceHoweverOftenTheFormIsSent() throws IOException {
        Map<String, String> form = typed("오창 정보통신 " + Long.toString(System.nanoTime(), 36), "h-ochang");
        MvcTestResult done = pages.post("/councils/new", "staff-chungcheong", form);
        assertThat(done).hasStatus(303);
        assertThat(pages.post("/councils/new", "staff-chungcheong", form)).hasStatus(303);
        Document page = pages.page("/councils/" + idOf(done), "staff-chungcheong");
        assertThat(page.select("h1").text()).isEqualTo(form.get("name"));
        assertThat(page.select("dl.facts").text()).contains("오창과학", "정보통신", "2012-03");
        assertThat(page.select("a[href$=/edit]")).hasSize(1);
        assertThat(jdbc.sql("select count(*) from council_fact where text = ?")
                        .param(form.get("name"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherHeadquartersCouncilIsNotThereForWhoeverWouldChangeIt() throws IOException {
        long id = desk.found("남의 협의체", "h-namdong", "2011");
        assertThat(pages.get("/councils/" + id + "/edit", "staff-chungcheong")).hasStatus(404);
        assertThat(pages.get("/councils/" + id + "/facts?topic=NAME", "staff-chungcheong"))
                .hasStatus(404);
        assertThat(pages.post("/councils/" + id + "/facts", "staff-chungcheong", Map.of("topic", "NAME", "text", "x")))
                .hasStatus(404);
        assertThat(pages.page("/councils/" + id, "staff-chungcheong").select("a[href$=/edit]"))
                .isEmpty();
        assertThat(pages.get("/councils/" + id + "/edit", "staff-sudogwon")).hasStatusOk();
        MvcTestResult refused = pages.post("/councils/new", "staff-chungcheong", typed("남의 단지", "h-namdong"));
        assertThat(refused).hasStatusOk().bodyText().contains("소속 본부가 담당하는 단지를 고르십시오.");
    }

    @Test
    void whatCannotBeReadStandsOnTheFormAgainWithEveryError() throws IOException {
        Map<String, String> form = typed("", "h-ochang");
        form.put("from", "어제");
        Document page = CouncilPages.read(pages.post("/councils/new", "staff-chungcheong", form));
        assertThat(page.select(".error-summary li").eachText()).hasSize(2);
        assertThat(page.select("[name=from]").val()).isEqualTo("어제");
        assertThat(page.select("[name=industry]").val()).isEqualTo("정보통신");
    }

    @Test
    void aStaleChangeShowsWhatIsHeldBesideWhatWasTyped() throws IOException {
        long id = desk.found("함께 바꿈", "h-ochang", "2011");
        Map<String, String> change = new HashMap<>(Map.of(
                "topic",
                "NAME",
                "text",
                "먼저 이름",
                "from",
                "2015",
                "version",
                "0",
                "reason",
                "개칭",
                "submissionKey",
                "s1"));
        change.put("sourceId", String.valueOf(desk.because("").sourceId()));
        change.put("submissionKey", "first-" + id);
        assertThat(pages.post("/councils/" + id + "/facts", "headoffice", change))
                .hasStatus(303);
        change.put("text", "나중 이름");
        change.put("submissionKey", "second-" + id);
        MvcTestResult stale = pages.post("/councils/" + id + "/facts", "headoffice", change);
        assertThat(stale).hasStatus(409);
        Document page = CouncilPages.read(stale);
        assertThat(page.select("main table").text()).contains("먼저 이름");
        assertThat(page.select("[name=text]").val()).isEqualTo("나중 이름");
        assertThat(page.select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void hubsAndComplexesShowTheirCouncilsToColleaguesOnly() throws IOException {
        String hub = "/hubs/" + desk.site("h-changwon") + "?asOf=2010-12-31";
        assertThat(pages.page(hub, "viewer").select(".councils-of a").eachText())
                .contains("공작기계", "수송기계");
        assertThat(mvc.get().uri(hub)).hasStatusOk().bodyText().doesNotContain("councils-of");
        long complex = jdbc.sql(
                        "select record_id from demonstration_record where kind = 'COMPLEX' and key = 'changwon'")
                .query(Long.class)
                .single();
        assertThat(pages.page("/complexes/" + complex + "?asOf=2010-12-31", "viewer")
                        .select(".councils-of a")
                        .eachText())
                .contains("공작기계");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/{id}", "/{id}/edit", "/{id}/facts?topic=SITE"})
    void theEnglishPageMarksEveryHangul(String rest) throws IOException {
        String path = "/councils" + rest.replace("{id}", String.valueOf(desk.found("영문 화면", "h-ochang", "2011")));
        Document page = pages.page(path + (rest.contains("?") ? "&" : "?") + "lang=en", "headoffice");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }

    @Test
    void anUnknownCouncilIsNotThere() {
        assertThat(pages.get("/councils/999999999", "viewer")).hasStatus(404);
    }
}
