package kr.sandan.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import kr.sandan.file.SampleDocuments;
import kr.sandan.platform.UploadLimit;
import kr.sandan.source.SourceService;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class DocumentFilePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private SourceDesk desk;
    private long id;
    private String page;

    @BeforeEach
    void sitDown() {
        desk = new SourceDesk(mvc, sources, jdbc);
        id = desk.document("파일이 있는 문서 " + UUID.randomUUID());
        page = "/sources/" + id;
    }

    private MvcTestResult upload(String address, String name, byte[] content, Map<String, String> fields) {
        var request = mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/html", content))
                .with(new Callers(jdbc).as("officer"))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult attach(int edition, String name, byte[] content, String reason) {
        return upload(page + "/file", name, content, Map.of("edition", "" + edition, "reason", reason));
    }

    private void attached(int edition, String said) {
        assertThat(attach(edition, "보고.pdf", SampleDocuments.pdf(said), "잘못 올림"))
                .hasStatus(303);
    }

    private MvcTestResult release(int edition, boolean open, String reason) {
        return desk.send(
                page + "/file/release",
                Map.of("edition", "" + edition, "open", "" + open, "reason", reason),
                "officer");
    }

    private static String refusal(MvcTestResult result) {
        return SourceDesk.read(result).select(".error-summary").text();
    }

    @Test
    void isSavedByteForByteAndNeverShown() {
        byte[] content = SampleDocuments.pdf("보고");
        assertThat(attach(0, "../../보고서.PDF", content, "")).hasStatus(303);
        var answer = desk.get(page + "/file/1", "viewer").getResponse();
        assertThat(answer.getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("%EB%B3%B4%EA%B3%A0%EC%84%9C.PDF");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
    }

    @Test
    void isForTheStaffUntilSomebodySaysWhyEverybodyMayHaveIt() {
        attached(0, "보고");
        assertThat(desk.get(page + "/file/1", "")).hasStatus(404);
        assertThat(desk.get(page + "/file/1", "reviewer")).hasStatus(404);
        Document seen = desk.page(page, "");
        assertThat(seen.select("#files").text()).contains("보고.pdf", "직원만").doesNotContain("SHA-256");
        assertThat(seen.select("#files a[href*=file]")).isEmpty();
        assertThat(refusal(release(1, true, " "))).contains("사유");
        assertThat(release(1, true, "공공누리 제1유형")).hasStatus(303);
        assertThat(desk.get(page + "/file/1", "")).hasStatusOk();
        assertThat(refusal(release(1, true, "또"))).contains("이미");
        assertThat(desk.page(page, "officer").select("#files").text()).contains("공개 가능", "공공누리 제1유형");
        assertThat(release(1, false, "동의 철회")).hasStatus(303);
        assertThat(desk.get(page + "/file/1", "")).hasStatus(404);
    }

    @Test
    void aReplacedFileStaysReadableForTheStaffWithWhoWhenAndWhy() {
        attached(0, "처음");
        assertThat(release(1, true, "허락")).hasStatus(303);
        attached(1, "고침");
        assertThat(desk.get(page + "/file/1", "viewer").getResponse().getContentAsByteArray())
                .isEqualTo(SampleDocuments.pdf("처음"));
        assertThat(desk.get(page + "/file/1", "")).hasStatus(404);
        assertThat(desk.get(page + "/file/2", "")).hasStatus(404);
        Document seen = desk.page(page, "viewer");
        assertThat(seen.select("#files tbody tr")).hasSize(2);
        assertThat(seen.select("#files tbody tr").get(0).text()).contains("잘못 올림", "직원 전용");
    }

    @Test
    void aReplacementNeedsAReasonAnotherFileAndTheEditionThatWasSeen() {
        attached(0, "처음");
        assertThat(refusal(attach(1, "a.pdf", SampleDocuments.pdf("둘"), ""))).contains("사유");
        assertThat(refusal(attach(1, "a.pdf", SampleDocuments.pdf("처음"), "또"))).contains("똑같습니다");
        Document late = SourceDesk.read(attach(0, "a.pdf", SampleDocuments.pdf("둘"), "늦은 사유"));
        assertThat(late.select(".error-summary").text()).contains("다른 사람이 파일을 바꾸었습니다");
        assertThat(late.expectFirst("#reason").val()).isEqualTo("늦은 사유");
        assertThat(late.expectFirst("input[name=edition]").val()).isEqualTo("1");
        assertThat(desk.page(page, "officer").select("#files tbody tr")).hasSize(1);
    }

    @Test
    void aRefusedFileSaysWhyAndStoresNothing() {
        assertThat(refusal(attach(0, "a.pdf", new byte[0], ""))).contains("빈 파일");
        assertThat(refusal(attach(0, "a.pdf", "<html></html>".getBytes(StandardCharsets.UTF_8), "")))
                .contains("웹 페이지");
        assertThat(refusal(attach(0, "", new byte[0], ""))).contains("파일을 고르십시오");
        int most = (int) UploadLimit.LARGEST.toBytes();
        byte[] large = new byte[most + 1];
        System.arraycopy(SampleDocuments.pdf("큼"), 0, large, 0, SampleDocuments.pdf("큼").length);
        assertThat(refusal(attach(0, "a.pdf", large, ""))).contains("30MB를 넘습니다");
        assertThat(desk.page(page, "officer").select("#files tbody tr")).isEmpty();
        byte[] exact = java.util.Arrays.copyOf(large, most);
        assertThat(attach(0, "a.pdf", exact, "")).hasStatus(303);
    }

    @Test
    void aNewDocumentAndItsFileAreEnteredTogetherOrNotAtAll() {
        String title = "함께 등록 " + UUID.randomUUID();
        Map<String, String> form = Map.of(
                "title", title, "publisher", "시험 기관", "kind", "REPORT", "passage", "2~4쪽", "submissionKey", title);
        Document refused = SourceDesk.read(upload("/sources/new", "a.pdf", new byte[] {1, 2, 0}, form));
        assertThat(refused.select(".error-summary a").eachAttr("href")).containsExactly("#file");
        assertThat(refused.expectFirst("#title").val()).isEqualTo(title);
        assertThat(refused.expectFirst("#passage").val()).isEqualTo("2~4쪽");
        assertThat(refused.text()).contains("다시 골라 주십시오");
        MvcTestResult entered = upload("/sources/new", "a.pdf", SampleDocuments.pdf("a"), form);
        MvcTestResult again = upload("/sources/new", "a.pdf", SampleDocuments.pdf("a"), form);
        String address = entered.getResponse().getRedirectedUrl();
        assertThat(again.getResponse().getRedirectedUrl()).isEqualTo(address);
        Document seen = desk.page(address, "");
        assertThat(seen.select("#files tbody tr")).hasSize(1);
        assertThat(seen.select(".facts").text()).contains("관련 부분 2~4쪽");
    }

    @Test
    void theDatabaseRefusesAReplacementWithoutAReason() {
        attached(0, "처음");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into source_file (document_id, edition, file_id, attached_by, attached_at)
                                select document_id, 2, file_id, attached_by, attached_at from source_file
                                 where document_id = ?
                                """).param(id).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("source_file_reason_ck");
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        attached(0, "보고");
        assertThat(release(1, true, "허락")).hasStatus(303);
        for (String address : new String[] {page, page + "/file", page + "/file/release"})
            SourceDesk.assertEnglish(desk.page(address + "?lang=en", "officer"));
    }
}
