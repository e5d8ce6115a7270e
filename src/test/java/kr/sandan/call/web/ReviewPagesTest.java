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
import org.springframework.transaction.annotation.Transactional;

/** The sample call under review, on every page of those who judge it. All is rolled back. */
@PortalTest
@Transactional
class ReviewPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private CallFixture fixture;
    private String call;

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        fixture = new CallFixture(jdbc);
        call = "/calls/" + fixture.number("select id from call where title = '견본 공모: 광역 연계과제'");
    }

    private String stage(int ordinal) {
        return call + "/stages/"
                + fixture.number(
                        "select id from call_stage where call_id = ? and ordinal = ?",
                        Long.valueOf(call.substring(7)),
                        ordinal);
    }

    private long application(int number) {
        return fixture.number(
                "select id from call_application where call_id = ? and title = ?",
                Long.valueOf(call.substring(7)),
                "견본 과제 " + number);
    }

    private String decision() {
        return "/calls/decisions/" + fixture.number("select min(id) from call_decision");
    }

    @Test
    void showsApplicationsOnlyToThoseWhoMaySeeThem() throws IOException {
        assertThat(pages.page(call, "officer").select("#applications tbody tr")).hasSize(6);
        assertThat(pages.page(call, "staff-chungcheong").select("#applications tbody tr"))
                .hasSize(4);
        assertThat(pages.page(call, "viewer").select("#applications")).isEmpty();
        String foreign = "/calls/applications/" + application(3);
        assertThat(pages.get(foreign, "staff-sudogwon")).hasStatusOk();
        assertThat(pages.get(foreign, "staff-chungcheong")).hasStatus(404);
        assertThat(pages.post(foreign + "/withdraw", "staff-chungcheong", Map.of("reason", "x")))
                .hasStatus(404);
        String csv = call + "/applications.csv";
        assertThat(pages.get(csv, "staff-chungcheong"))
                .bodyText()
                .contains("견본 과제 1")
                .doesNotContain("견본 과제 3");
    }

    @Test
    void showsMissingSheetsAndTiesOpenlyToTheChair() throws IOException {
        Document page = pages.page(stage(2) + "/ranking", "officer");
        assertThat(page.text()).contains("2 / 3", "1 / 3", "0 / 3", "미제출", "동점이 있습니다");
        assertThat(pages.get(stage(2) + "/ranking", "reviewer")).hasStatus(404);
        assertThat(pages.get(stage(2) + "/ranking", "admin"))
                .as("who judges sees no other sheets")
                .hasStatus(404);
        assertThat(pages.get(stage(2) + "/ranking.csv", "officer")).bodyText().contains("rank,application_id");
        assertThat(pages.get(stage(2) + "/ranking.xlsx", "officer")).hasStatusOk();
        assertThat(pages.page(stage(1) + "/ranking", "ministry").text()).contains("이해충돌", "사외이사");
    }

    @Test
    void computesTheDecisionAgainAndNamesOnlyWhoCameThrough() throws IOException {
        Document whole = pages.page(decision(), "officer");
        assertThat(whole.select("#follows").attr("data-equal")).isEqualTo("true");
        assertThat(whole.select("#now").attr("data-equal")).isEqualTo("true");
        assertThat(whole.select("#lines tbody tr")).hasSize(5);
        Document open = pages.page(decision(), "viewer");
        assertThat(open.select("#again, #appeals")).isEmpty();
        assertThat(open.select("#lines").text()).contains("견본 과제 1", "견본 과제 3").doesNotContain("견본 과제 5", "88");
        assertThat(pages.page(decision() + "?lang=en", "officer").text()).contains("equals this decision");
    }

    @Test
    void leadsAReviewerThroughDeclarationAndSheet() throws IOException {
        assertThat(pages.page("/calls/reviews", "reviewer").select("tbody tr").eachText())
                .anyMatch(row -> row.contains("임시 저장"))
                .anyMatch(row -> row.contains("이해충돌 밝히기"));
        String sheet = "/calls/reviews/" + stage(2).replaceAll(".*/", "") + "/" + application(3);
        Document refused = CouncilPages.read(pages.post(sheet, "reviewer", Map.of("act", "give", "version", "0")));
        assertThat(refused.select(".error-summary").text()).contains("실행 계획");
        assertThat(pages.post(sheet, "reviewer", Map.of("act", "free"))).hasStatus(303);
        Map<String, String> typed = new HashMap<>(Map.of("act", "save", "version", "0", "scores[0].points", "열"));
        Document odd = CouncilPages.read(pages.post(sheet, "reviewer", typed));
        assertThat(odd.select(".error-summary").text()).contains("77.5처럼");
        assertThat(odd.select("[name='scores[0].points']").val()).isEqualTo("열");
        typed.put("scores[0].points", "77.5");
        assertThat(pages.post(sheet, "reviewer", typed)).hasStatus(303);
        Map<String, String> whole =
                Map.of("act", "give", "version", "1", "scores[0].points", "77.5", "scores[1].points", "90");
        assertThat(pages.post(sheet, "reviewer", whole)).hasStatus(303);
        assertThat(pages.page(sheet, "reviewer").select("#standing").attr("data-standing"))
                .isEqualTo("GIVEN");
        assertThat(pages.get(sheet, "officer")).hasStatusOk();
        assertThat(pages.get(sheet, "admin2")).hasStatus(404);
    }

    @Test
    void entersAnApplicationAndLosesNothingThatWasTyped() throws IOException {
        String open = "/calls/" + fixture.number("select id from call where title = '견본 공모: 기업 애로 공동해결'");
        Map<String, String> typed = new HashMap<>(Map.of(
                "applicant", "없는 기관 이름", "title", "새 과제", "requested", "3억", "priorityRank", "1", "fundName", "혁신계정"));
        typed.put("submissionKey", CallFixture.unique("k"));
        typed.put("officeId", String.valueOf(fixture.number("select id from office where code = 'CHUNGCHEONG'")));
        Document refused = CouncilPages.read(pages.post(open + "/applications/new", "staff-chungcheong", typed));
        assertThat(refused.select(".error-summary").text()).contains("기관 등록부에 없습니다");
        assertThat(refused.select("#requested").val()).isEqualTo("3억");
        typed.put("applicant", jdbc.sql("""
                        select v.name from organisation_version v join organisation o on o.id = v.organisation_id and o.sample
                         where v.superseded_at is null order by v.id limit 1
                        """).query(String.class).single());
        String path = String.valueOf(pages.post(open + "/applications/new", "staff-chungcheong", typed)
                .getResponse()
                .getRedirectedUrl());
        assertThat(CouncilPages.read(pages.post(path + "/submit", "staff-chungcheong", Map.of()))
                        .select(".error-summary")
                        .text())
                .contains("과제 요약");
        typed.putAll(Map.of("summary", "요약", "version", "0"));
        assertThat(pages.post(path + "/edit", "staff-chungcheong", typed)).hasStatus(303);
        assertThat(pages.post(path + "/submit", "staff-chungcheong", Map.of())).hasStatus(303);
        assertThat(pages.post(path + "/edit", "staff-chungcheong", typed)).hasStatus(409);
        assertThat(pages.page(path, "staff-chungcheong").text()).contains("300,000,000", "혁신계정", "접수");
    }
}
