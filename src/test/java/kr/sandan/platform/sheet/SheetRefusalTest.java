package kr.sandan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRefusalTest {

    @TempDir
    private Path folder;

    private String refusal(byte[] content) throws IOException {
        return refusal(content, SheetLimits.USUAL);
    }

    private String refusal(byte[] content, SheetLimits limits) throws IOException {
        Path file = SampleFiles.write(folder, content);
        SheetRefused refused = catchThrowableOfType(SheetRefused.class, () -> readAll(file, limits));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused.messageKey();
    }

    private static void readAll(Path path, SheetLimits limits) {
        try (SheetFile file = SheetFile.open(path, limits)) {
            for (String sheet : file.sheets()) {
                try (SheetRows rows = file.rows(sheet)) {
                    rows.forEachRemaining(row -> {});
                }
            }
        }
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("sheet.empty");
    }

    @Test
    void refusesAnEncryptedWorkbook() throws Exception {
        assertThat(refusal(SampleFiles.encrypted())).isEqualTo("sheet.encrypted");
    }

    @Test
    void refusesAWorkbookOfTheOldFormat() throws IOException {
        assertThat(refusal(SampleFiles.oldWorkbook())).isEqualTo("sheet.old-workbook");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        assertThat(refusal(SampleFiles.bomb())).isEqualTo("sheet.bomb");
    }

    @Test
    void refusesExternalEntitiesEvenInUtf16() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        assertThat(refusal(SampleFiles.externalEntity(secret))).isEqualTo("sheet.entities");
    }

    @Test
    void refusesADeclarationThatLiesAcrossTwoReads() throws IOException {
        String declared = " ".repeat((1 << 16) - 4) + "<!DOCTYPE a []>";
        byte[] content =
                SampleFiles.with("docProps/app.xml", out -> out.write(declared.getBytes(StandardCharsets.US_ASCII)));
        assertThat(refusal(content)).isEqualTo("sheet.entities");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        assertThat(refusal(SampleFiles.archive(Map.of("mimetype", "application/hwp+zip"))))
                .isEqualTo("sheet.not-workbook");
    }

    @Test
    void refusesABinaryWorkbook() throws IOException {
        assertThat(refusal(SampleFiles.archive(Map.of("xl/workbook.bin", "x")))).isEqualTo("sheet.binary-workbook");
    }

    @Test
    void refusesAWorkbookThatWasCutShort() throws IOException {
        byte[] whole = SampleFiles.table("표", new Object[] {"이름"});
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("sheet.damaged");
    }

    @Test
    void refusesAWorkbookWithABrokenSheet() throws IOException {
        byte[] broken =
                SampleFiles.with("xl/worksheets/sheet1.xml", out -> out.write("<worksheet><sheetData><row".getBytes()));
        assertThat(refusal(broken)).isEqualTo("sheet.damaged");
    }

    @Test
    void refusesGarbage() throws IOException {
        byte[] garbage = new byte[10_000];
        new Random(399003).nextBytes(garbage);
        assertThat(refusal(garbage)).isEqualTo("sheet.not-workbook");
    }

    @Test
    void refusesAPdf() throws IOException {
        assertThat(refusal("%PDF-1.7\n%\u0000\u0001binary".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("sheet.not-workbook");
    }

    @Test
    void refusesAWebPageThatBearsTheNameOfAWorkbook() throws IOException {
        assertThat(refusal("<html><table><tr><td>1</td></tr></table></html>".getBytes()))
                .isEqualTo("sheet.web-page");
    }

    @Test
    void readsAsManyRowsAsTheLimitAndRefusesOneMore() throws IOException {
        SheetLimits threeRows = new SheetLimits(1 << 20, 1 << 20, 3, 10, 1_000);
        Object[] row = {"창원", 1};
        readAll(SampleFiles.write(folder, SampleFiles.table("표", row, row, row)), threeRows);
        assertThat(refusal(SampleFiles.table("표", row, row, row, row), threeRows))
                .isEqualTo("sheet.too-many-rows");
        readAll(SampleFiles.write(folder, "a,b\n1,2\n3,4\n".getBytes()), threeRows);
        assertThat(refusal("a,b\n1,2\n3,4\n5,6\n".getBytes(), threeRows)).isEqualTo("sheet.too-many-rows");
    }

    @Test
    void refusesMoreCellsThanTheLimit() throws IOException {
        SheetLimits fourCells = new SheetLimits(1 << 20, 1 << 20, 100, 10, 4);
        Object[] row = {"창원", 1};
        readAll(SampleFiles.write(folder, SampleFiles.table("표", row, row)), fourCells);
        assertThat(refusal(SampleFiles.table("표", row, row, row), fourCells)).isEqualTo("sheet.too-many-cells");
    }

    @Test
    void refusesContentFarBesideTheTableButBearsEmptyCellsThere() throws IOException {
        SheetLimits tenColumns = new SheetLimits(1 << 20, 1 << 20, 100, 10, 100);
        byte[] styledOnly = SampleFiles.workbook(workbook -> {
            var row = workbook.createSheet("표").createRow(0);
            row.createCell(0).setCellValue("이름");
            row.createCell(16_000).setCellStyle(workbook.createCellStyle());
        });
        readAll(SampleFiles.write(folder, styledOnly), tenColumns);
        byte[] written = SampleFiles.workbook(workbook ->
                workbook.createSheet("표").createRow(0).createCell(16_000).setCellValue("멀리"));
        assertThat(refusal(written, tenColumns)).isEqualTo("sheet.too-wide");
    }
}
