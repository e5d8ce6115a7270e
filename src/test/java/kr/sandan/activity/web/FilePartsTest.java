package kr.sandan.activity.web;

import static kr.sandan.activity.web.FileDesk.STAFF;
import static kr.sandan.activity.web.FileDesk.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import kr.sandan.file.SampleDocuments;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that came together are told apart afterwards: minutes, photographs, the sheet of signatures. */
@PortalTest
class FilePartsTest {

    @Autowired
    private FileDesk desk;

    private String activity = "";

    @BeforeEach
    void sendsTwoFilesAsOneKind() {
        activity = desk.activity();
        desk.send(
                activity,
                STAFF,
                "MINUTES",
                file("회의록.pdf", SampleDocuments.pdf("회의 " + activity)),
                file("서명.pdf", SampleDocuments.pdf("서명 " + activity)));
    }

    private MvcTestResult change(String name, String part, String reason) {
        return desk.pages().post(desk.address(activity, name) + "/part", STAFF, Map.of("part", part, "reason", reason));
    }

    private List<String> badges(String username) throws IOException {
        return desk.page(activity, username).select(".file-cards .krds-badge").eachText();
    }

    @Test
    void eachFileIsCorrectedByItselfAndTheHistoryTellsIt() throws IOException {
        MvcTestResult done = change("서명.pdf", "SIGN_IN_SHEET", "한꺼번에 올림");
        assertThat(done).hasRedirectedUrl(activity + "#files");
        assertThat(desk.outcomes(done)).containsExactly("+ 서명.pdf: 구분을 바꾸었습니다.");
        assertThat(badges(STAFF)).containsExactly("회의록", "참석자 서명부");
        assertThat(desk.page(activity, STAFF)
                        .select("#changes tbody tr")
                        .first()
                        .text())
                .contains("파일의 구분", "회의록: 서명.pdf", "참석자 서명부: 서명.pdf", "한꺼번에 올림");
        assertThat(desk.outcomes(change("서명.pdf", "SIGN_IN_SHEET", ""))).containsExactly("+ 서명.pdf: 구분이 그대로입니다.");
        assertThat(desk.page(activity, STAFF).select("#changes tbody tr")).hasSize(1);
    }

    @Test
    void isRefusedInWordsAndForNobodyElse() {
        desk.send(activity, STAFF, "OTHER", file("또.pdf", SampleDocuments.pdf("회의 " + activity)));
        assertThat(desk.outcomes(change("또.pdf", "MINUTES", ""))).allMatch(one -> one.contains("이미 있습니다: 또.pdf"));
        assertThat(desk.outcomes(change("또.pdf", "PHOTO", "가".repeat(501)))).allMatch(one -> one.startsWith("- "));
        assertThat(change("또.pdf", "NO_SUCH", "")).hasStatus(400);
        String address = desk.address(activity, "또.pdf") + "/part";
        assertThat(desk.pages().post(address, "staff-sudogwon", Map.of("part", "PHOTO")))
                .hasStatus(404);
        assertThat(desk.pages().post(address, "viewer", Map.of("part", "PHOTO")))
                .hasStatus(403);
        desk.submit(activity);
        assertThat(desk.outcomes(change("또.pdf", "PHOTO", ""))).allMatch(one -> one.startsWith("- "));
    }

    @Test
    void othersSeeItAsItWasApprovedButNeverASheetOfSignatures() throws IOException {
        desk.submit(activity);
        desk.approve(activity);
        desk.reopen(activity);
        assertThat(change("회의록.pdf", "OTHER", "")).hasStatus(303);
        assertThat(badges("viewer")).containsExactly("회의록", "회의록");
        assertThat(badges(STAFF)).containsExactly("그 밖의 자료", "회의록");
        assertThat(change("서명.pdf", "SIGN_IN_SHEET", "")).hasStatus(303);
        assertThat(desk.names(activity, "viewer")).as("at once").containsExactly("회의록.pdf");
        assertThat(desk.pages().get(desk.address(activity, "서명.pdf"), "viewer")).hasStatus(404);
        desk.submit(activity);
        desk.approve(activity);
        assertThat(badges("viewer")).containsExactly("그 밖의 자료");
    }

    @Test
    void whatWasASheetOfSignaturesIsShownToOthersOnlyOnceThatIsApproved() throws IOException {
        assertThat(change("서명.pdf", "SIGN_IN_SHEET", "")).hasStatus(303);
        desk.submit(activity);
        desk.approve(activity);
        desk.reopen(activity);
        assertThat(change("서명.pdf", "OTHER", "서명이 없는 명단")).hasStatus(303);
        assertThat(desk.names(activity, "viewer")).containsExactly("회의록.pdf");
        desk.submit(activity);
        desk.approve(activity);
        assertThat(desk.names(activity, "viewer")).containsExactly("회의록.pdf", "서명.pdf");
    }
}
