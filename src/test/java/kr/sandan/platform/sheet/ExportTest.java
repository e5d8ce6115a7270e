package kr.sandan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.sheet.MarkedWorkbook.Colour;
import kr.sandan.platform.sheet.MarkedWorkbook.Mark;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir
    private Path folder;

    private static String csv(Object... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out, "id", "name")) {
            csv.row(values);
            csv.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() {
        assertThat(csv(1, "창원")).isEqualTo("\ufeffid,name\r\n1,창원\r\n");
    }

    @Test
    void quotesWhatTheStandardWantsQuoted() {
        assertThat(csv("a,b", "c\"d")).endsWith("\"a,b\",\"c\"\"d\"\r\n");
    }

    @Test
    void letsNoTextRunAsAFormula() {
        for (String start : List.of("=", "+", "-", "@", "＝")) {
            assertThat(csv(start + "cmd|' /C calc'!A0", "")).contains("\r\n'" + start + "cmd");
        }
        assertThat(csv("\t=1", "\r=1")).contains("'\t=1").contains("\"'\r=1\"");
    }

    @Test
    void leavesNumbersNumbers() {
        assertThat(csv(new BigDecimal("-1E+3"), "-12.5")).endsWith("-1000,-12.5\r\n");
    }

    @Test
    void writesAHeadThenTitlesThenRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetHead head = new SheetHead("산업단지", List.of(new SheetHead.Line("기준일", "2023-12-31")));
        List<SheetColumn> columns =
                List.of(SheetColumn.text("단지명", 20), SheetColumn.integer("고용(명)"), SheetColumn.date("지정일"));
        try (SheetWriter sheet = new SheetWriter(out, head, columns)) {
            sheet.row("=HYPERLINK(\"x\")", 1234, LocalDate.of(1974, 4, 1));
            sheet.row("원주", null, null);
            sheet.finish();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheet("산업단지");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("2023-12-31");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("고용(명)");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            var row = sheet.getRow(4);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("1974-04-01");
            assertThat(sheet.getRow(5).getCell(1)).isNull();
        }
    }

    @Test
    void leavesNothingThatLooksWholeWhereTheRowsBreakOff() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetHead head = new SheetHead("산업단지", List.of());
        List<SheetColumn> columns = List.of(SheetColumn.text("단지명", 20));
        assertThatThrownBy(() -> {
                    try (SheetWriter sheet = new SheetWriter(out, head, columns)) {
                        sheet.row("원주");
                        throw new IllegalStateException("no more rows");
                    }
                })
                .hasMessage("no more rows");
        assertThat(out.size()).isZero();
        assertThatThrownBy(() -> {
                    try (CsvWriter csv = new CsvWriter(out, "name")) {
                        csv.row("원주");
                        throw new IllegalStateException("no more rows");
                    }
                })
                .hasMessage("no more rows");
        assertThat(out.size()).isZero();
    }

    @Test
    void marksTheCellsAtFaultInTheSendersWorkbook() throws IOException {
        Path original = SampleFiles.write(
                folder, SampleFiles.table("표", new Object[] {"단지명", "고용"}, new Object[] {"창원", "많음"}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedWorkbook.write(
                original,
                List.of(
                        new Mark("표", "B2", Colour.RED, "숫자가 아님"),
                        new Mark("표", "B2", Colour.RED, "둘째"),
                        new Mark("표", "D9", Colour.YELLOW, "사유 필요")),
                "표",
                List.of("셀"),
                List.of(List.of("B2")),
                out);
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var cell = marked.getSheet("표").getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("많음");
            assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(cell.getCellComment().getString().getString()).isEqualTo("숫자가 아님\n둘째");
            assertThat(marked.getSheet("표").getRow(8).getCell(3).getCellComment())
                    .isNotNull();
            assertThat(marked.getSheet("표").getRow(0).getCell(0).getCellComment())
                    .isNull();
            assertThat(marked.getSheet("표 2").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("B2");
        }
    }
}
