package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

/** The same pages as of another day, in another language, in other colours, by the keyboard alone. */
@BrowserTest
class ReadingJourneyTest {

    private static final int PATIENCE = 60;

    @Test
    void aDayOfThePastShowsItsNamesPlacesAndWhatWasPublishedThen(Visitor visitor) {
        Page page = visitor.open("/complexes");
        page.locator("#as-of").fill("2009-09-30");
        page.locator(".as-of button").click();
        page.waitForURL("**asOf=2009-09-30**");
        assertThat(page.locator("[data-facet=province][data-value='42']").innerText())
                .startsWith("강원");
        assertThat(page.locator("[data-facet=province][data-value='51']").count())
                .isZero();
        String held = page.locator("table[data-total]").getAttribute("data-total");
        assertThat(page.locator(".reading").innerText()).contains("742", held);
        page.locator("main #q").fill("북평");
        page.locator("main .search-line button").click();
        page.locator("main tbody th a:text-is('북평국가')").click();
        assertThat(page.url()).contains("asOf=2009-09-30");
        assertThat(page.locator("main").innerText()).contains("강원도").doesNotContain("강원특별자치도");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void englishStaysUntilItIsSwitchedBack(Visitor visitor) {
        Page page = visitor.open("/complexes");
        page.locator(".utility a[hreflang=en]").click();
        page.locator("h1:text-is('Industrial complexes')").waitFor();
        page.locator("#menu summary").first().click();
        page.locator("#menu a[href$='/map']").click();
        page.waitForURL("**/map");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.locator(".utility a[hreflang=ko]").click();
        page.locator("html[lang=ko]").waitFor();
    }

    @Test
    void darkColoursStayUntilTheyAreSwitchedBack(Visitor visitor) {
        Page page = visitor.open("/complexes");
        int light = brightness(page);
        page.locator(".drop summary").first().click();
        page.locator(".drop a[href*='mode=dark']").click();
        page.locator("html[data-krds-mode]").waitFor();
        visitor.open("/regions");
        assertThat(brightness(page)).isLessThan(60).isLessThan(light);
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void theKeyboardAloneReachesEverything(Visitor visitor) {
        Page page = visitor.open("/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.getAttribute('href')"))
                .isEqualTo("#main");
        page.keyboard().press("Enter");
        tabTo(page, "#q");
        page.keyboard().type("북평공단");
        page.keyboard().press("Enter");
        page.waitForURL("**/complexes?**");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        tabTo(page, "main tbody th a");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/complexes/\\d+.*"));
        assertThat(page.locator("h1").innerText()).isEqualTo("북평국가");
    }

    private static void tabTo(Page page, String selector) {
        for (int press = 0; press < PATIENCE; press++) {
            page.keyboard().press("Tab");
            boolean there = (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
            if (there) return;
        }
        throw new AssertionError(PATIENCE + " presses of Tab do not lead to " + selector);
    }

    /** Of the page's ground, from 0 for black to 255 for white. */
    private static int brightness(Page page) {
        return (int)
                page.evaluate(
                        "() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))");
    }
}
