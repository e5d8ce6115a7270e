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
import org.springframework.transaction.annotation.Transactional;

/** What the article of 2018-04-23 says of the task force and the stages of Gyeongnam, and the forms. All is rolled back. */
@PortalTest
@Transactional
class TaskForcePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private long taskForce;
    private String cluster = "";
    private String source = "";

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        taskForce = number("select min(id) from task_force");
        cluster = "/clusters/" + number("select cluster_id from task_force where id = " + taskForce);
        source = "" + number("select min(id) from source_document");
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    @Test
    void tellsOfTheTaskForceAndItsFirstMeeting() throws Exception {
        Document page = pages.page(cluster, "viewer");
        assertThat(page.select("#task-forces").text())
                .contains("2018-04-11", "한경호 도지사 권한대행", "23", "이 가운데 23명의 이름은 미상", "분과위원회 수 3")
                .contains("2018-04-23 14:00", "도청 도정회의실", "지구지정(안) 확정", "회의록");
        assertThat(pages.get(cluster + "/meetings.csv", "viewer").getResponse().getContentAsString())
                .contains(
                        "task_force,sequence,held_on,starts_at,place,minutes,decision",
                        ",1,2018-04-23,14:00,도청 도정회의실,");
    }

    @Test
    void tellsOfTheStagesOfGyeongnam() throws IOException {
        Document page = pages.page(cluster, "viewer");
        assertThat(page.select("table.stages tr[data-state=PASSED]")).hasSize(5);
        assertThat(page.select("tr[data-stage=3]").text()).contains("2018-05 중순", "산업통상자원부");
        assertThat(page.select("tr[data-stage=4]").text()).contains("2018-06 말까지", "2018-10-25", "국가균형발전위원회", "미상");
        assertThat(page.select("tr[data-stage=5]").text()).contains("2018-11", "고시");
        Document before = pages.page(cluster + "?asOf=2018-05-01", "viewer");
        assertThat(before.select("#state").attr("data-state")).isEqualTo("PLANNED");
        assertThat(before.select("tr[data-stage=1]").attr("data-state")).isEqualTo("PASSED");
        assertThat(before.select("tr[data-stage=4]").text()).contains("대기", "시행령", "2018-09에 시행");
    }

    @Test
    void refusesMeetingsThatCannotHaveBeenHeldAndKeepsWhatWasTyped() throws IOException {
        String path = "/clusters/task-forces/" + taskForce + "/meetings";
        Map<String, String> meeting =
                new HashMap<>(Map.of("ordinal", "2", "heldOn", "2018-04-10", "startsAt", "14:00", "sourceId", source));
        Document early = CouncilPages.read(pages.post(path, "officer", meeting));
        assertThat(early.select(".error-summary").text()).contains("2018-04-11에 구성");
        assertThat(early.select("#heldOn").val()).isEqualTo("2018-04-10");
        meeting.put("heldOn", "2018-04-20");
        assertThat(CouncilPages.read(pages.post(path, "officer", meeting)).text())
                .contains("순서가 맞지 않습니다");
        meeting.putAll(Map.of("ordinal", "1", "startsAt", "오후", "heldOn", "2018-05"));
        assertThat(CouncilPages.read(pages.post(path, "officer", meeting)).select(".error-summary li"))
                .hasSize(2);
        meeting.putAll(Map.of("ordinal", "2", "startsAt", "9:30", "heldOn", "2018-05-08"));
        assertThat(pages.post(path, "officer", meeting)).hasStatus(303);
        assertThat(pages.page(cluster, "viewer").select(".meetings").text()).contains("2018-05-08 09:30");
        assertThat(pages.post(path, "viewer", meeting)).hasStatus(403);
    }

    @Test
    void countsTheMembersWhoseNamesAreUnknown() throws IOException {
        String path = "/clusters/task-forces/" + taskForce + "/members";
        Map<String, String> member = Map.of("name", "홍위원", "affiliation", "UNIVERSITY", "sourceId", source);
        assertThat(pages.post(path, "officer", member)).hasStatus(303);
        assertThat(pages.page(cluster, "viewer").select("#task-forces").text()).contains("홍위원 (대학)", "22명의 이름은 미상");
        assertThat(CouncilPages.read(pages.post(path, "officer", member)).text())
                .contains("이미 등록되어 있습니다");
        Map<String, String> another = Map.of(
                "name",
                "다른 TF팀",
                "members",
                "0",
                "formedOn",
                "2020",
                "sourceId",
                source,
                "submissionKey",
                "tf" + source);
        assertThat(CouncilPages.read(pages.post(cluster + "/task-forces/new", "officer", another))
                        .select(".error-summary")
                        .text())
                .contains("1명 이상");
    }
}
