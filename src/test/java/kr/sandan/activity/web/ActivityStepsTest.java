package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the pages of an activity offer next, and what whoever decides on it reads. */
@PortalTest
class ActivityStepsTest {

    private static final String CHIEF = "chief-chungcheong";
    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    @Autowired
    private CouncilService councils;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long council;

    @BeforeEach
    void foundsACouncil() {
        council = new CouncilDeskFixture(councils, jdbc).found("다음 일 시험", "h-ochang", "2012-01-01");
    }

    /** The address of a new activity so many days from today. */
    private String held(int days) {
        Map<String, String> fields = new HashMap<>();
        fields.put("councilId", String.valueOf(council));
        fields.put("kind", "SEMINAR");
        fields.put("heldOn", AsOf.today(clock).valid().plusDays(days).toString());
        fields.put("startsAt", "1400");
        fields.put("endsAt", "1630");
        fields.put("place", "본부 회의실");
        fields.put("title", "다음 일 " + Long.toString(System.nanoTime(), 36));
        if (days <= 0) fields.put("outcome", "과제 두 건을 찾음");
        fields.put("attendees", "(주)한빛\t김하나");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        fields.put("plannedCost", "1500000");
        MvcTestResult done = desk.pages().post("/activities/new", STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    @Test
    void moneyStandsInTheFormAsPeopleReadItAndIsTakenSo() throws IOException {
        String path = held(7);
        String amount =
                desk.page(path + "/edit", STAFF).select("[name=plannedCost]").val();
        assertThat(amount).isEqualTo("1,500,000");
        Map<String, String> fields = new HashMap<>();
        for (Element field :
                desk.page(path + "/edit", STAFF).select(".activity-form :is(input, textarea, select)[name]"))
            if (!field.attr("name").matches("look|otherCouncilIds|removed|costs|_csrf"))
                fields.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("[selected]").val()
                                : field.val());
        assertThat(desk.pages().post(path + "/edit", STAFF, fields)).hasStatus(303);
        assertThat(desk.page(path, STAFF).text()).contains("1,500,000원");
    }

    private String approval(String activity) {
        return "/approvals/"
                + jdbc.sql("select id from approval where kind = 'ACTIVITY' and record_id = ?")
                        .param(Long.valueOf(activity.replaceAll("\\D", "")))
                        .query(Long.class)
                        .single();
    }

    @Test
    void whatIsOnlyPlannedIsNotOfferedForApproval() throws IOException {
        String planned = held(7);
        assertThat(desk.page(planned, STAFF).select("form[action$=/submit]")).isEmpty();
        assertThat(desk.page(approval(planned), STAFF).select("form[action$=/submit]"))
                .isEmpty();
        assertThat(desk.page(planned, STAFF).text()).contains("예정된 활동은 상신할 수 없습니다");
        String held = held(0);
        assertThat(desk.page(held, STAFF).select(".title-bar form[action$=/submit]"))
                .hasSize(1);
        assertThat(desk.page(approval(held), STAFF).select("form[action$=/submit]"))
                .hasSize(1);
    }

    @Test
    void aCancelledActivityIsOfferedForApprovalOnBothPagesAndTaken() throws IOException {
        String planned = held(7);
        String version = desk.page(planned, STAFF)
                .select("[action$=/cancel] [name=version]")
                .val();
        assertThat(desk.pages().post(planned + "/cancel", STAFF, Map.of("version", version, "reason", "연사 사정")))
                .hasStatus(303);
        assertThat(desk.page(planned, STAFF).select(".title-bar form[action$=/submit]"))
                .hasSize(1);
        assertThat(desk.page(approval(planned), STAFF).select("form[action$=/submit]"))
                .hasSize(1);
        desk.submit(planned);
        assertThat(desk.page(planned, STAFF).select("form[action$=/submit]")).isEmpty();
    }

    @Test
    void aWithdrawnEntrySaysWhoWhenAndWhyAndIsRestoredOnItsPage() throws IOException {
        String path = held(0);
        Document page = desk.page(path, STAFF);
        String version = page.select("#withdraw [name=version]").val();
        Map<String, String> said = Map.of("version", version, "reason", "같은 세미나를 두 번 등록함");
        assertThat(desk.pages().post(path + "/withdraw", STAFF, said)).hasStatus(303);
        Document withdrawn = desk.page(path, STAFF);
        assertThat(withdrawn.select("#mistake").text())
                .contains(
                        "등록을 철회한 활동",
                        "같은 세미나를 두 번 등록함",
                        AsOf.today(clock).valid().toString());
        assertThat(withdrawn.select("form[action$=/submit], a[href$=/edit], #withdraw"))
                .isEmpty();
        assertThat(withdrawn.select("#changes").text()).contains("등록 철회 사유");
        assertThat(desk.page(path, CHIEF).select("#mistake")).hasSize(1);
        assertThat(desk.page(path, CHIEF).select("#restore")).isEmpty();
        String later = withdrawn.select("#restore [name=version]").val();
        Map<String, String> blank = Map.of("version", later, "reason", "");
        assertThat(desk.text(desk.pages().post(path + "/restore", STAFF, blank)))
                .contains("사유를 적으십시오");
        Map<String, String> restored = Map.of("version", later, "reason", "다른 세미나였음");
        assertThat(desk.pages().post(path + "/restore", STAFF, restored)).hasStatus(303);
        assertThat(desk.page(path, STAFF).select("#mistake")).isEmpty();
    }

    @Test
    void whoeverDecidesReadsThatAWithdrawalIsAskedFor() throws IOException {
        String path = held(0);
        desk.submit(path);
        desk.approve(path);
        assertThat(desk.page(path, STAFF).select("#withdraw").text()).contains("재개한 뒤에");
        desk.reopen(path);
        String version =
                desk.page(path, STAFF).select("#withdraw [name=version]").val();
        Map<String, String> said = Map.of("version", version, "reason", "두 번 등록됨");
        assertThat(desk.pages().post(path + "/withdraw", STAFF, said)).hasStatus(303);
        assertThat(desk.page(path, STAFF).select("#mistake").text()).contains("아직 승인되지 않았습니다");
        Document decision = desk.page(approval(path), CHIEF);
        assertThat(decision.select("h1").text()).contains("[등록 철회]");
        assertThat(decision.select(".approval-fields tbody tr").first().text()).contains("두 번 등록됨");
    }

    @Test
    void thePageOfAnActivityLeadsToItsApproval() throws IOException {
        String held = held(0);
        assertThat(desk.page(held, STAFF).select(".approval-panel a").eachAttr("href"))
                .contains(approval(held));
    }

    @Test
    void whoeverDecidesReadsCouncilKindTimeAndMoneyInWords() throws IOException {
        String held = held(0);
        desk.submit(held);
        Document page = desk.page(approval(held), CHIEF);
        List<String> said = page.select(".approval-fields tbody tr").stream()
                .map(row -> row.child(0).text() + ": " + row.child(1).text())
                .toList();
        assertThat(said).anyMatch(line -> line.startsWith("협의체: 다음 일 시험"));
        assertThat(said).contains("유형: 세미나", "시작: 14:00", "종료: 16:30", "계획 비용: 1,500,000원");
        assertThat(page.select("h1").text()).contains("다음 일 시험");
    }

    private String returned() throws IOException {
        String held = held(0);
        desk.submit(held);
        String approval = approval(held);
        String seen = desk.page(approval, CHIEF)
                .select("form[action$=/return] [name=seen]")
                .val();
        Map<String, String> said =
                Map.of("seen", seen, "reason", "성과 보완", "comment-outcome", "숫자로", "comment-costs", "증빙");
        assertThat(desk.pages().post(approval + "/return", CHIEF, said)).hasStatus(303);
        return held;
    }

    @Test
    void thePageOfAReturnedActivitySaysWhyAndLeadsToTheFieldMarkedFirst() throws IOException {
        String held = returned();
        Element why = desk.page(held, STAFF).selectFirst("main > .notice.danger");
        assertThat(why).isNotNull();
        assertThat(why.text()).contains("반려 사유: 성과 보완");
        assertThat(why.select("a").attr("href")).startsWith(held + "/edit#");
        desk.submit(held);
        assertThat(desk.page(held, STAFF).select("main > .notice.danger")).isEmpty();
    }

    @Test
    void whatWasSaidOfAFieldStandsBesideIt() throws IOException {
        String held = returned();
        Document form = desk.page(held + "/edit", STAFF);
        assertThat(form.select("#outcome-comment").text()).contains("숫자로");
        assertThat(form.select("#costs #costs-comment").text()).contains("증빙");
        assertThat(form.select("#outcome").attr("aria-describedby")).contains("outcome-comment");
        assertThat(form.select("#place-comment")).isEmpty();
    }

    /** Each of them would be a stop of the Tab key on the way from the outcome to the button that saves. */
    @Test
    void theFormFoldsWhoCameAndOtherCouncils() throws IOException {
        Document form = desk.page(held(0) + "/edit", STAFF);
        for (String id : List.of("removed", "otherCouncilIds")) {
            Element folded = form.getElementById(id).closest("details");
            assertThat(folded.hasAttr("open")).as(id).isFalse();
        }
        assertThat(form.select(".activity-form [tabindex]").eachAttr("tabindex"))
                .containsOnly("-1");
        assertThat(form.select("[data-shortcut]").text()).contains("Ctrl+Enter");
    }
}
