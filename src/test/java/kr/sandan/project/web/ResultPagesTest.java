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
import org.springframework.transaction.annotation.Transactional;

/** Steps and results on the page of a project. All is rolled back. */
@PortalTest
@Transactional
class ResultPagesTest {

    private static final String STAFF = "headoffice";

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

    private String project(String kind) throws IOException {
        Map<String, String> fields = Map.of(
                "programmeId",
                String.valueOf(fixture.programme()),
                "kind",
                kind,
                "title",
                ProjectFixture.unique("성과 과제"),
                "officeId",
                String.valueOf(fixture.office("CHUNGCHEONG")),
                "submissionKey",
                ProjectFixture.unique("k"));
        return String.valueOf(
                pages.post("/projects/new", STAFF, fields).getResponse().getRedirectedUrl());
    }

    @Test
    void takesAStepAndSaysWhatIsWrongWithAnother() throws IOException {
        String project = project("OVERSEAS");
        Map<String, String> step = new HashMap<>(Map.of("seen", "PLANNED", "to", "STOPPED", "on", "2026-03-02"));
        Document refused = CouncilPages.read(pages.post(project + "/move", STAFF, step));
        assertThat(refused.select(".error-summary").text()).contains("이유를 적으세요");
        assertThat(refused.select("#on").val()).isEqualTo("2026-03-02");
        step.put("to", "AGREED");
        assertThat(pages.post(project + "/move", STAFF, step)).hasStatus(303);
        assertThat(pages.page(project, STAFF).select("#state").attr("data-state"))
                .isEqualTo("AGREED");
        assertThat(CouncilPages.read(pages.post(project + "/move", STAFF, step))
                        .select(".error-summary")
                        .text())
                .contains("그사이 다른 사람이");
    }

    @Test
    void recordsTheTalentOfAMonthAndExportsIt() throws IOException {
        String project = project("TRAINING");
        Map<String, String> month = new HashMap<>(Map.of("month", "봄", "values[TRAINED]", "스무 명"));
        Document refused = CouncilPages.read(pages.post(project + "/flows", STAFF, month));
        assertThat(refused.select(".error-summary li")).hasSize(2);
        assertThat(refused.select("[name='values[TRAINED]']").val()).isEqualTo("스무 명");
        month.putAll(Map.of("month", "2026-03", "values[TRAINED]", "20", "values[HIRED]", "12"));
        assertThat(pages.post(project + "/flows", STAFF, month)).hasStatus(303);
        assertThat(pages.page(project, STAFF).select("#flows").text()).contains("양성(명)", "2026-03 – 20 12 –");
        assertThat(pages.get(project + "/results.csv", STAFF).getResponse().getContentAsString())
                .contains("month,measure,value", "2026-03,TRAINED,20");
        assertThat(pages.page(project + "/results/new?lang=en", STAFF).text()).contains("Trained (persons)");
    }

    @Test
    void recordsADemonstrationWithItsMarket() throws IOException {
        String project = project("TEST_BED");
        Map<String, String> shown = new HashMap<>(Map.of("heldOn", "2026-03-02", "place", "오창", "result", "열 12% 회수"));
        Document refused = CouncilPages.read(pages.post(project + "/demonstrations", STAFF, shown));
        assertThat(refused.select(".error-summary").text()).contains("결과를 고르세요");
        assertThat(refused.select("#result").val()).isEqualTo("열 12% 회수");
        shown.putAll(Map.of("outcome", "PROVEN", "commercialisedOn", "2026-09-01", "market", "베트남"));
        assertThat(pages.post(project + "/demonstrations", STAFF, shown)).hasStatus(303);
        assertThat(pages.page(project, STAFF).select("#results").text()).contains("성공", "베트남");
        assertThat(pages.get(project + "/results.csv", STAFF).getResponse().getContentAsString())
                .contains("2026-03-02,오창,PROVEN");
        assertThat(pages.page(project("OVERSEAS") + "/results/new", STAFF).text())
                .contains("따로 기록하는 성과가 없습니다");
    }
}
