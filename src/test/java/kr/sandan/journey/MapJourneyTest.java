package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import kr.sandan.testing.WithoutScripts;
import org.junit.jupiter.api.Test;

/** Somebody goes through the years of the map, by keyboard, and looks closer. */
@BrowserTest
class MapJourneyTest {

    /** How many points of the map are not blank. */
    private static final String DRAWN = """
            () => {
              const canvas = document.querySelector('.plot canvas');
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              let drawn = 0;
              for (let at = 3; at < data.length; at += 4) if (data[at] > 0) drawn++;
              return drawn;
            }""";

    @Test
    void theArrowKeysGoThroughTheYearsAndKeepTheFocus(Visitor visitor) {
        Page page = visitor.open("/map?programme=CLUSTER&asOf=2009-12-31");
        page.locator(".plot canvas").waitFor();
        assertThat(sites(page)).isEqualTo("12");
        Locator slider = page.getByLabel("연도", new Page.GetByLabelOptions().setExact(true));
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("2009-12-31 기준");
        slider.focus();
        page.keyboard().press("ArrowRight");
        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("2010-12-31 기준");
        assertThat(page.locator("#years output").innerText()).isEqualTo("2010-12-31 기준");
        page.waitForURL("**asOf=2010-12-31**");
        assertThat(page.url()).contains("programme=CLUSTER");
        page.locator(".plot canvas").waitFor();
        assertThat(page.locator("#sites tr[data-symbol=diamond]").count()).isEqualTo(25);
        page.waitForFunction("() => document.activeElement.id === 'year'");
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        page.waitForURL("**asOf=2005-12-31**");
        assertThat(sites(page)).isEqualTo("7");
        page.waitForFunction("() => document.activeElement.id === 'year'");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("2005");
        page.goBack();
        page.waitForURL("**asOf=2010-12-31**");
        assertThat(page.locator("#year").inputValue()).isEqualTo("2010");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void aKeyStruckSeveralTimesOpensOnlyTheYearAtWhichItRests(Visitor visitor) {
        Page page = visitor.open("/map?asOf=2005-12-31");
        page.locator("#year").focus();
        for (int struck = 0; struck < 5; struck++) page.keyboard().press("ArrowRight");
        page.waitForURL("**asOf=2010-12-31**");
        page.goBack();
        page.waitForURL("**asOf=2005-12-31**");
    }

    @Test
    void isOnTheSheetWhenThePageIsPrinted(Visitor visitor) {
        Page page = visitor.open("/map?asOf=2010-12-31");
        page.locator(".plot canvas").waitFor();
        page.waitForFunction("() => (" + DRAWN + ")() > 0");
        page.evaluate("() => { matchMedia('print').addEventListener('change', () => { window.onSheet = (" + DRAWN
                + ")(); }, { once: true }); }");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.waitForFunction("() => window.onSheet !== undefined");
        assertThat((Integer) page.evaluate("() => window.onSheet")).isPositive();
    }

    @Test
    void withoutScriptsTheYearsAreLinksAndTheTableSaysEverything(@WithoutScripts Visitor visitor) {
        Page page = visitor.open("/map?programme=CLUSTER&asOf=2010-12-31");
        assertThat(page.locator("#year").count()).isZero();
        assertThat(page.locator(".map-tools").isVisible()).isFalse();
        page.locator("#years a:text-is('2005')").click();
        page.waitForURL("**asOf=2005-12-31**");
        assertThat(sites(page)).isEqualTo("7");
        page.locator("#programme").selectOption("CERAMICS");
        page.locator("form:has(#programme) button").click();
        page.waitForURL("**programme=CERAMICS**");
        assertThat(page.url()).contains("asOf=2005-12-31");
    }

    @Test
    void aHubOnTheMapLeadsToItsPage(Visitor visitor) {
        Page page = visitor.open("/map?programme=CLUSTER&asOf=2010-12-31");
        page.locator(".plot canvas").waitFor();
        Locator row = page.locator("#sites tr[data-symbol=diamond]:has(a:text-is('대불'))");
        String key = row.getAttribute("data-key");
        double longitude = Double.parseDouble(row.getAttribute("data-lon"));
        double latitude = Double.parseDouble(row.getAttribute("data-lat"));
        page.locator(".plot").scrollIntoViewIfNeeded();
        double mercator = Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
        BoundingBox box = page.locator(".plot").boundingBox();
        page.mouse()
                .click(
                        box.x + 8 + (94.3652 * longitude - 11831.278) / 631 * (box.width - 16),
                        box.y + 8 + (-94.1039 * mercator + 3944.954) / 631 * (box.height - 16));
        page.waitForURL("**/hubs/" + key + "?asOf=2010-12-31");
        page.locator(".plot canvas").waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo("대불");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void theMapIsEnlargedAndMovedByKeyboard(Visitor visitor) {
        Page page = visitor.open("/map?asOf=2010-12-31");
        Locator out = page.locator("[data-map=out]");
        out.waitFor();
        assertThat(out.getAttribute("aria-disabled")).isEqualTo("true");
        String whole = picture(page);
        press(page, "in");
        String enlarged = picture(page);
        assertThat(enlarged).isNotEqualTo(whole);
        assertThat(out.getAttribute("aria-disabled")).isEqualTo("false");
        press(page, "east");
        assertThat(picture(page)).isNotEqualTo(enlarged);
        press(page, "whole");
        assertThat(picture(page)).isEqualTo(whole);
        assertThat(visitor.problems()).isEmpty();
    }

    private static void press(Page page, String tool) {
        page.locator("[data-map=" + tool + "]").focus();
        page.keyboard().press("Enter");
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    private static String picture(Page page) {
        return (String) page.evaluate("() => document.querySelector('.plot canvas').toDataURL()");
    }

    private static String sites(Page page) {
        return page.locator("#sites").getAttribute("data-total");
    }
}
