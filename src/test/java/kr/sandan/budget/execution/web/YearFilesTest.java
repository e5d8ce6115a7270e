package kr.sandan.budget.execution.web;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.BudgetPageTest;
import kr.sandan.budget.BudgetPlace;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tables of a year as files, and an office with its hubs. All is rolled back. */
class YearFilesTest extends BudgetPageTest {

    private static final String YEAR = "/budgets/1994";

    @BeforeEach
    void budgets() {
        plan(1994, line("W-1", 900_000_000, BudgetPlace.WHOLE), line("W-2", 1_500, BudgetPlace.WHOLE));
    }

    private String csv(String path) throws IOException {
        return new String(
                pages.get(YEAR + path, "viewer").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String xlsx(String path) throws IOException {
        return sheet(YEAR + path);
    }

    private String sheet(String path) throws IOException {
        byte[] file = pages.get(path, "viewer").getResponse().getContentAsByteArray();
        StringBuilder text = new StringBuilder();
        DataFormatter plain = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            sheet.forEach(row -> {
                row.forEach(cell -> text.append(plain.formatCellValue(cell).replace(",", ""))
                        .append('|'));
                text.append('\n');
            });
        }
        return text.toString();
    }

    @Test
    void writesEveryRuleThatIsBroken() throws IOException {
        assertThat(csv("/execution/checks.csv"))
                .contains("1994,CURRENT,,,900001500,900001500,0,true")
                .contains("1994,CLOSING,W-1,", ",900000000,0,900000000,false")
                .contains("1994,CLOSING,W-2,", ",1500,0,1500,false");
        assertThat(xlsx("/execution/checks.xlsx")).contains("단위", "W-2|", "|1500|0|1500|");
    }

    @Test
    void writesMovementsForPeople() throws IOException {
        Map<String, String> form = Map.ofEntries(
                Map.entry("kind", "DIVERSION"),
                Map.entry("programme", "" + budgets.number("select id from programme where code = 'CLUSTER'")),
                Map.entry("decidedOn", "1994-06-01"),
                Map.entry("basis", "전용 제4호"),
                Map.entry("approver", "장관"),
                Map.entry("submissionKey", Long.toString(System.nanoTime(), 36)),
                Map.entry("rows[0].code", "W-1"),
                Map.entry("rows[0].amount", "△500원"),
                Map.entry("rows[1].code", "W-2"),
                Map.entry("rows[1].amount", "500원"));
        assertThat(pages.post(YEAR + "/movements/new", "admin", form)).hasStatus(303);
        assertThat(xlsx("/movements.xlsx")).contains("전용|1994-06-01|전용 제4호|장관|", "W-1|", "|-500|");
    }

    @Test
    void writesWhatPilotsTakeIn() throws IOException {
        assertThat(csv("/pilots.csv"))
                .startsWith("\uFEFFyear,council_id,council,dues_krw,donations_krw,own_income_krw");
        assertThat(xlsx("/pilots.xlsx")).contains("협의체|회비|기부금|자체 수입|");
        long year = budgets.number("select max(fiscal_year) from budget_movement where sample");
        assertThat(sheet("/budgets/" + year + "/pilots.xlsx"))
                .as("a sample, said in words")
                .contains("|견본|")
                .doesNotContainIgnoringCase("|true|")
                .doesNotContainIgnoringCase("|false|");
    }

    @Test
    void leadsToAllocationsAndTheClosingForWhomTheyAreOpen() throws IOException {
        assertThat(tabs("officer")).contains(YEAR + "/allocations", YEAR + "/close");
        assertThat(tabs("staff-chungcheong")).contains(YEAR + "/allocations").doesNotContain(YEAR + "/close");
        assertThat(tabs("viewer")).doesNotContain(YEAR + "/allocations", YEAR + "/close");
    }

    private List<String> tabs(String user) throws IOException {
        Document page = pages.page(YEAR, user);
        return page.select("main .tabs a").eachAttr("href");
    }
}
