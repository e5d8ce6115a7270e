package kr.sandan.activity.web;

import static kr.sandan.activity.web.FileDesk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import kr.sandan.file.SampleDocuments;
import kr.sandan.platform.UploadLimit;
import kr.sandan.platform.sheet.SampleFiles;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that mean harm, files that are odd, and files at the limits. */
@PortalTest
class UploadBatteryTest {

    private static final int LARGEST = (int) UploadLimit.LARGEST.toBytes();

    @Autowired
    private FileDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String activity = "";

    @BeforeEach
    void holdsAnActivity() {
        activity = desk.activity();
    }

    private String send(String name, byte[] content) {
        return desk.outcome(activity, name, content);
    }

    private String send(String name, String content) {
        return send(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private int kept() {
        return jdbc.sql("select count(*) from activity_file where activity_id = ?")
                .param(Long.valueOf(activity.replaceAll("\\D", "")))
                .query(Integer.class)
                .single();
    }

    @Test
    void refusesFilesThatAreTwoThingsAtOnce() throws IOException {
        byte[] pdf = SampleDocuments.pdf("a");
        assertThat(send("그림.gif", "GIF89a/*\u0001\u0000*/=1;alert(1)//")).contains("받을 수 있는 파일이 아닙니다");
        assertThat(send("둘.pdf", SampleDocuments.joined(pdf, SampleDocuments.odt())))
                .contains("두 가지 형식");
        assertThat(send("둘.png", SampleDocuments.joined(SampleDocuments.image("png"), pdf)))
                .contains("두 가지 형식");
        assertThat(send("둘.jpg", SampleDocuments.joined(SampleDocuments.image("jpg"), SampleDocuments.docx())))
                .contains("두 가지 형식");
        assertThat(kept()).isZero();
    }

    @Test
    void whatHidesBehindAPictureIsNotKept() throws IOException {
        byte[] script = "<script>alert(document.cookie)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] sent = SampleDocuments.joined(SampleDocuments.photograph(1, 2000, 1500), script);
        assertThat(send("현장.jpg", sent)).startsWith("+ ");
        byte[] kept = desk.pages()
                .get(desk.address(activity, "현장.jpg"), STAFF)
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "Exif");
    }

    @Test
    void refusesDrawingsPagesAndProgramsWhateverTheyAreCalled() {
        assertThat(send("그림.png", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"))
                .contains("SVG");
        assertThat(send("그림.svg", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>"))
                .contains("SVG");
        assertThat(send("회의록.pdf", "<!DOCTYPE html><script>alert(1)</script>")).contains("웹 페이지");
        assertThat(send("회의록.hwp", "MZ\u0090\u0000\u0003\u0000")).contains("받을 수 있는 파일이 아닙니다");
        assertThat(kept()).isZero();
    }

    @Test
    void refusesBombs() throws IOException {
        assertThat(send("표.xlsx", SampleFiles.bomb())).contains("지나치게 커지는 파일");
        assertThat(send("벽.png", SampleDocuments.claiming(60_000, 60_000))).contains("5000만 화소를 넘습니다");
        assertThat(kept()).isZero();
    }

    @Test
    void aNameLeadsNowhereAndEndsAsItsContentDoes() throws IOException {
        assertThat(send("../../../etc/cron.d/회의록.pdf", SampleDocuments.pdf("1")))
                .startsWith("+ 회의록.pdf:");
        assertThat(send("C:\\Windows\\회의 기록.pdf", SampleDocuments.pdf("2"))).startsWith("+ 회의 기록.pdf:");
        assertThat(send("현장.exe", SampleDocuments.marked("jpg", 20, 20))).startsWith("+ 현장.exe.jpg:");
        assertThat(send("현장\u202egpj.pdf", SampleDocuments.pdf("3"))).startsWith("+ 현장gpj.pdf:");
        assertThat(send("..", SampleDocuments.pdf("4"))).startsWith("+ file.pdf:");
        assertThat(send("a\u0085\u2028.pdf", SampleDocuments.pdf("5"))).startsWith("+ a.pdf:");
    }

    @Test
    void koreanNamesAreOneNameHoweverAMachineWritesThem() throws IOException {
        String composed = "제1차 회의록.pdf";
        String parted = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(parted).isNotEqualTo(composed);
        assertThat(send(composed, SampleDocuments.pdf("하나"))).startsWith("+ 제1차 회의록.pdf:");
        assertThat(send(parted, SampleDocuments.pdf("둘"))).startsWith("+ 제1차 회의록 (2).pdf:");
        assertThat(send(composed, SampleDocuments.pdf("셋"))).startsWith("+ 제1차 회의록 (3).pdf:");
        assertThat(desk.names(activity, STAFF)).containsExactly("제1차 회의록.pdf", "제1차 회의록 (2).pdf", "제1차 회의록 (3).pdf");
    }

    @Test
    void aFileSentTwiceIsThereOnce() {
        byte[] pdf = SampleDocuments.pdf("두 번");
        assertThat(send("회의록.pdf", pdf)).contains("올렸습니다");
        assertThat(send("다른 이름.pdf", pdf)).startsWith("+ 회의록.pdf:").contains("이미");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void theLimitOfAFileHoldsToTheByte() {
        assertThat(send("빈.pdf", new byte[0])).contains("빈 파일");
        byte[] exact = Arrays.copyOf(SampleDocuments.pdf("크기"), LARGEST);
        assertThat(send("꼭.pdf", exact)).startsWith("+ ");
        assertThat(send("하나 더.pdf", Arrays.copyOf(exact, LARGEST + 1))).contains("30MB를 넘습니다");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void theLimitsOfAnActivityHold() {
        fill(49, 1);
        assertThat(send("쉰째.pdf", SampleDocuments.pdf("50"))).startsWith("+ ");
        assertThat(send("다음.pdf", SampleDocuments.pdf("51"))).contains("50개까지");
        activity = desk.activity();
        byte[] pdf = SampleDocuments.pdf("딱");
        fill(1, (300 << 20) - pdf.length);
        assertThat(send("딱.pdf", pdf)).startsWith("+ ");
        assertThat(send("넘침.pdf", SampleDocuments.pdf("넘침"))).contains("모두 300MB까지");
    }

    /** Files as long as they say, of which nobody asks the content. */
    private void fill(int files, int size) {
        jdbc.sql("""
                        with kept as (insert into kept_file (name, type, size, sha256, kept_by, kept_at)
                            select '채움', 'PDF', :size, encode(sha256(cast(cast(n as text) as bytea)), 'hex'), 1, now()
                              from generate_series(1, :files) n returning id, sha256)
                        insert into activity_file (activity_id, file_id, part, name, sent_sha256, revision, attached_by, attached_at)
                        select :activity, id, 'OTHER', '채움 ' || id, sha256, 1, 1, now() from kept
                        """)
                .param("size", size)
                .param("files", files)
                .param("activity", Long.valueOf(activity.replaceAll("\\D", "")))
                .update();
    }

    @Test
    void anUploadThatBreaksOffStoresNothingAndIsSentAgain() throws Exception {
        FormClient client = new FormClient(port, STAFF);
        byte[] pdf = SampleDocuments.pdf("끊김");
        assertThatThrownBy(() -> client.file(activity, "끊김.pdf", 10_000_000, Breaking::new))
                .isInstanceOf(IOException.class);
        assertThat(kept()).isZero();
        assertThat(client.file(activity, "끊김.pdf", pdf.length, () -> new ByteArrayInputStream(pdf))
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept()).isEqualTo(1);
        assertThat(desk.page(activity, STAFF).select("h1").text()).startsWith("파일 시험");
    }

    @Test
    void aFileFarTooLargeIsAnsweredWithThePageThatSaysSo() throws Exception {
        long size = 40L << 20;
        var answer = new FormClient(port, STAFF).file(activity, "큰.pdf", size, () -> new Zeros(size));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("파일이 너무 큽니다");
        assertThat(kept()).isZero();
    }

    @Test
    void theDatabaseKeepsTheRulesToo() {
        send("회의록.pdf", SampleDocuments.pdf("규칙"));
        for (Map.Entry<String, String> broken : Map.of(
                        "removed_reason = 'x'", "activity_file_removed_ck",
                        "part = 'X'", "activity_file_part_ck",
                        "name = 'a/b'", "activity_file_name_ck")
                .entrySet())
            assertThatThrownBy(() -> jdbc.sql("update activity_file set " + broken.getKey() + " where activity_id = ?")
                            .param(Long.valueOf(activity.replaceAll("\\D", "")))
                            .update())
                    .hasMessageContaining(broken.getValue());
    }

    /** A connection that breaks after a while. */
    private static final class Breaking extends InputStream {

        private int sent;

        @Override
        public int read() throws IOException {
            if (sent++ > 500_000) throw new IOException("the connection broke");
            return '%';
        }
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }
    }
}
