package kr.sandan.scenario.web;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.testing.Callers;
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
class ScenarioPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private ScenarioDesk desk;

    @BeforeEach
    void openTheDesk() {
        desk = new ScenarioDesk(mvc, new Callers(jdbc));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "ministry", "headoffice", "admin"})
    void whoeverThinksAboutTheProgrammeMakesOneAndReadsIt(String username) {
        String path = desk.open(username, "안 " + username, false);
        Document page = desk.page(username, path);
        assertThat(page.expectFirst("h1").text()).isEqualTo("안 " + username);
        assertThat(page.select("tr[data-row=hubs] td").eachText()).startsWith("25", "25");
        assertThat(page.select(".scenario-sites table").attr("data-total")).isNotEmpty();
        assertThat(page.select("main").text()).contains("663", "시군구 중심", "2023년 4분기");
        assertThat(desk.page(username, "/scenarios").select("main").text()).contains("안 " + username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "reviewer", "staff-chungcheong"})
    void othersAreNotLetIn(String username) {
        assertThat(desk.get(username, "/scenarios")).hasStatus(403);
    }

    @Test
    void anothersOwnScenarioIsNotThere() {
        String path = desk.open("officer", "나만", false);
        assertThat(desk.get("ministry", path)).hasStatus(404);
        assertThat(desk.get("ministry", path + ".csv")).hasStatus(404);
        assertThat(desk.get("ministry", "/scenarios/compare?id=" + ScenarioDesk.number(path)))
                .hasStatus(404);
        assertThat(desk.get("officer", "/scenarios/999999999")).hasStatus(404);
        assertThat(desk.page("ministry", "/scenarios").select("main").text()).doesNotContain("나만");
    }

    @Test
    void tickingAndPressingReckonsAnew() {
        String path = desk.open("officer", "승격안", false);
        String linked = ScenarioDesk.firstLinked(desk.page("officer", path));
        MvcTestResult done = desk.act(path, "PROMOTED", linked, null, "0");
        assertThat(done).hasStatus(303);
        Document page = desk.page("officer", path);
        assertThat(page.select("tr[data-row=hubs] td").eachText()).containsExactly("25", "26", "+1");
        assertThat(page.select(".scenario-sites .krds-badge").eachText()).contains("승격");
        assertThat(page.select(".scenario-steps li")).hasSize(1);
    }

    @Test
    void aRefusalSaysWhatToDoAndKeepsTheTicks() {
        String path = desk.open("officer", "거절", false);
        String linked = ScenarioDesk.firstLinked(desk.page("officer", path));
        Document page = ScenarioDesk.read(desk.act(path, "LINKED", linked, null, "0"));
        assertThat(page.select(".error-summary").text()).contains("연계할 거점단지를 고르십시오");
        assertThat(page.select("input[name=siteIds][checked]").eachAttr("value"))
                .containsExactly(linked);
        assertThat(ScenarioDesk.read(desk.act(path, "PROMOTED", null, null, "0"))
                        .select(".error-summary")
                        .text())
                .contains("단지를 하나 이상");
        assertThat(ScenarioDesk.read(desk.act(path, "ADDED", linked, null, "0"))
                        .select(".error-summary")
                        .text())
                .contains("할 일을 고르십시오");
    }

    @Test
    void aStaleActShowsWhatWasDoneMeanwhileAndWhatWasToBeDone() {
        String path = desk.open("officer", "동시", true);
        String linked = ScenarioDesk.firstLinked(desk.page("officer", path));
        assertThat(desk.act(path, "REMOVED", linked, null, "0")).hasStatus(303);
        String other = ScenarioDesk.firstLinked(desk.page("officer", path));
        MvcTestResult late = desk.act(path, "PROMOTED", other, null, "0");
        assertThat(late).hasStatus(409);
        Document page = ScenarioDesk.read(late);
        assertThat(page.select(".stale").text()).contains("그사이에", "지정에서 제외");
        assertThat(page.select("input[name=siteIds][checked]").eachAttr("value"))
                .containsExactly(other);
        String version = page.select(".scenario-sites input[name=version]").val();
        assertThat(desk.act(path, "PROMOTED", other, null, version)).hasStatus(303);
    }

    @Test
    void aStaleTitleShowsBothVersions() {
        String path = desk.open("officer", "처음", false);
        assertThat(desk.rename(path, "둘째", "0")).hasStatus(303);
        MvcTestResult late = desk.rename(path, "셋째", "0");
        assertThat(late).hasStatus(409);
        assertThat(ScenarioDesk.read(late).select(".stale td").eachText()).contains("둘째", "셋째");
        assertThat(desk.rename(
                        path,
                        "셋째",
                        ScenarioDesk.read(late).select("[name=version]").val()))
                .hasStatus(303);
    }

    @Test
    void addsAComplexFoundByNameAndUndoesIt() {
        String path = desk.open("officer", "추가안", false);
        Document found = desk.page("officer", path + "?q=대불");
        String complex = found.select("input[name=complexIds]").val();
        assertThat(desk.add(path, complex, "0")).hasStatus(303);
        Document page = desk.page("officer", path);
        assertThat(page.select(".scenario-sites .krds-badge").eachText()).contains("추가");
        String step = page.select(".scenario-steps input[name=step]").val();
        assertThat(desk.undo(path, step, "0")).hasStatus(409);
        assertThat(desk.undo(path, step, "1")).hasStatus(303);
        assertThat(desk.page("officer", path).select(".scenario-steps .undone")).hasSize(1);
    }

    @Test
    void comparesTwoScenariosAndWhatIsDesignated() {
        String one = desk.open("officer", "하나", false);
        String two = desk.open("officer", "둘", false);
        desk.act(two, "PROMOTED", ScenarioDesk.firstLinked(desk.page("officer", two)), null, "0");
        String query = "?id=" + ScenarioDesk.number(one) + "&id=" + ScenarioDesk.number(two) + "&live=2010-05-01";
        Document page = desk.page("officer", "/scenarios/compare" + query);
        assertThat(page.select("tr[data-row=hubs] td").eachText()).containsExactly("25", "26", "25");
        assertThat(page.select("tr[data-row=hubs]").attr("data-differs")).isEqualTo("true");
        assertThat(page.select("main").text()).contains("2010-05-01 실제 지정", "거점단지");
        assertThat(page.select("table[data-total]").attr("data-total"))
                .as("sites that differ")
                .isNotEqualTo("0");
        String csv = ScenarioDesk.text(desk.get("officer", "/scenarios/compare.csv" + query));
        assertThat(csv)
                .startsWith("\ufeffrow,unit,scenario_" + ScenarioDesk.number(one) + ",")
                .contains("hubs,SITES,25,26");
        assertThat(desk.get("officer", "/scenarios/compare.xlsx" + query)).hasStatusOk();
    }

    @Test
    void filesHoldEveryRow() {
        String path = desk.open("officer", "=1+1", false);
        assertThat(ScenarioDesk.text(desk.get("officer", path + ".csv"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .isEqualTo(
                        "\ufeffid,site,complex_id,complex,role,hub,change,copied_role,copied_hub,distance_km,distance_basis");
        assertThat(desk.get("officer", path + ".xlsx")).hasStatusOk();
        assertThat(ScenarioDesk.text(desk.get("officer", "/scenarios.csv"))).contains("'=1+1");
        assertThat(desk.get("officer", "/scenarios.xlsx")).hasStatusOk();
        assertThat(desk.get("officer", "/scenarios?sort=title,desc")).hasStatusOk();
        assertThat(desk.get("officer", "/scenarios?sort=nothing")).hasStatus(400);
        assertThat(desk.get("officer", path + "?scheme=NONE")).hasStatus(400);
        assertThat(desk.get("officer", "/scenarios/compare?live=gestern")).hasStatus(400);
    }

    @Test
    void theEnglishPageIsWrittenInEnglish() {
        String path = desk.open("officer", "Three more hubs", false);
        Document page = desk.page("officer", path + "?lang=en");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text())
                .doesNotContainPattern("[\\uac00-\\ud7af]")
                .contains("As copied", "Coverage");
    }

    @Test
    void whatIsTypedWronglyStays() {
        Document page = ScenarioDesk.read(desk.create("officer", "", "gestern", false));
        assertThat(page.select(".error-summary li")).hasSize(2);
        assertThat(page.expectFirst("#copiedOn").val()).isEqualTo("gestern");
        assertThat(ScenarioDesk.read(desk.create("officer", "빈 날", "1999-01-01", false))
                        .select(".error-summary")
                        .text())
                .contains("지정된 단지가 없습니다");
    }
}
