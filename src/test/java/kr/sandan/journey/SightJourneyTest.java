package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What no rule of accessibility finds: that everything said is also seen, on the screen and on paper. */
@BrowserTest
class SightJourneyTest {

    /** Width of an A4 sheet between its margins, in pixels of a style sheet. */
    private static final int SHEET = 703;

    @Test
    void questionsAndFieldsAreSeen(Visitor visitor) {
        Page page = visitor.signIn("admin");
        visitor.open("/complexes/1/edit");
        assertSeen(page.locator("#places > legend"));
        visitor.open("/loads/new");
        assertSeen(page.locator("#file"));
        visitor.open("/complexes");
        page.locator(".directory-search summary").click();
        for (Locator legend : page.locator(".search-more legend").all()) assertSeen(legend);
    }

    @Test
    void theNumbersOfAListStandBetweenItsNeighbours(Visitor visitor) {
        Page page = visitor.open("/complexes?page=2");
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            double numbers = box(page.locator(".page-links")).x;
            assertThat(box(page.locator(".page-navi.prev")).x).isLessThan(numbers);
            BoundingBox next = box(page.locator(".page-navi.next"));
            assertThat(next.x > numbers || next.y > box(page.locator(".page-links")).y)
                    .as("at %d pixels", width)
                    .isTrue();
        }
    }

    @Test
    void theListShowsEveryJobOnASmallDesk(Visitor visitor) {
        Page page = visitor.open("/complexes?type=NATIONAL");
        page.setViewportSize(1280, 900);
        BoundingBox jobs = box(page.locator("th:has(a[href*='sort=employment'])"));
        assertThat(jobs.x + jobs.width).isLessThan(1280);
    }

    @Test
    void aQuestionMarkOpensTheHelpOfThePageUntilItIsSwitchedOff(Visitor visitor) {
        Page page = visitor.open("/complexes");
        page.locator("#q").focus();
        page.keyboard().press("?");
        assertThat(page.locator("#q").inputValue()).isEqualTo("?");
        page.locator("h1").click();
        page.keyboard().press("?");
        page.waitForURL("**/help/complexes");
        visitor.open("/complexes");
        page.locator(".drop summary").first().click();
        page.locator(".drop a[href*='keys=off']").click();
        page.locator("body[data-keys=off]").waitFor();
        page.keyboard().press("?");
        page.locator(".work-menu summary").first().click();
        assertThat(page.url()).doesNotContain("/help/");
        page.locator(".drop summary").first().click();
        assertThat(page.locator(".drop a[href*='keys=on']").innerText()).isEqualTo("단축키 켜기");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void paperCarriesTheFiguresAndWhereTheyComeFrom(Visitor visitor) {
        Page page = visitor.signIn("officer");
        page.setViewportSize(SHEET, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : List.of("/", "/complexes?type=NATIONAL", "/complexes/1", "/map", "/regions")) {
            visitor.open(path);
            assertThat(page.locator(".work-header, .work-footer, .title-actions, .krds-pagination")
                            .all())
                    .as(path)
                    .noneMatch(Locator::isVisible);
            assertThat(page.locator(".print-head").innerText()).as(path).contains("출력", "/");
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("%s on a sheet", path)
                    .isLessThanOrEqualTo(SHEET);
        }
        assertThat(page.pdf()).startsWith("%PDF".getBytes());
    }

    private static void assertSeen(Locator what) {
        BoundingBox box = box(what);
        assertThat(box.height).isGreaterThan(12);
        assertThat(box.width).isGreaterThan(20);
    }

    private static BoundingBox box(Locator what) {
        return what.boundingBox();
    }
}
