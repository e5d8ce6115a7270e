package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.account.ActingAccount;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.ApprovalView;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ActivitySightTest {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService councils;

    @Autowired
    private ApprovalService approvals;

    @Autowired
    private ApprovalQueries approved;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private Clock clock;

    private CouncilPages pages;
    private CouncilDeskFixture desk;
    private long council;
    private LocalDate today;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        desk = new CouncilDeskFixture(councils, jdbc);
        council = desk.found("활동 화면 시험", "h-ochang", "2012-01-01");
        today = AsOf.today(clock).valid();
    }

    private Map<String, String> typed(String title) {
        Map<String, String> fields = new HashMap<>();
        fields.put("councilId", String.valueOf(council));
        fields.put("kind", "SEMINAR");
        fields.put("heldOn", today.toString().replace("-", ""));
        fields.put("startsAt", "1400");
        fields.put("endsAt", "16:30");
        fields.put("place", "본부 회의실");
        fields.put("title", title);
        fields.put("outcome", "과제 두 건을 찾음");
        fields.put("attendees", "(주)한빛\t김하나\n두울대학교\t이두리");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    private String recorded(Map<String, String> fields) {
        MvcTestResult done = pages.post("/activities/new", STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    @Test
    void anotherHeadquartersFindsItNowhere() throws IOException {
        String title = "충청의 활동 " + Long.toString(System.nanoTime(), 36);
        String path = recorded(typed(title));
        String id = path.replaceAll("\\D", "");
        for (String other : new String[] {"staff-sudogwon", "viewer"}) {
            assertThat(pages.get(path, other)).as(other).hasStatus(404);
            assertThat(pages.page("/activities?q=" + title, other).select("table[data-total]"))
                    .isEmpty();
            assertThat(pages.get("/activities.csv?council=" + council, other))
                    .bodyText()
                    .doesNotContain("\n" + id + ",");
            assertThat(pages.get("/activities/summary.csv?council=" + council, other))
                    .bodyText()
                    .doesNotContain("SEMINAR");
        }
        assertThat(pages.page("/activities?q=" + title, STAFF)
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("1");
    }

    @Test
    void whatIsApprovedIsSeenByAllAndStaysWhatItWasWhileItIsMended() throws IOException {
        String title = "승인 시험 " + Long.toString(System.nanoTime(), 36);
        String path = recorded(typed(title));
        assertThat(pages.post(path + "/submit", STAFF, Map.of())).hasStatus(303);
        assertThat(pages.get(path, "viewer")).hasStatus(404);
        assertThat(pages.page(path, STAFF).select("a[href$=/edit]")).isEmpty();
        approve(path);
        assertThat(pages.page(path, "viewer").select("h1").text()).isEqualTo(title);
        assertThat(pages.page("/activities?q=" + title, "staff-sudogwon")
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("1");
    }

    @Test
    void aStaleChangeShowsBothVersions() throws IOException {
        String path = recorded(typed("함께 바꿈 " + Long.toString(System.nanoTime(), 36)));
        Map<String, String> change = typed("먼저 바꾼 제목");
        change.remove("attendees");
        change.put(
                "version",
                pages.page(path + "/edit", STAFF).select("[name=version]").val());
        assertThat(pages.post(path + "/edit", STAFF, change)).hasStatus(303);
        change.put("title", "나중에 적은 제목");
        change.put("submissionKey", "late-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult stale = pages.post(path + "/edit", "staff2-chungcheong", change);
        assertThat(stale).hasStatus(409);
        Document page = CouncilPages.read(stale);
        assertThat(page.select(".stale tbody").text()).contains("먼저 바꾼 제목", "나중에 적은 제목");
        change.put("version", page.select("[name=version]").val());
        assertThat(pages.post(path + "/edit", "staff2-chungcheong", change)).hasStatus(303);
        assertThat(pages.page(path, STAFF).select("#changes").text()).contains("먼저 바꾼 제목", "나중에 적은 제목");
    }

    @Test
    void anotherHeadquartersChangesNothing() throws IOException {
        String path = recorded(typed("충청의 활동 " + Long.toString(System.nanoTime(), 36)));
        assertThat(pages.get(path + "/edit", "staff-sudogwon")).hasStatus(404);
        assertThat(pages.post(path + "/edit", "staff-sudogwon", typed("x"))).hasStatus(404);
        assertThat(pages.post(path + "/cancel", "staff-sudogwon", Map.of("reason", "x")))
                .hasStatus(404);
        assertThat(pages.post(path + "/submit", "staff-sudogwon", Map.of())).hasStatus(404);
        assertThat(pages.post("/councils/" + council + "/calendar-key", "staff-sudogwon", Map.of()))
                .hasStatus(404);
        assertThat(pages.post("/activities/new", "staff-sudogwon", typed("남의 협의체")))
                .hasStatusOk()
                .bodyText()
                .contains("소속 본부의 협의체를 고르십시오.");
    }

    private void approve(String path) {
        long chief = jdbc.sql("select id from account where username = 'chief-chungcheong'")
                .query(Long.class)
                .single();
        acting.as(chief, () -> {
            ApprovalView view = approved.view("ACTIVITY", Long.parseLong(path.replaceAll("\\D", "")))
                    .orElseThrow();
            approvals.approve(view.id(), view.seen());
        });
    }
}
