package kr.sandan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentGateTest {

    @TempDir
    private Path folder;

    private DocumentType typeOf(byte[] content) throws IOException {
        return ContentGate.typeOf(SampleFiles.write(folder, content));
    }

    private String refusal(byte[] content) throws IOException {
        Path file = SampleFiles.write(folder, content);
        RuleBroken refused = catchThrowableOfType(RuleBroken.class, () -> ContentGate.typeOf(file));
        assertThat(refused).as("the file is refused").isNotNull();
        assertThat(refused.field()).isEqualTo("file");
        return refused.messageKey().replace("file.refused.", "");
    }

    private String refusal(String content) throws IOException {
        return refusal(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void knowsEachKindByItsContent() throws IOException {
        assertThat(typeOf(SampleDocuments.pdf("보도자료"))).isEqualTo(DocumentType.PDF);
        assertThat(typeOf(SampleDocuments.hwp())).isEqualTo(DocumentType.HWP);
        assertThat(typeOf(SampleDocuments.hwpx())).isEqualTo(DocumentType.HWPX);
        assertThat(typeOf(SampleFiles.table("표", new Object[] {"이름"}))).isEqualTo(DocumentType.XLSX);
        assertThat(typeOf(SampleDocuments.docx())).isEqualTo(DocumentType.DOCX);
        assertThat(typeOf(SampleDocuments.pptx())).isEqualTo(DocumentType.PPTX);
        assertThat(typeOf(SampleDocuments.odt())).isEqualTo(DocumentType.ODT);
        assertThat(typeOf(SampleDocuments.image("png"))).isEqualTo(DocumentType.PNG);
        assertThat(typeOf(SampleDocuments.image("jpg"))).isEqualTo(DocumentType.JPEG);
    }

    @Test
    void readsTextInEveryEncodingThatOfficesUse() throws IOException {
        assertThat(typeOf("<보도자료> 산업단지".getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentType.TXT);
        String text = "산업단지 클러스터사업은 2005년에 시작되었다.\r\n150개 산업단지";
        assertThat(typeOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentType.TXT);
        assertThat(typeOf(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentType.TXT);
        assertThat(typeOf(text.getBytes(Charset.forName("MS949")))).isEqualTo(DocumentType.TXT);
        assertThat(typeOf(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(DocumentType.TXT);
    }

    @Test
    void refusesPagesAndDrawingsWhateverTheyBeginWith() throws IOException {
        assertThat(refusal("<!DOCTYPE html><html><body>a</body></html>")).isEqualTo("markup");
        assertThat(refusal("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"))
                .isEqualTo("markup");
        assertThat(refusal("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"))
                .isEqualTo("markup");
        assertThat(refusal("보도자료\n<ScRiPt>alert(1)</sCrIpT>")).isEqualTo("markup");
        assertThat(refusal("\ufeff<html>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("markup");
        assertThat(refusal(SampleDocuments.joined(SampleDocuments.pdf("a"), "<html>".getBytes())))
                .isEqualTo("markup");
    }

    @Test
    void refusesAFileThatIsTwoThingsAtOnce() throws IOException {
        byte[] archive = SampleDocuments.odt();
        for (byte[] first :
                Arrays.asList(SampleDocuments.image("png"), SampleDocuments.image("jpg"), SampleDocuments.pdf("a")))
            assertThat(refusal(SampleDocuments.joined(first, archive))).isEqualTo("two-at-once");
        assertThat(refusal(SampleDocuments.joined(SampleDocuments.image("png"), SampleDocuments.pdf("a"))))
                .isEqualTo("two-at-once");
        assertThat(refusal(SampleFiles.archive(Map.of("%PDF-1.4", "application/hwp+zip"))))
                .isEqualTo("two-at-once");
    }

    @Test
    void refusesOtherArchivesAndPrograms() throws IOException {
        assertThat(refusal(SampleFiles.archive(Map.of("a.exe", "MZ")))).isEqualTo("type");
        assertThat(refusal(SampleFiles.archive(Map.of("META-INF/MANIFEST.MF", "a"))))
                .isEqualTo("type");
        assertThat(refusal(new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0})).isEqualTo("type");
        assertThat(refusal("GIF89a\u0001\u0000\u0001\u0000")).isEqualTo("type");
        assertThat(refusal("#!/bin/sh\nrm -rf /\n")).isEqualTo("type");
        assertThat(refusal(new byte[100])).isEqualTo("type");
    }

    @Test
    void tellsOldLockedAndDamagedOfficeFilesApart() throws Exception {
        assertThat(refusal(SampleFiles.oldWorkbook())).isEqualTo("old-office");
        assertThat(refusal(SampleFiles.encrypted())).isEqualTo("encrypted");
        byte[] document = SampleDocuments.docx();
        assertThat(refusal(Arrays.copyOf(document, document.length / 2))).isEqualTo("damaged");
        byte[] hangul = SampleDocuments.hwp();
        assertThat(refusal(Arrays.copyOf(hangul, 100))).isEqualTo("damaged");
    }

    @Test
    void refusesMacrosAndBombs() throws IOException {
        assertThat(refusal(SampleFiles.archive(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.text", "word/vbaProject.bin", "x"))))
                .isEqualTo("macro");
        assertThat(refusal(SampleFiles.archive(
                        Map.of("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))))
                .isEqualTo("macro");
        assertThat(refusal(SampleFiles.bomb())).isEqualTo("bomb");
    }

    @Test
    void aNameIsComposedAndLeadsNowhere() {
        assertThat(FileName.plain("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.plain("C:\\문서\\보고.hwp")).isEqualTo("보고.hwp");
        assertThat(FileName.plain("\u1107\u1169\u1100\u1169.pdf")).isEqualTo("보고.pdf");
        assertThat(FileName.plain("a\u0000b\r\nc.pdf")).isEqualTo("abc.pdf");
        assertThat(FileName.plain("보고\u202efdp.exe")).isEqualTo("보고fdp.exe");
        assertThat(FileName.plain("..")).isEqualTo("file");
        assertThat(FileName.plain("가".repeat(300) + ".pdf")).hasSize(255).endsWith("가.pdf");
        assertThat(FileName.plain("가".repeat(10) + " ".repeat(254) + "a")).isEqualTo("a");
        assertThat(FileName.plain("a" + "🙂".repeat(127) + "x"))
                .startsWith("🙂")
                .hasSize(255);
        assertThat(FileName.plain("🙂".repeat(128))).isEqualTo("🙂".repeat(127));
        assertThat(FileName.plain("a\u0085b\u2028c\u2029d.pdf")).isEqualTo("abcd.pdf");
    }

    @Test
    void aNameEndsAsItsKindDoes() {
        assertThat(DocumentType.PDF.named("보고.PDF")).isEqualTo("보고.PDF");
        assertThat(DocumentType.JPEG.named("현장.jpeg")).isEqualTo("현장.jpeg");
        assertThat(DocumentType.TXT.named("a.html")).isEqualTo("a.html.txt");
    }
}
