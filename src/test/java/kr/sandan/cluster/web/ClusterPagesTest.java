package kr.sandan.cluster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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

/** Clusters on their pages. All is rolled back. */
@PortalTest
@Transactional
class ClusterPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
    }

    private String number(String question) {
        return String.valueOf(jdbc.sql(question).query(Long.class).single());
    }

    private String named(String name) {
        return "/clusters/"
                + jdbc.sql(
                                "select cluster_id from cluster_fact where topic = 'NAME' and text = ? and superseded_at is null")
                        .param(name)
                        .query(Long.class)
                        .single();
    }

    private String gyeongnam() {
        return named("경남 국가혁신클러스터");
    }

    private Map<String, String> typed(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "programmeId",
                number("select id from programme where code = 'INNOVATION'"),
                "name",
                "입력한 클러스터",
                "standing",
                "PLANNED",
                "provinces",
                "30",
                "sourceId",
                number("select min(id) from source_document"),
                "submissionKey",
                Long.toString(System.nanoTime(), 36)));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    private String open(Map<String, String> fields) {
        MvcTestResult answer = pages.post("/clusters/new", "officer", fields);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private Map<String, String> node(String version, String... more) {
        Map<String, String> fields = typed("topic", "NODE", "choice", "LINKED", "reason", "입력", "version", version);
        fields.keySet().removeAll(List.of("programmeId", "name", "standing", "provinces"));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    @Test
    void showsTheDraftOfGyeongnamWithWhatNobodyTold() throws IOException {
        Document page = pages.page(gyeongnam(), "viewer");
        assertThat(page.select("#state").attr("data-state")).isEqualTo("DESIGNATED");
        assertThat(page.select("dl.facts").text())
                .contains("첨단소재 부품산업", "항공산업", "경남", "혁신클러스터", "지식활동 유형 미상", "진주 혁신도시");
        assertThat(page.select("#nodes tbody tr")).hasSize(5);
        assertThat(page.select("#nodes").text()).contains("진주 혁신도시 중심 거점", "이전 공공기관", "기존 거점");
        assertThat(page.select("#rules").text()).contains("판정 불가", "중심점의 좌표가 입력되지 않았습니다");
        assertThat(pages.page(gyeongnam() + "?asOf=2018-06-01", "viewer")
                        .select("#state")
                        .attr("data-state"))
                .isEqualTo("PLANNED");
        assertThat(pages.page(gyeongnam() + "?lang=en", "viewer").text())
                .contains("Gyeongnam National Innovation Cluster", "Undecidable");
    }

    @Test
    void namesEachNodeThatBreaksARuleWithItsDistance() throws Exception {
        String csv = pages.get(named("견본 내륙 혁신클러스터") + "/rules.csv", "viewer")
                .getResponse()
                .getContentAsString();
        assertThat(csv)
                .contains("rule,limit,value,holds,offender", "DISTANCE,20,24.", ",false,견본 남부 산업단지")
                .contains("AREA,15,15.9,false,");
        String city = pages.get(named("견본 광역시 혁신클러스터") + "/rules.csv", "viewer")
                .getResponse()
                .getContentAsString();
        assertThat(city).contains("DISTANCE,10,4.", ",true,", "AREA,15,5,true,");
        assertThat(pages.page(named("견본 내륙 혁신클러스터"), "viewer").select("#nodes tr[data-to=centre][data-lon]"))
                .hasSize(4);
    }

    @Test
    void listsFiltersAndExports() throws Exception {
        Document list = pages.page("/clusters?province=48&function=INNOVATION", "viewer");
        assertThat(list.select("main table").text()).contains("경남 국가혁신클러스터").doesNotContain("견본");
        assertThat(pages.page("/clusters?knowledge=STRENGTHENING&sample=true&q=소재", "viewer")
                        .select("main table")
                        .text())
                .contains("견본 내륙 혁신클러스터");
        assertThat(pages.page("/clusters?q=zzz", "officer").select(".empty a").attr("href"))
                .isEqualTo("/clusters/new");
        String csv = pages.get("/clusters.csv", "viewer").getResponse().getContentAsString();
        assertThat(csv).contains("id,name,name_en,programme,standing,province", "UNDECIDABLE");
        for (String file : List.of("/clusters.xlsx", gyeongnam() + "/nodes.xlsx", gyeongnam() + "/nodes.csv"))
            assertThat(pages.get(file, "viewer")).hasStatusOk();
        for (String bad : List.of("standing=NONE", "sort=secret", "province=x", "sample=x"))
            assertThat(pages.get("/clusters?" + bad, "viewer")).hasStatus(400);
        assertThat(pages.get("/clusters/999999999", "viewer")).hasStatus(404);
        String programme = number("select id from programme where code = 'INNOVATION'");
        assertThat(pages.page("/programmes/" + programme, "viewer").text()).contains("경남 국가혁신클러스터");
    }

    @Test
    void decidesOnceWhatWasMissingIsEntered() throws Exception {
        String cluster = open(typed("centre", "중심", "longitude", "127.385", "latitude", "36.35"));
        assertThat(pages.post(cluster + "/facts", "headoffice", node("0", "text", "먼 거점", "area", "1,000,000")))
                .hasStatus(303);
        assertThat(rules(cluster)).contains("DISTANCE,10,,undecidable,먼 거점", "AREA,15,1,true,");
        String fact = number("select max(id) from cluster_fact where topic = 'NODE'");
        Map<String, String> corrected = node("1", "fact", fact, "kind", "CORRECT", "text", "먼 거점", "area", "16000000");
        corrected.putAll(Map.of("longitude", "127.385", "latitude", "36.47"));
        assertThat(pages.post(cluster + "/facts", "officer", corrected)).hasStatus(303);
        assertThat(rules(cluster)).contains("DISTANCE,10,13.", ",false,먼 거점", "AREA,15,16,false,");
        assertThat(pages.page(cluster, "viewer").select("#entries tbody tr").size())
                .isGreaterThan(pages.page(cluster, "viewer")
                        .select("#lifeline tbody tr")
                        .size());
    }

    private String rules(String cluster) throws Exception {
        return pages.get(cluster + "/rules.csv", "viewer").getResponse().getContentAsString();
    }

    @Test
    void losesNothingThatWasTypedAndSaysAllThatIsWrong() throws IOException {
        Map<String, String> fields = typed("longitude", "동쪽", "from", "언젠가", "function", "NONE");
        fields.remove("name");
        fields.remove("sourceId");
        Document page = CouncilPages.read(pages.post("/clusters/new", "officer", fields));
        assertThat(page.select(".error-summary li")).hasSize(5);
        assertThat(page.select("#longitude").val()).isEqualTo("동쪽");
        assertThat(page.select("#from").val()).isEqualTo("언젠가");
        Document half = CouncilPages.read(pages.post("/clusters/new", "officer", typed("longitude", "127.1")));
        assertThat(half.select(".error-summary").text()).contains("경도와 위도를 모두");
        assertThat(pages.post("/clusters/new", "staff-chungcheong", typed())).hasStatus(403);
    }

    @Test
    void entersOnceWhatIsSentTwiceAndShowsBothVersionsOfAStaleEdit() throws IOException {
        Map<String, String> fields = typed();
        String cluster = open(fields);
        assertThat(open(fields)).isEqualTo(cluster);
        assertThat(pages.post(cluster + "/facts", "officer", node("0", "text", "먼저 저장")))
                .hasStatus(303);
        MvcTestResult late = pages.post(cluster + "/facts", "headoffice", node("0", "text", "나중 저장"));
        assertThat(late).hasStatus(409);
        Document page = CouncilPages.read(late);
        assertThat(page.select(".stale")).isNotEmpty();
        assertThat(page.text()).contains("먼저 저장");
        assertThat(page.select("#text").val()).isEqualTo("나중 저장");
        assertThat(page.select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void keepsLimitsAsDataFromDayToDay() throws Exception {
        Map<String, String> limit = typed("kind", "AREA", "value", "12.5", "from", "2027-01", "reason", "");
        Document refused = CouncilPages.read(pages.post("/clusters/limits", "officer", limit));
        assertThat(refused.select(".error-summary").text()).contains("사유를 적으십시오");
        assertThat(refused.select("#value").val()).isEqualTo("12.5");
        limit.put("reason", "고시 개정");
        assertThat(pages.post("/clusters/limits", "officer", limit)).hasStatus(303);
        limit.put("from", "2020");
        assertThat(CouncilPages.read(pages.post("/clusters/limits", "officer", limit))
                        .text())
                .contains("2027-01부터의 한도가 이미 있습니다");
        String csv = pages.get("/clusters/limits.csv", "viewer").getResponse().getContentAsString();
        assertThat(csv).contains("AREA,15,㎢,2018-10,2027-01-01,", "AREA,12.5,㎢,2027-01,,");
    }
}
