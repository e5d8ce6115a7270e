package kr.sandan.target.web;

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

/** Targets and what was reached on their pages. All is rolled back. */
@PortalTest
@Transactional
class TargetPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
    }

    private long number(String question, Object... values) {
        return jdbc.sql(question).params(List.of(values)).query(Long.class).single();
    }

    private String target(String measure) {
        return "/targets/"
                + number(
                        "select l.id from target_line l join programme p on p.id = l.programme_id"
                                + " where p.code = 'CERAMICS' and l.site_id is null and l.measure = ?",
                        measure);
    }

    private Map<String, String> typed(String... more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("sourceId", String.valueOf(number("select min(id) from source_document"))));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    private Map<String, String> training(String... more) {
        Map<String, String> fields = typed(more);
        fields.put("programmeId", String.valueOf(number("select id from programme where code = 'CLUSTER'")));
        fields.put("measure", "TRAINEES");
        fields.put("year", "2020");
        return fields;
    }

    @Test
    void tellsTargetsWithTheirQualifiersSitesAndRevisions() throws IOException {
        Document page = pages.page("/targets?programme=CERAMICS&year=2010", "viewer");
        assertThat(page.select("#targets").attr("data-total")).isEqualTo("6");
        assertThat(page.select("#targets").text())
                .contains("2,400여 명", "2,000억원 이상", "약 40", "강릉과학산업단지", "1번 바뀜", "21");
        assertThat(page.select("#rule").text()).contains("100%", "80%");
        Document jobs = pages.page(target("JOBS"), "viewer");
        assertThat(jobs.select("#history").text()).contains("4,500명", "2,400여 명", "2005-07-28", "공표 수치와 이어짐");
        assertThat(pages.page(target("JOBS") + "?knownAt=2005-01-31", "viewer")
                        .select("#series")
                        .text())
                .contains("4,500");
    }

    @Test
    void setsTheSumOfTheSitesBesideTheWholeAndMendsNothing() throws IOException {
        String sums = pages.page("/targets?programme=CERAMICS", "viewer")
                .select("#sums")
                .text();
        assertThat(sums).contains("전체 100", "약 40", "20여", "= 90", "111", "맞지 않습니다");
        long programme = number("select id from programme where code = 'CERAMICS'");
        assertThat(pages.page("/programmes/" + programme, "viewer")
                        .select("#sums")
                        .text())
                .contains("= 90");
        assertThat(pages.page("/programmes/" + programme + "?lang=en", "viewer")
                        .select("#targets")
                        .text())
                .contains("Jobs", "2,400");
    }

    @Test
    void isTakenAlongInTheColumnsThatProgramsRelyOn() throws Exception {
        String csv = pages.get("/targets.csv?programme=CERAMICS", "viewer")
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains("programme,phase,site,measure,year,baseline,target,actual,unit,qualifier,source");
        assertThat(csv).contains("CERAMICS,,,FIRMS,2010,21,100,,FIRMS,,", "CERAMICS,,,JOBS,2010,,2400,,PERSONS,ODD,");
        assertThat(csv).contains("CERAMICS,,강릉과학산업단지,SALES,2021,,,4260,HUNDRED_MILLION_KRW,,");
        assertThat(pages.get("/targets.xlsx", "viewer")).hasStatusOk();
        assertThat(pages.get("/targets?light=BLUE", "viewer")).hasStatus(400);
        assertThat(pages.get("/targets/999999999", "viewer")).hasStatus(404);
    }

    @Test
    void entersATargetOnceAndAsksForARevisionWhereThereIsOne() throws IOException {
        Map<String, String> fields = training("value", "천 명쯤");
        Document refused = CouncilPages.read(pages.post("/targets/new", "officer", fields));
        assertThat(refused.select(".error-summary").text()).contains("수로 읽을 수 없습니다: 천 명쯤");
        assertThat(refused.select("[name=value]").val()).isEqualTo("천 명쯤");
        fields.put("value", "1,000");
        fields.put("submissionKey", "target-once-" + System.nanoTime());
        MvcTestResult entered = pages.post("/targets/new", "officer", fields);
        assertThat(entered).hasStatus(303);
        assertThat(pages.post("/targets/new", "officer", fields)).hasStatus(303);
        assertThat(number("select count(*) from target_goal where value = 1000"))
                .isEqualTo(1);
        fields.put("submissionKey", "target-again-" + System.nanoTime());
        assertThat(CouncilPages.read(pages.post("/targets/new", "officer", fields))
                        .text())
                .contains("2020년의 목표가 이미 있습니다");
        assertThat(pages.post("/targets/new", "staff-chungcheong", fields)).hasStatus(403);
    }

    @Test
    void keepsTheTargetBeforeARevisionAndShowsBothVersionsOfAStaleOne() throws IOException {
        String edit = target("JOBS") + "/goals/2010/edit";
        Map<String, String> fields = typed("value", "2000", "year", "2010", "measure", "JOBS");
        fields.put("programmeId", String.valueOf(number("select id from programme where code = 'CERAMICS'")));
        fields.put(
                "version", pages.page(edit, "officer").select("[name=version]").val());
        assertThat(CouncilPages.read(pages.post(edit, "officer", fields)).text())
                .contains("사유를 입력하십시오");
        fields.put("reason", "다시 세움");
        assertThat(pages.post(edit, "officer", fields)).hasStatus(303);
        assertThat(pages.page(target("JOBS"), "viewer").select("#history").text())
                .contains("4,500", "2,400여", "2,000", "다시 세움");
        fields.put("value", "1999");
        MvcTestResult stale = pages.post(edit, "admin", fields);
        assertThat(stale).hasStatus(409);
        Document both = CouncilPages.read(stale);
        assertThat(both.select(".stale").text()).contains("2000");
        assertThat(both.select("[name=value]").val()).isEqualTo("1999");
    }

    @Test
    void recordsWhatWasReachedAndGivesItsLightByTheRuleOfTheDay() throws IOException {
        String target = target("JOBS");
        Map<String, String> fields = typed("period", "2010", "value", "2100");
        assertThat(pages.post(target + "/actuals/new", "officer", fields)).hasStatus(303);
        Document page = pages.page(target, "viewer");
        assertThat(page.select("#series").text()).contains("2,100", "87.5%", "황색");
        fields.put("value", "2150");
        assertThat(CouncilPages.read(pages.post(target + "/actuals/new", "officer", fields))
                        .text())
                .contains("이 기간의 실적이 이미 있습니다");
        fields.putAll(Map.of("period", "2090", "value", "1"));
        assertThat(CouncilPages.read(pages.post(target + "/actuals/new", "officer", fields))
                        .text())
                .contains("아직 오지 않은 기간");
        Map<String, String> rule = Map.of("validFrom", "2001-01-01", "green", "85", "amber", "60", "reason", "시험");
        assertThat(pages.post("/targets/rule", "officer", rule)).hasStatus(303);
        assertThat(pages.page(target, "viewer").select("#series").text()).contains("녹색");
        assertThat(CouncilPages.read(pages.post("/targets/rule", "officer", rule))
                        .text())
                .contains("더 늦은 날을 적으십시오");
    }

    @Test
    void forecastsOnlyFromThreeYearsOn() throws IOException {
        String target = target("JOBS");
        assertThat(pages.page(target, "viewer").select("#forecast").text()).contains("전망하지 않습니다");
        for (String year : List.of("2006", "2007", "2008"))
            assertThat(pages.post(
                            target + "/actuals/new",
                            "officer",
                            typed("period", year, "value", year.substring(3) + "00")))
                    .hasStatus(303);
        assertThat(pages.page(target, "viewer").select("#forecast").text()).contains("2010년 전망 1,000명");
    }

    @Test
    void refusesAPublishedFigureThatSaysSomethingElse() throws IOException {
        long claim = number("select max(id) from claim where measure = 'JOBS_TARGET' and superseded_at is null");
        Map<String, String> fields = training("value", "7", "claimId", String.valueOf(claim));
        assertThat(CouncilPages.read(pages.post("/targets/new", "officer", fields))
                        .text())
                .contains("고른 공표 수치");
    }
}
