package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A programme officer finds, narrows, sorts, compares and takes home. */
@BrowserTest
class BrowseJourneyTest {

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void comeIn(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void aFormerNameInTheOneBoxLeadsToTheComplexInTwoClicks() {
        visitor.signIn("officer");
        visitor.open("/");
        page.locator("main #q").fill("북평공단");
        page.locator("main [role=search] button").click();
        page.locator("main tbody th a:text-is('북평국가')").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("북평국가");
        assertThat(page.locator("main").innerText()).contains("북평국가산업단지", "동해시");
    }

    @Test
    void everyCountHoldsAsManyRowsAsItSays() {
        visitor.signIn("officer");
        visitor.open("/complexes?size=100");
        int national = choose("type", "NATIONAL");
        assertThat(total()).isEqualTo(national);
        assertThat(page.locator("main tbody tr").count()).isEqualTo(national);
        assertThat(column(3)).containsOnly("국가");
        int there = choose("province", "48");
        assertThat(there).isBetween(1, national - 1);
        assertThat(page.locator("main tbody tr").count()).isEqualTo(there);
        assertThat(page.url()).contains("type=NATIONAL", "province=48");
        page.goBack();
        assertThat(total()).isEqualTo(national);
    }

    @Test
    void aColumnHeadSortsByItsFiguresBothWays() {
        visitor.open("/complexes?type=NATIONAL&size=100&asOf=2023-12-31");
        Locator head = page.locator("th:has(a[href*='sort=employment'])");
        head.locator("a").click();
        page.locator("th[aria-sort=ascending] a[href*='sort=employment']").waitFor();
        List<BigDecimal> first = figures(12);
        assertThat(first).hasSizeGreaterThan(10).isSorted();
        head.locator("a").click();
        page.locator("th[aria-sort=descending] a[href*='sort=employment']").waitFor();
        assertThat(figures(12)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void threePickedRowsStandSideBySide() {
        visitor.open("/complexes?type=NATIONAL&sort=employment,desc&asOf=2023-12-31");
        List<String> picked = page.locator("main tbody th a").allInnerTexts().subList(0, 3);
        for (int row = 0; row < 3; row++) {
            page.locator("main tbody input[name=id]").nth(row).check();
        }
        page.locator("form[action$='/complexes/compare'] button").click();
        page.waitForURL("**/complexes/compare?*");
        assertThat(page.locator(".compared thead th > a:first-child").allInnerTexts())
                .containsExactlyElementsOf(picked);
        assertThat(page.locator("tr[data-row=EMPLOYMENT] .mark").allInnerTexts())
                .contains("다름", "최대", "최소");
    }

    @Test
    void theFileHoldsEveryRowOfTheList() throws IOException {
        visitor.signIn("officer");
        visitor.open("/complexes?type=NATIONAL");
        int total = total();
        Download download = page.waitForDownload(
                () -> page.locator(".exports a[href*='.csv']").click());
        List<String> lines = Files.readAllLines(download.path());
        assertThat(download.suggestedFilename()).endsWith(".csv");
        assertThat(lines.get(0)).startsWith("\uFEFFid,name,type,province,county,state,sample");
        assertThat(lines).hasSize(total + 1);
    }

    @Test
    void theMapAndItsTableLeadToTheSameRows() {
        visitor.open("/map");
        page.locator(".plot canvas").waitFor();
        Locator row = page.locator("#by-province tr[data-code='51']");
        int complexes = Integer.parseInt(row.locator("td.num").innerText().replace(",", ""));
        row.locator("a").click();
        page.waitForURL("**/complexes?*");
        assertThat(total()).isEqualTo(complexes);
        String address = page.url();
        page.goBack();
        page.locator(".plot canvas").waitFor();
        clickOnTheMap(128.2, 38.0);
        page.waitForURL(address);
        assertThat(total()).isEqualTo(complexes);
    }

    /** Clicks at a longitude and latitude: the drawing fills the plot but for a margin of 8 px. */
    private void clickOnTheMap(double longitude, double latitude) {
        double mercator = Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
        double across = (94.3652 * longitude - 11831.278) / 631;
        double down = (-94.1039 * mercator + 3944.954) / 631;
        Locator plot = page.locator(".plot");
        plot.scrollIntoViewIfNeeded();
        var box = plot.boundingBox();
        page.mouse().click(box.x + 8 + across * (box.width - 16), box.y + 8 + down * (box.height - 16));
    }

    private int choose(String facet, String value) {
        Locator link = page.locator("[data-facet=" + facet + "][data-value='" + value + "']");
        int count = Integer.parseInt(link.getAttribute("data-count"));
        link.click();
        page.waitForURL("**" + facet + "=" + value + "**");
        return count;
    }

    private int total() {
        return Integer.parseInt(page.locator("table[data-total]").getAttribute("data-total"));
    }

    private List<String> column(int number) {
        return page.locator("main tbody tr > :nth-child(" + number + ")").allInnerTexts();
    }

    /** The figures of a column; what is withheld or unknown has none. */
    private List<BigDecimal> figures(int number) {
        return column(number).stream()
                .map(text -> text.replace(",", ""))
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .map(BigDecimal::new)
                .toList();
    }
}
