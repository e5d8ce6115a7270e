package kr.sandan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.sandan.testing.Samples;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** The demonstration against the real workbook: its load must find every figure of ours unchanged. */
class DemonstrationSurveyTest {

    private static final List<String> NAME = List.of("survey_type", "survey_province", "survey_county", "survey_name");
    private static final List<String> MEASURES = List.of(
            "DESIGNATED_AREA",
            "MANAGED_AREA",
            "SITE_TOTAL",
            "SITE_FOR_SALE",
            "SITE_SOLD",
            "SITE_UNSOLD",
            "SALE_RATE",
            "TENANTS",
            "OPERATING",
            "EMPLOYMENT_MALE",
            "EMPLOYMENT_FEMALE",
            "EMPLOYMENT",
            "PRODUCTION",
            "EXPORT");
    private static final int FIRST_MEASURE = 5;

    @Test
    void everySurveyNameAndFigureStandsSoInTheWorkbook() throws IOException {
        Map<List<String>, List<String>> published = published();
        List<NamedCsvRecord> survey = Facts.of("survey.csv");
        List<NamedCsvRecord> figures = Facts.of("statistics.csv");
        assertThat(figures).hasSameSizeAs(survey);
        for (int i = 0; i < survey.size(); i++) {
            NamedCsvRecord named = survey.get(i);
            NamedCsvRecord counted = figures.get(i);
            assertThat(counted.getField("key")).isEqualTo(named.getField("key"));
            assertThat(counted.getField("province_code")).isEqualTo(named.getField("province_code"));
            assertThat(published.get(NAME.stream().map(named::getField).toList()))
                    .as("%s", named)
                    .isEqualTo(MEASURES.stream().map(counted::getField).toList());
        }
    }

    private static Map<List<String>, List<String>> published() throws IOException {
        Map<List<String>, List<String>> published = new HashMap<>();
        try (Workbook workbook = WorkbookFactory.create(
                Samples.file("kicox/kicox_status_2023q4.xlsx").toFile(), null, true)) {
            for (Row row : workbook.getSheet("전국산업단지현황")) {
                List<String> name = IntStream.range(0, NAME.size())
                        .mapToObj(column -> words(row.getCell(column)))
                        .toList();
                List<String> figures = IntStream.range(FIRST_MEASURE, FIRST_MEASURE + MEASURES.size())
                        .mapToObj(column -> figure(row.getCell(column)))
                        .toList();
                published.put(name, figures);
            }
        }
        return published;
    }

    private static String words(Cell cell) {
        return cell == null
                ? ""
                : cell.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static String figure(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK)
            return words(cell);
        double value = Math.round(cell.getNumericCellValue() * 100) / 100.0;
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
