package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kr.sandan.account.ActingAccount;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalService;
import kr.sandan.approval.ApprovalView;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.Callers;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An activity of the Chungcheong headquarters, its files, and those who send, read and decide. */
@Component
@Lazy // contexts without a tester of pages have no use for it
class FileDesk {

    static final String STAFF = "staff-chungcheong";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final CouncilService councils;
    private final ApprovalService approvals;
    private final ApprovalQueries decisions;
    private final ActingAccount acting;
    private final Clock clock;

    FileDesk(
            MockMvcTester mvc,
            JdbcClient jdbc,
            CouncilService councils,
            ApprovalService approvals,
            ApprovalQueries decisions,
            ActingAccount acting,
            Clock clock) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.councils = councils;
        this.approvals = approvals;
        this.decisions = decisions;
        this.acting = acting;
        this.clock = clock;
    }

    CouncilPages pages() {
        return new CouncilPages(mvc, jdbc);
    }

    /** The address of a new activity that was held today. */
    String activity() {
        long council = new CouncilDeskFixture(councils, jdbc).found("파일 시험", "h-ochang", "2012-01-01");
        Map<String, String> fields = new HashMap<>();
        fields.put("councilId", String.valueOf(council));
        fields.put("kind", "SEMINAR");
        fields.put("heldOn", AsOf.today(clock).valid().toString());
        fields.put("startsAt", "1400");
        fields.put("endsAt", "1630");
        fields.put("place", "본부 회의실");
        fields.put("title", "파일 시험 " + Long.toString(System.nanoTime(), 36));
        fields.put("outcome", "과제 두 건을 찾음");
        fields.put("attendees", "(주)한빛\t김하나\n두울대학교\t이두리");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult done = pages().post("/activities/new", STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    MvcTestResult send(String activity, String username, String part, MockMultipartFile... files) {
        var request = mvc.post()
                .uri(activity + "/files")
                .multipart()
                .with(new Callers(jdbc).as(username))
                .with(csrf());
        for (MockMultipartFile file : files) request = request.file(file);
        return request.param("part", part).exchange();
    }

    /** What became of each file, in the words of the page. */
    List<String> outcomes(MvcTestResult sent) {
        assertThat(sent).hasStatus(303);
        List<?> outcomes = (List<?>) sent.getMvcResult().getFlashMap().get("fileOutcomes");
        return outcomes.stream()
                .map(SentFiles.Outcome.class::cast)
                .map(one -> (one.kept() ? "+ " : "- ") + one.name() + ": " + one.text())
                .toList();
    }

    String outcome(String activity, String name, byte[] content) {
        return outcomes(send(activity, STAFF, "MINUTES", file(name, content))).get(0);
    }

    Document page(String path, String username) throws IOException {
        return pages().page(path, username);
    }

    List<String> names(String activity, String username) throws IOException {
        return page(activity, username).select(".file-cards a").eachText();
    }

    /** The address of the file of that name. */
    String address(String activity, String name) {
        return activity + "/files/"
                + jdbc.sql("select id from activity_file where activity_id = ? and name = ?")
                        .param(Long.valueOf(activity.replaceAll("\\D", "")))
                        .param(name)
                        .query(Long.class)
                        .single();
    }

    String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    void submit(String activity) {
        assertThat(pages().post(activity + "/submit", STAFF, Map.of())).hasStatus(303);
    }

    void approve(String activity) {
        asChief(activity, view -> approvals.approve(view.id(), view.seen()));
    }

    void reopen(String activity) {
        asChief(activity, view -> approvals.reopen(view.id(), view.seen(), "서명부를 바꿔야 함"));
    }

    /** Gives it back with a word on one field. */
    void giveBack(String activity, String field) {
        giveBack(activity, field, "다시 볼 것");
    }

    void giveBack(String activity, String field, String words) {
        asChief(activity, view -> approvals.giveBack(view.id(), view.seen(), "보완", Map.of(field, words)));
    }

    private void asChief(String activity, Consumer<ApprovalView> what) {
        long chief = jdbc.sql("select id from account where username = 'chief-chungcheong'")
                .query(Long.class)
                .single();
        acting.as(
                chief,
                () -> what.accept(decisions
                        .view("ACTIVITY", Long.parseLong(activity.replaceAll("\\D", "")))
                        .orElseThrow()));
    }
}
