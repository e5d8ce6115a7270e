package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.sandan.load.LoadState;
import kr.sandan.load.UploadLoad;
import kr.sandan.testing.Callers;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The files to be filled in: ours with last year's lines, and those of other publishers. */
class BudgetTemplateTest extends BudgetLists {

    @Autowired
    private MockMvcTester mvc;

    private byte[] file(String path, String username) {
        return mvc.get()
                .uri(path)
                .with(new Callers(jdbc).as(username))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void beginsWithTheLinesOfTheYearBeforeAndGoesBackAsItIs() {
        applied(list(row(
                "가",
                "1500",
                "FUND_SOURCE=국비",
                "PROGRAM=산업",
                "UNIT=단지",
                "DETAIL=육성",
                "COST=보조",
                "LINE_CODE=N-" + unique)));
        year++;
        String csv = new String(file("/loads/templates/BUDGET.csv?period=" + year, "admin"), StandardCharsets.UTF_8);
        assertThat(csv).contains("N-" + unique + ",가,CLUSTER,,,,산업,단지,육성,,보조,,NATIONAL,,,ORIGINAL,1500,,true");
        for (String form : List.of(".csv", ".xlsx", ".xlsx?lang=en&period=" + year)) {
            String path = "/loads/templates/BUDGET" + form + (form.contains("?") ? "" : "?period=" + year);
            long load = loading.upload(
                    new UploadLoad("BUDGET", String.valueOf(year), "양식" + unique, admin()),
                    new ByteArrayInputStream(file(path, "admin")));
            await(load, LoadState.CHECKED);
            assertThat(findings.reviews(load)).as(form).isEmpty();
            assertThat(loads.detail(load).row().added()).as(form).isPositive();
            loading.cancel(load, admin());
        }
    }

    @Test
    void itsTitlesAreLockedAndItsCellsAreNot() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file("/loads/templates/BUDGET.xlsx", "admin")))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(sheet.getPaneInformation().getHorizontalSplitPosition() - 1)
                            .getCell(0)
                            .getCellStyle()
                            .getLocked())
                    .isTrue();
            assertThat(sheet.getColumnStyle(0).getLocked()).isFalse();
        }
    }

    @Test
    void onlyWhoMayLoadBudgetsGetsWhatIsHeld() {
        applied(list(row("비밀 " + unique, "1500")));
        String path = "/loads/templates/BUDGET.csv?period=" + (year + 1);
        assertThat(new String(file(path, "headoffice"), StandardCharsets.UTF_8)).doesNotContain(unique);
        assertThat(new String(file(path, "admin"), StandardCharsets.UTF_8)).contains(unique);
    }

    @Test
    void everyLayoutOfOthersIsKnownByItsTitles() {
        for (Map.Entry<String, List<List<String>>> layout : BudgetTemplate.LAYOUTS.entrySet()) {
            ListedTitles<BudgetField> titles = new ListedTitles<>(BudgetField.class);
            if (layout.getValue().size() == 1)
                assertThat(layout.getValue().get(0)).as(layout.getKey()).allMatch(title -> titles.find(title) != null);
            String csv = new String(
                    file("/loads/templates/BUDGET/" + layout.getKey() + ".csv", "admin"), StandardCharsets.UTF_8);
            assertThat(csv).contains(layout.getValue().get(0).get(3));
        }
        assertThat(mvc.get().uri("/loads/templates/BUDGET/none.csv").with(new Callers(jdbc).as("admin")))
                .hasStatus(404);
    }
}
