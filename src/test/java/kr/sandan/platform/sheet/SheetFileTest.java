package kr.sandan.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.sandan.platform.sheet.SheetCell.Kind;
import kr.sandan.testing.Samples;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

    private static final String TABLE = "단지명,생산\r\n\"창원, 국가\",\"1,234\"\r\n";

    @TempDir
    private Path folder;

    private List<SheetRow> rows(byte[] content) throws IOException {
        try (SheetFile file = SheetFile.open(SampleFiles.write(folder, content));
                SheetRows rows = file.rows(file.sheets().get(0))) {
            List<SheetRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949", "UTF-16LE", "UTF-16BE"})
    void readsCommaSeparatedTextInEveryEncoding(String charset) throws IOException {
        SheetRow row = rows(TABLE.getBytes(Charset.forName(charset))).get(1);
        assertThat(row.cells()).extracting(SheetCell::text).containsExactly("창원, 국가", "1,234");
        assertThat(row.cell(1).address()).isEqualTo("B2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void passesOverAByteOrderMark(String charset) throws IOException {
        List<SheetRow> rows = rows(("\ufeff" + TABLE).getBytes(Charset.forName(charset)));
        assertThat(rows.get(0).cell(0).raw()).isEqualTo("단지명");
    }

    @Test
    void readsTabSeparatedText() throws IOException {
        byte[] content = "단지명\t생산\n창원\t1,234,567\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(rows(content).get(1).cell(1).text()).isEqualTo("1,234,567");
    }

    @Test
    void readsBackWhatAnExportMadeHarmless() throws IOException {
        assertThat(rows("a,b\n'=1+1,'it\n".getBytes()).get(1).cells())
                .extracting(SheetCell::text)
                .containsExactly("=1+1", "'it");
    }

    @Test
    void knowsWhatEachCellHolds() throws IOException {
        byte[] content = SampleFiles.workbook(workbook -> {
            var row = workbook.createSheet("표").createRow(4);
            row.createCell(0).setCellValue("\u00a0\u00a0 ① 구미");
            row.createCell(1).setCellValue(0.1 + 0.2);
            var day = row.createCell(2);
            day.setCellValue(LocalDate.of(2021, 3, 24));
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy.mm.dd"));
            day.setCellStyle(style);
            row.createCell(3).setCellFormula("B5*10");
            row.createCell(4).setCellFormula("1/0");
            row.createCell(5).setCellValue("  ");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        SheetRow row = rows(content).get(0);
        assertThat(row.number()).isEqualTo(5);
        assertThat(row.cells())
                .extracting(SheetCell::kind)
                .containsExactly(Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.NUMBER, Kind.ERROR, Kind.BLANK);
        assertThat(row.cells())
                .extracting(SheetCell::text)
                .containsExactly("① 구미", "0.3", "2021-03-24", "3", "#DIV/0!", "");
        assertThat(row.cell(0).indent()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsDaysRightFromWhicheverYearTheWorkbookCounts(boolean from1904) throws IOException {
        byte[] content = SampleFiles.workbook(workbook -> {
            if (from1904)
                ((XSSFWorkbook) workbook).getCTWorkbook().getWorkbookPr().setDate1904(true);
            double serial = DateUtil.getExcelDate(LocalDate.of(2005, 3, 29), from1904);
            var row = workbook.createSheet("표").createRow(0);
            row.createCell(0).setCellValue(serial);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellValue(serial);
            row.createCell(2).setCellValue(String.valueOf((int) serial));
            row.createCell(3).setCellValue(2005);
        });
        List<SheetCell> cells = rows(content).get(0).cells();
        assertThat(cells).extracting(SheetCell::kind).containsExactly(Kind.DATE, Kind.NUMBER, Kind.TEXT, Kind.NUMBER);
        assertThat(cells.subList(0, 3)).extracting(SheetCell::date).containsOnly(LocalDate.of(2005, 3, 29));
        assertThat(cells.get(3).date()).isNull();
    }

    @Test
    void knowsAFormulaWhoseResultWasNotSaved() throws IOException {
        byte[] content = SampleFiles.workbook(workbook -> {
            var row = workbook.createSheet("표").createRow(0);
            row.createCell(0).setCellFormula("SUM(1,2)");
            row.createCell(1).setCellValue(1);
        });
        SheetRow row = rows(content).get(0);
        assertThat(row.cell(0).isUncalculated()).isTrue();
        assertThat(row.cell(0).raw()).isEqualTo("=SUM(1,2)");
        assertThat(row.cell(1).isUncalculated()).isFalse();
    }

    @Test
    void composesHangulThatASenderSplitIntoLetters() throws IOException {
        byte[] content =
                ("이름\n" + Normalizer.normalize("창원", Normalizer.Form.NFD) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(rows(content).get(1).cell(0).text()).isEqualTo("창원");
    }

    @Test
    void namesColumnsAsSpreadsheetProgramsDo() {
        assertThat(List.of(0, 25, 26, 701, 702, 16_324))
                .extracting(SheetCell::columnName)
                .containsExactly("A", "Z", "AA", "ZZ", "AAA", "XCW");
    }

    @Test
    void findsAHeaderOfTwoRowsByItsText() throws IOException {
        Path path = SampleFiles.write(
                folder,
                SampleFiles.table(
                        "표",
                        new Object[] {"제목"},
                        new Object[] {"유 형", "단지명", "산업시설구역(천㎡)", null, "누계\n수출"},
                        new Object[] {null, null, "전체면적", "분양률"},
                        new Object[] {"국가", "창원", 1.5, 99, 7}));
        try (SheetFile file = SheetFile.open(path);
                SheetRows rows = file.rows("표")) {
            SheetHeader header = SheetHeader.find(rows, "유형").orElseThrow();
            assertThat(header.columns()).containsExactly("유형", "단지명", "산업시설구역/전체면적", "산업시설구역/분양률", "누계수출");
            assertThat(header.require("산업시설구역/분양률")).isEqualTo(3);
            assertThat(rows.next().number()).isEqualTo(4);
            assertThatThrownBy(() -> header.require("고용현황/남")).hasMessage("sheet.no-such-column");
        }
    }

    @Test
    void readsTheWholeSurveyOfTheFourthQuarterOf2023() {
        try (SheetFile file = SheetFile.open(Samples.file("kicox/kicox_status_2023q4.xlsx"));
                SheetRows rows = file.rows("전국산업단지현황")) {
            assertThat(file.sheets()).hasSize(13).contains("시도별", "국가", "농공");
            SheetHeader header = SheetHeader.find(rows, "유형").orElseThrow();
            assertThat(header.row()).isEqualTo(5);
            assertThat(header.columns()).contains("시군", "산업시설구역/분양률", "입주업체", "고용현황/계", "누계생산", "누계수출");
            int type = header.require("유형");
            int name = header.require("단지명");
            List<SheetRow> data = new ArrayList<>();
            rows.forEachRemaining(data::add);
            data.removeIf(row -> row.cell(type).isBlank() || row.cell(name).isBlank());
            assertThat(data).hasSize(1_390);
            assertThat(data.get(0).number()).isEqualTo(7);
            assertThat(data.stream().filter(row -> row.cell(name).indent() == 0))
                    .hasSize(1_310);
        }
    }
}
