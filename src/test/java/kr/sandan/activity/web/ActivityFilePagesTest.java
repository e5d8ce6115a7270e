package kr.sandan.activity.web;

import static kr.sandan.activity.web.FileDesk.STAFF;
import static kr.sandan.activity.web.FileDesk.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import kr.sandan.file.SampleDocuments;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ActivityFilePagesTest {

    @Autowired
    private FileDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private String activity = "";

    @BeforeEach
    void holdsAnActivity() {
        activity = desk.activity();
    }

    @Test
    void oneRefusedFileTakesNoOtherWithIt() throws IOException {
        MvcTestResult sent = desk.send(
                activity,
                STAFF,
                "MINUTES",
                file("회의록.pdf", SampleDocuments.pdf("회의")),
                file("쪽지.html", "<html></html>".getBytes()),
                file("빈.pdf", new byte[0]),
                file("발표.pptx", SampleDocuments.pptx()));
        assertThat(desk.outcomes(sent))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("+ 회의록.pdf"),
                        two -> assertThat(two).startsWith("- 쪽지.html").contains("웹 페이지"),
                        three -> assertThat(three).startsWith("- 빈.pdf").contains("빈 파일"),
                        four -> assertThat(four).startsWith("+ 발표.pptx"));
        assertThat(desk.names(activity, STAFF)).containsExactly("회의록.pdf", "발표.pptx");
        assertThat(desk.page(activity, STAFF).select("#files").text()).contains("30MB", "50개", "300MB", "HWPX");
    }

    @Test
    void isSavedByteForByteAndOnlyAPhotographIsShownSmall() throws IOException {
        byte[] minutes = SampleDocuments.pdf("회의 " + activity);
        desk.send(activity, STAFF, "MINUTES", file("회의록.pdf", minutes));
        desk.send(activity, STAFF, "PHOTO", file("현장.jpg", SampleDocuments.photograph(6, 80, 40)));
        var answer = desk.pages().get(desk.address(activity, "회의록.pdf"), STAFF).getResponse();
        assertThat(answer.getContentAsByteArray()).isEqualTo(minutes);
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        Document page = desk.page(activity, STAFF);
        assertThat(page.select(".file-cards img")).hasSize(1);
        var small = desk.pages()
                .get(page.select(".file-cards img").attr("src"), STAFF)
                .getResponse();
        assertThat(small.getContentType()).isEqualTo("image/jpeg");
        assertThat(small.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(desk.pages().get(desk.address(activity, "회의록.pdf") + "/small", STAFF))
                .hasStatus(404);
    }

    @Test
    void aScriptSendsOneFileAndGetsOneSentence() {
        var request = Map.of("auto", "1", "part", "MINUTES");
        assertThat(desk.pages().post(activity + "/files", STAFF, request))
                .hasStatus(422)
                .bodyText()
                .isEqualTo("올릴 파일을 고르십시오.");
    }

    @Test
    void isNotThereForAnotherHeadquartersNorForThoseWhoOnlyRead() {
        desk.send(activity, STAFF, "MINUTES", file("회의록.pdf", SampleDocuments.pdf("회의")));
        String address = desk.address(activity, "회의록.pdf");
        for (String other : new String[] {"staff-sudogwon", "viewer"})
            assertThat(desk.pages().get(address, other)).as(other).hasStatus(404);
        assertThat(desk.send(activity, "staff-sudogwon", "MINUTES", file("a.pdf", SampleDocuments.pdf("a"))))
                .hasStatus(404);
        assertThat(desk.pages().post(address + "/remove", "staff-sudogwon", Map.of("reason", "x")))
                .hasStatus(404);
        assertThat(desk.send(activity, "viewer", "MINUTES", file("a.pdf", SampleDocuments.pdf("a"))))
                .hasStatus(403);
        assertThat(desk.send(activity, STAFF, "NO_SUCH", file("a.pdf", SampleDocuments.pdf("a"))))
                .hasStatus(400);
        String elsewhere = desk.activity();
        assertThat(desk.pages().get(elsewhere + address.substring(activity.length()), STAFF))
                .hasStatus(404);
    }

    @Test
    void aSheetOfSignaturesIsTakenWithAReasonThatIsLogged() throws IOException {
        desk.send(activity, STAFF, "SIGN_IN_SHEET", file("서명부.png", SampleDocuments.marked("png", 60, 80)));
        String address = desk.address(activity, "서명부.png");
        assertThat(desk.page(activity, STAFF).select(".file-cards img")).isEmpty();
        assertThat(desk.pages().get(address + "/small", STAFF)).hasStatus(404);
        assertThat(desk.pages().get(address, STAFF)).hasStatus(303).hasRedirectedUrl(address + "/reason");
        assertThat(desk.pages().post(address + "/reason", STAFF, Map.of("reason", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("error-summary");
        assertThat(logged(address)).isZero();
        MvcTestResult taken = desk.pages().post(address + "/reason", STAFF, Map.of("reason", "정산 증빙"));
        assertThat(taken.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(logged(address)).isEqualTo(2);
    }

    /** How many persons the log says were in what was taken. */
    private int logged(String address) {
        return jdbc.sql("""
                        select coalesce(sum(subjects), 0) from personal_access
                         where subject_kind = 'ACTIVITY_FILE' and subject_id = ? and action = 'EXPORT'
                        """)
                .param(Long.valueOf(address.replaceAll(".*\\D", "")))
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasApprovedKeepsItsFilesWhileItIsMended() throws IOException {
        desk.send(activity, STAFF, "MINUTES", file("회의록.pdf", SampleDocuments.pdf("처음")));
        desk.send(activity, STAFF, "SIGN_IN_SHEET", file("서명부.pdf", SampleDocuments.pdf("서명")));
        desk.submit(activity);
        assertThat(desk.outcome(activity, "늦은.pdf", SampleDocuments.pdf("늦음"))).startsWith("- 늦은.pdf");
        desk.approve(activity);
        assertThat(desk.outcome(activity, "늦은.pdf", SampleDocuments.pdf("늦음"))).startsWith("- 늦은.pdf");
        assertThat(desk.names(activity, "viewer")).containsExactly("회의록.pdf");
        assertThat(desk.pages().get(desk.address(activity, "서명부.pdf") + "/reason", "viewer"))
                .hasStatus(404);
        desk.reopen(activity);
        assertThat(desk.outcome(activity, "새 회의록.pdf", SampleDocuments.pdf("다음")))
                .startsWith("+ 새 회의록.pdf");
        assertThat(desk.pages().post(desk.address(activity, "회의록.pdf") + "/remove", STAFF, Map.of("reason", "바뀜")))
                .hasStatus(303);
        assertThat(desk.names(activity, "viewer")).containsExactly("회의록.pdf");
        assertThat(desk.names(activity, STAFF)).containsExactly("서명부.pdf", "새 회의록.pdf");
        assertThat(desk.page(activity, STAFF).select("#files").text()).contains("뺀 파일 1개", "바뀜");
        desk.submit(activity);
        desk.approve(activity);
        assertThat(desk.names(activity, "viewer")).containsExactly("새 회의록.pdf");
    }

    @Test
    void aFileIsTakenAwayWithAReasonAndKept() {
        desk.send(activity, STAFF, "MINUTES", file("회의록.pdf", SampleDocuments.pdf("회의")));
        String address = desk.address(activity, "회의록.pdf");
        assertThat(desk.pages().post(address + "/remove", STAFF, Map.of("reason", " ")))
                .hasStatus(409);
        assertThat(desk.pages().post(address + "/remove", STAFF, Map.of("reason", "잘못 올림")))
                .hasStatus(303);
        assertThat(desk.pages().get(address, STAFF)).hasStatus(404);
        assertThat(desk.pages().post(address + "/remove", STAFF, Map.of("reason", "또")))
                .hasStatus(404);
        assertThat(jdbc.sql(
                                "select count(*) from activity_file f join kept_file_content c using (file_id) where f.id = ?")
                        .param(Long.valueOf(address.replaceAll(".*\\D", "")))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() throws IOException {
        desk.send(activity, STAFF, "SIGN_IN_SHEET", file("서명부.pdf", SampleDocuments.pdf("서명")));
        for (String path : new String[] {activity, desk.address(activity, "서명부.pdf") + "/reason"}) {
            Document page = desk.page(path + "?lang=en", STAFF);
            page.select("[lang=ko]").remove();
            assertThat(page.select("main").text()).doesNotContainPattern("\\p{IsHangul}");
        }
    }
}
