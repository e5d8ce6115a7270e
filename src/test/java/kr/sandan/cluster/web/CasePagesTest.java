package kr.sandan.cluster.web;

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

/** Designation by stages on its pages, for a programme whose procedure is entered by a page. All is rolled back. */
@PortalTest
@Transactional
class CasePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private String source = "";

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        source = number("select min(id) from source_document");
    }

    private String number(String question) {
        return String.valueOf(jdbc.sql(question).query(Long.class).single());
    }

    private Map<String, String> procedure() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "programmeId",
                number("select id from programme where code = 'SUPER'"),
                "name",
                "다음 사업의 절차",
                "sourceId",
                source,
                "submissionKey",
                Long.toString(System.nanoTime(), 36)));
        stage(fields, 0, "계획 확정", "APPROVAL");
        fields.put("stages[0].papers", "육성계획\n지구지정(안)");
        stage(fields, 1, "심의", "VOTE");
        fields.put("stages[1].condition", "새 특별법");
        stage(fields, 2, "지정 고시", "NOTICE");
        return fields;
    }

    private static void stage(Map<String, String> fields, int row, String name, String decision) {
        fields.put("stages[" + row + "].name", name);
        fields.put("stages[" + row + "].body", "주체 " + row);
        fields.put("stages[" + row + "].decision", decision);
    }

    private String send(String path, String user, Map<String, String> fields) {
        MvcTestResult answer = pages.post(path, user, fields);
        assertThat(answer).as(path + fields).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String cluster() {
        return send(
                "/clusters/new",
                "officer",
                Map.of(
                        "programmeId",
                        number("select id from programme where code = 'SUPER'"),
                        "name",
                        "절차를 밟는 클러스터",
                        "standing",
                        "PLANNED",
                        "sourceId",
                        source));
    }

    private String begin(String cluster, String template) {
        return send(cluster + "/cases", "officer", Map.of("template", template.replaceAll(".*/", "")));
    }

    private Map<String, String> act(String kind, int stage, String on, int version, String... more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("kind", kind, "stage", "" + stage, "on", on, "version", "" + version, "sourceId", source));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    private String refusal(String path, Map<String, String> act) throws IOException {
        return CouncilPages.read(pages.post(path, "officer", act))
                .select(".error-summary")
                .text();
    }

    @Test
    void designatesBySomeStagesThatAPageBroughtIn() throws Exception {
        String template = send("/clusters/procedures/new", "admin", procedure());
        String cluster = cluster();
        String started = begin(cluster, template);
        assertThat(refusal(started, act("PASS", 2, "2026-01-05", 0))).contains("1단계 ‘계획 확정’의 차례");
        assertThat(refusal(started, act("PASS", 1, "2026-01-05", 0))).contains("육성계획, 지구지정(안)");
        send(started, "officer", act("PAPER", 1, "2026-01-05", 0, "detail", "육성계획"));
        send(started, "officer", act("PAPER", 1, "2026-01-05", 1, "detail", "지구지정(안)"));
        send(started, "officer", act("PASS", 1, "2026-01-06", 2));
        assertThat(refusal(started, act("PASS", 2, "2026-02-01", 3))).contains("막혀 있습니다", "새 특별법");
        assertThat(pages.page(cluster, "viewer")
                        .select("tr[data-state=BLOCKED]")
                        .text())
                .contains("심의", "새 특별법");
        String condition = number("select max(id) from procedure_condition");
        send(template + "/conditions/" + condition, "officer", Map.of("inForce", "2026-01-20", "sourceId", source));
        Map<String, String> vote = act("PASS", 2, "2026-02-01", 3, "inFavour", "9", "against", "1");
        assertThat(refusal(started, vote)).contains("모두 적거나");
        vote.putAll(Map.of("abstained", "2", "members", "20"));
        send(started, "officer", vote);
        send(started, "officer", act("PASS", 3, "2026-03-02", 4, "detail", "고시 제2026-1호"));
        showsWhatWasDone(cluster, started);
    }

    private void showsWhatWasDone(String cluster, String started) throws Exception {
        Document page = pages.page(cluster, "viewer");
        assertThat(page.select("#state").attr("data-state")).isEqualTo("DESIGNATED");
        assertThat(page.select("table.stages").text()).contains("찬성 9 · 반대 1 · 기권 2 (재적 20)", "고시 제2026-1호");
        assertThat(pages.page(cluster + "?asOf=2026-01-15", "viewer").select("tr[data-state=PASSED]"))
                .hasSize(1);
        assertThat(pages.get(started + "/stages.csv", "viewer").getResponse().getContentAsString())
                .contains("stage,name,body,decision,state,planned,decided,result,missing,blocked_by", "PASSED");
    }

    @Test
    void letsOneOfTwoWhoDecideAtOnceDecide() throws IOException {
        String template = send("/clusters/procedures/new", "admin", procedure());
        String started = begin(cluster(), template);
        send(started, "officer", act("PLAN", 1, "2026-05", 0, "detail", "중순"));
        MvcTestResult late = pages.post(started, "admin", act("PAPER", 1, "2026-01-05", 0, "detail", "육성계획"));
        assertThat(late).hasStatus(409);
        Document page = CouncilPages.read(late);
        assertThat(page.select(".stale").text()).contains("다른 사람이 먼저 기록했습니다");
        assertThat(page.select("#acts").text()).contains("2026-05 계획", "중순");
        assertThat(page.select("#detail").val()).isEqualTo("육성계획");
        assertThat(refusal(started, act("PASS", 1, "2190-01-01", 1))).contains("‘계획’으로 기록하십시오");
    }

    @Test
    void saysWhatIsWrongWithAProcedureAndKeepsWhatWasTyped() throws IOException {
        Map<String, String> fields = procedure();
        fields.put("stages[1].decision", "NOTICE");
        Document page = CouncilPages.read(pages.post("/clusters/procedures/new", "admin", fields));
        assertThat(page.select(".error-summary").text()).contains("고시는 마지막 단계에만");
        assertThat(page.select("[name='stages[0].papers']").text()).contains("지구지정(안)");
        fields.remove("stages[1].body");
        assertThat(CouncilPages.read(pages.post("/clusters/procedures/new", "admin", fields))
                        .text())
                .contains("2번째 단계의 주체를 고르거나");
        assertThat(pages.post("/clusters/procedures/new", "officer", fields)).hasStatus(403);
    }
}
