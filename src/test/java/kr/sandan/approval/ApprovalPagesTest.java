package kr.sandan.approval;

import static kr.sandan.approval.ApprovalDesk.CHIEF;
import static kr.sandan.approval.ApprovalDesk.HEAD;
import static kr.sandan.approval.ApprovalDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ApprovalPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private ApprovalService service;

    @Autowired
    private JdbcClient jdbc;

    private Callers callers;

    @BeforeEach
    void prepare() {
        callers = new Callers(jdbc);
    }

    @Test
    void anApproverReadsWhatItSaysAndMayCommentOnEachField() throws Exception {
        ApprovalSubject subject = desk.submitted();
        Document page = page(CHIEF, "/approvals/" + desk.id(subject));
        assertThat(page.select("main").attr("data-state")).isEqualTo("SUBMITTED");
        assertThat(page.select(
                        "details:not([open]) > [name=comment-title], details:not([open]) > [name=comment-place]"))
                .as("folded, so that the record and the decision are seen together")
                .hasSize(2);
        assertThat(page.select("main button").eachText()).contains("승인", "반려");
        Document author = page(STAFF, "/approvals/" + desk.id(subject));
        assertThat(author.select("[name^=comment-]")).isEmpty();
        assertThat(author.select("main button").eachText()).containsExactly("회수");
        assertThat(author.select("main").text()).contains("최본부장");
    }

    @Test
    void aReturnWithoutAReasonKeepsWhatWasTyped() throws Exception {
        ApprovalSubject subject = desk.submitted();
        String path = "/approvals/" + desk.id(subject);
        Document refused = Jsoup.parse(text(mvc.post()
                .uri(path + "/return")
                .with(callers.as(CHIEF))
                .with(csrf())
                .param("seen", "2")
                .param("comment-place", "어디서?")
                .exchange()));
        assertThat(refused.select(".error-summary .error-title").text()).isEqualTo("사유를 적으십시오.");
        assertThat(refused.select(".error-summary a").attr("href")).isEqualTo("#reason");
        assertThat(refused.select("details[open] > [name=comment-place]").val()).isEqualTo("어디서?");
        mvc.post()
                .uri(path + "/return")
                .with(callers.as(CHIEF))
                .with(csrf())
                .param("seen", "2")
                .param("reason", "장소가 없음")
                .param("comment-place", "어디서?")
                .param("comment-nonsense", "x")
                .exchange();
        Document author = page(STAFF, path);
        assertThat(author.select("a[href$=#place]").text()).isEqualTo("고칠 칸으로 가기");
        assertThat(author.select("tr.marked").text()).contains("장소", "어디서?");
    }

    @Test
    void manyAreApprovedInOnePassAndTheExceptionsSayWhy() throws Exception {
        ApprovalSubject first = desk.submitted();
        ApprovalSubject withdrawn = desk.submitted();
        ApprovalSubject elsewhere = desk.submitted();
        long gone = desk.id(withdrawn);
        desk.as(STAFF, () -> service.withdraw(gone, 2));
        desk.approve(CHIEF, elsewhere);
        Document result = Jsoup.parse(text(mvc.post()
                .uri("/inbox/approve")
                .with(callers.as(CHIEF))
                .with(csrf())
                .param("pick", desk.id(first) + "-2", gone + "-2", desk.id(elsewhere) + "-3", "999999999-2")
                .exchange()));
        assertThat(result.select("main").attr("data-approved")).isEqualTo("1");
        assertThat(result.select("tbody tr")).hasSize(3);
        assertThat(result.select("tbody").text()).contains("이미 강주임 님이", "지금 단계의 결재자가 아닙니다", "그런 건이 없거나");
        assertThat(desk.view(first).moves())
                .last()
                .satisfies(move -> assertThat(move.action()).isEqualTo(ApprovalAction.PASS));
    }

    @Test
    void waitingApprovalsAreCountedByHeadquartersOfTheReader() throws Exception {
        desk.submitted();
        assertThat(page(HEAD, "/approvals/pending").select("tbody").first().text())
                .contains("충청권");
        assertThat(page("chief-sudogwon", "/approvals/pending").select("main").text())
                .doesNotContain("충청권");
        assertThat(text(mvc.get()
                        .uri("/approvals/pending.csv")
                        .with(callers.as(HEAD))
                        .exchange()))
                .contains("office_id,office,pending,median_days,oldest_days,without_holder");
    }

    @Test
    void theFirstPageCountsWhatWaits() throws Exception {
        desk.submitted();
        Document home = page(CHIEF, "/");
        assertThat(home.select(".work-counts a[href*=DECIDE]").attr("data-count"))
                .isNotEqualTo("0");
        assertThat(page("viewer", "/").select(".work-counts")).isEmpty();
    }

    @Test
    void aNoticeIsUnreadUntilItIsOpened() throws Exception {
        ApprovalSubject subject = desk.submitted();
        Document notices = page(CHIEF, "/notices?unread=true");
        String label = "/approvals/" + desk.id(subject);
        String open = notices.select(".notice-list li.unread a").first().attr("href");
        MvcTestResult opened = mvc.get().uri(open).with(callers.as(CHIEF)).exchange();
        assertThat(opened).hasRedirectedUrl(label);
        assertThat(page(CHIEF, "/notices?unread=true").select("a[href=" + open + "]"))
                .isEmpty();
        assertThat(mvc.get().uri(open).with(callers.as(STAFF)).exchange()).hasStatus(404);
    }

    @Test
    void aPeriodIsClosedWithAReasonAndOpenedWithAReason() throws Exception {
        desk.draft("마감 화면", LocalDate.of(2022, 7, 4));
        mvc.post()
                .uri("/approvals/locks")
                .with(callers.as(HEAD))
                .with(csrf())
                .param("period", "2022-07")
                .param("reason", "확정")
                .exchange();
        Document locks = page(HEAD, "/approvals/locks");
        assertThat(locks.select("li.locked").text()).contains("2022-07", "모든 종류", "박본사", "1건");
        String action = locks.select("li.locked:contains(2022-07) form").attr("action");
        Document refused = Jsoup.parse(
                text(mvc.post().uri(action).with(callers.as(HEAD)).with(csrf()).exchange()));
        assertThat(refused.select(".error-summary .error-title").text()).isEqualTo("사유를 적으십시오.");
        mvc.post()
                .uri(action)
                .with(callers.as(HEAD))
                .with(csrf())
                .param("unlockReason", "정정")
                .exchange();
        assertThat(page(STAFF, "/approvals/locks").select("li.unlocked").text()).contains("2022-07", "정정");
        assertThat(page(STAFF, "/approvals/locks").select("main form")).isEmpty();
    }

    private Document page(String username, String path) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get().uri(path).with(callers.as(username)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
