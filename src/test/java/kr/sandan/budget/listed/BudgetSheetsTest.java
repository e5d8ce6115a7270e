package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.sandan.platform.sheet.SampleFiles;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** Workbooks in which several sheets have a table. */
class BudgetSheetsTest extends BudgetLists {

    private byte[] twoSheets() {
        return SampleFiles.workbook(book -> {
            for (String name : new String[] {"본부", "지역"}) {
                Sheet sheet = book.createSheet(name);
                fill(sheet.createRow(0), "항목", "사업", "예산판", "금액(원)");
                fill(sheet.createRow(1), name + unique, "CLUSTER", "본예산", "5");
            }
        });
    }

    private static void fill(Row row, String... cells) {
        for (int column = 0; column < cells.length; column++)
            row.createCell(column).setCellValue(cells[column]);
    }

    @Test
    void allOfThemAreReadWhereAPersonSaysSo() {
        approved(answered(twoSheets(), Map.of("sheets:", "ALL")));
        assertThat(held()).containsExactly("ORIGINAL 본부" + unique + " 5", "ORIGINAL 지역" + unique + " 5");
    }

    @Test
    void oneOfThemIsReadAndTheOtherNamed() {
        long load = answered(twoSheets(), Map.of("sheets:", "지역"));
        assertThat(problems(load)).extracting(this::said).anyMatch(said -> said.contains("시트 「본부」에도 표가 있으나"));
        approved(load);
        assertThat(held()).containsExactly("ORIGINAL 지역" + unique + " 5");
    }
}
