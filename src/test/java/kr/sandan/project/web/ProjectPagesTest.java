package kr.sandan.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.project.ProjectFixture;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Projects on their pages. All is rolled back. */
@PortalTest
@Transactional
class ProjectPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private ProjectFixture fixture;

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        fixture = new ProjectFixture(jdbc);
    }

    private String linkage() {
        return "/projects/"
                + fixture.number("select id from project where submission_key like 'projects.csv linkage%'");
    }

    private Map<String, String> typed(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "programmeId",
                String.valueOf(fixture.programme()),
                "kind",
                "OVERSEAS",
                "title",
                ProjectFixture.unique("입력한 과제"),
                "officeId",
                String.valueOf(fixture.office("CHUNGCHEONG")),
                "starts",
                "2026-03",
                "submissionKey",
                ProjectFixture.unique("k")));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    private String enter(Map<String, String> fields) {
        MvcTestResult answer = pages.post("/projects/new", "staff-chungcheong", fields);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void joinsTheStationsOfTheAutomobileLinkageInTheirOrder() throws IOException {
        Document page = pages.page(linkage(), "staff-sudogwon");
        assertThat(page.select("#linkage .lead").text()).isEqualTo("반월시화 → 군산 → 성서 → 울산");
        assertThat(page.select("#stops tbody tr").eachText())
                .hasSize(9)
                .first()
                .asString()
                .contains("반월시화", "수도권");
        assertThat(page.select("#stops tbody tr").get(1).text()).contains("호남권");
        assertThat(page.select("#stops tbody tr").get(3).text()).contains("대경권");
        assertThat(page.select("#stops tbody tr").last().text()).contains("동남권");
        assertThat(page.select("#stops tbody tr").first().attr("data-to"))
                .isEqualTo(page.select("#stops tbody tr").get(1).attr("data-key"));
        assertThat(page.text()).contains("연도와 재원별 금액은 미상", "참여기관은 미상");
        assertThat(pages.get(linkage() + "/nodes.csv", "viewer")).hasStatus(403);
        assertThat(pages.get(linkage() + "/nodes.csv", "officer").getResponse().getContentAsString())
                .contains("position,station,role,complex_id,complex,province,region");
        assertThat(pages.get(linkage() + "?knownAt=2009-01-01", "officer")).hasStatus(404);
    }

    @Test
    void listsByTheAddressAndExportsWithTheAgreedColumns() throws Exception {
        Document page = pages.page("/projects?kind=LINKAGE&year=2010&programme=CLUSTER", "officer");
        assertThat(page.select("main table").attr("data-total")).isEqualTo("1");
        String csv = pages.get("/projects.csv?kind=CONSORTIUM", "officer")
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains("id,programme,service,name,state,cost_krw").contains("CLUSTER,", ",SUSPENDED,");
        assertThat(pages.get("/projects.xlsx", "officer")).hasStatusOk();
        assertThat(pages.page("/projects?year=1991", "officer").select(".empty"))
                .isNotEmpty();
        assertThat(pages.page("/projects?lang=en", "officer").text()).contains("Cost in all");
        assertThat(pages.get("/projects?state=NONE", "officer")).hasStatus(400);
        assertThat(pages.get("/projects?sort=secret", "officer")).hasStatus(400);
        assertThat(pages.get("/projects/999999999", "officer")).hasStatus(404);
    }

    @Test
    void takesAProjectWithItsPartsAndTellsWhetherTheCostMeets() throws IOException {
        Map<String, String> fields = typed("kind", "LINKAGE", "total", "1억");
        fields.put("costs[0].year", "2026");
        fields.put("costs[0].national", "7,000만원");
        fields.put("costs[0].local", "20,000,000");
        fields.put("nodes[0].complexes", "오창과학");
        fields.put("nodes[0].role", "부품");
        fields.put("nodes[1].complexes", "남동");
        Document refused = CouncilPages.read(pages.post("/projects/new", "staff-chungcheong", fields));
        assertThat(refused.select(".error-summary").text()).contains("합은 90,000,000원인데 총사업비는 100,000,000원");
        assertThat(refused.select("[name='costs[0].national']").val()).isEqualTo("7,000만원");
        assertThat(refused.select("[name='nodes[1].complexes']").val()).isEqualTo("남동");
        fields.put("totalReason", "예비비");
        fields.put("submissionKey", ProjectFixture.unique("k"));
        Document page = pages.page(enter(fields), "staff-chungcheong");
        assertThat(page.select("#identity").text()).contains("10,000,000원 다릅니다", "예비비");
        assertThat(page.select("#linkage .lead").text()).isEqualTo("오창과학 → 남동");
    }

    @Test
    void losesNothingThatWasTypedAndSaysAllThatIsWrong() throws IOException {
        Map<String, String> fields = typed("starts", "봄", "total", "많이");
        fields.put("participants[0].name", "없는기관" + System.nanoTime() % 97);
        fields.put("nodes[0].complexes", "없는단지");
        fields.put("costs[0].national", "10");
        fields.remove("title");
        Document page = CouncilPages.read(pages.post("/projects/new", "staff-chungcheong", fields));
        assertThat(page.select(".error-summary li")).hasSize(6);
        assertThat(page.select("#starts").val()).isEqualTo("봄");
        assertThat(page.select("[name='participants[0].name']").val()).startsWith("없는기관");
        assertThat(page.select("[name='costs[0].national']").val()).isEqualTo("10");
    }

    @Test
    void showsWhatSomebodyElseSavedBesideWhatWasTypedAndKeepsTheHistory() throws IOException {
        String project = enter(typed());
        Map<String, String> first = typed("version", "1", "title", "먼저 저장", "reason", "이름 확정");
        assertThat(pages.post(project + "/edit", "staff-chungcheong", first)).hasStatus(303);
        Map<String, String> late = typed("version", "1", "title", "나중 저장", "reason", "다른 이름");
        MvcTestResult answer = pages.post(project + "/edit", "staff-chungcheong", late);
        assertThat(answer).hasStatus(409);
        Document page = CouncilPages.read(answer);
        assertThat(page.select(".stale").text()).contains("먼저 저장");
        assertThat(page.select("#title").val()).isEqualTo("나중 저장");
        assertThat(page.select("[name=version]").val()).isEqualTo("2");
        assertThat(pages.page(project, "staff-chungcheong").select("#history").text())
                .contains("과제명", "먼저 저장", "이름 확정");
        assertThat(pages.get(project + "/edit", "staff-sudogwon")).hasStatus(404);
        assertThat(pages.get(project, "staff-sudogwon")).hasStatus(404);
    }
}
