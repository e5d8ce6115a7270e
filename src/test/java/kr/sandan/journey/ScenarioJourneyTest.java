package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer tries another set of hubs. */
@BrowserTest
class ScenarioJourneyTest {

    /** With the keyboard alone: nothing is clicked, every field and button is reached by the tabulator. */
    @Test
    void triesAnotherHubSetByKeyboardAlone(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/new");
        reach(page, page.locator("#copiedOn"));
        page.keyboard().press("Control+A");
        page.keyboard().type("2010-05-01");
        reach(page, page.locator("#title"));
        page.keyboard().type("자판만으로");
        page.keyboard().press("Enter");
        page.locator("tr[data-row=hubs]").waitFor();

        Locator linked = page.locator(".scenario-sites tbody tr:not(.hub) input[name=siteIds]")
                .first();
        String promoted = linked.getAttribute("aria-label");
        reach(page, linked);
        page.keyboard().press("Space");
        reachBack(page, page.locator("button[value=PROMOTED]"));
        page.keyboard().press("Enter");
        page.locator(".notice.success").waitFor();
        assertThat(page.locator("tr[data-row=hubs] td").allInnerTexts()).containsExactly("25", "26", "+1");
        assertThat(page.locator(".scenario-steps").innerText()).contains(promoted, "거점으로 승격");

        reach(page, page.locator(".scenario-steps button").first());
        page.keyboard().press("Enter");
        page.locator(".scenario-steps .undone").waitFor();
        assertThat(page.locator("tr[data-row=hubs] td").allInnerTexts()).containsExactly("25", "25", "0");
        assertThat(visitor.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void scenariosHoldNoBarrier(String language, Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/new?lang=" + language);
        page.locator("#copiedOn").fill("2010-05-01");
        page.locator("#title").fill("Barriers");
        page.locator(".complex-form .primary").click();
        page.locator("tr[data-row=hubs]").waitFor();
        String path = page.url().replaceAll("https?://[^/]+", "");
        page.locator(".scenario-sites tbody tr.hub input[name=siteIds]").first().check();
        page.locator("button[value=DEMOTED]").click();
        page.locator(".scenario-steps li").first().waitFor();
        Inspection inspection = new Inspection(page);
        for (String each : List.of(
                path,
                path + "?q=창원",
                path + "/edit",
                "/scenarios",
                "/scenarios/new",
                "/scenarios/compare",
                "/scenarios/compare?live=2010-05-01&id=" + path.substring(path.lastIndexOf('/') + 1))) {
            visitor.open(each);
            inspection.look(each);
        }
        assertThat(String.join("\n", inspection.findings())).isEmpty();
        assertThat(visitor.problems()).isEmpty();
    }

    private static void reach(Page page, Locator wanted) {
        press(page, wanted, "Tab");
    }

    private static void reachBack(Page page, Locator wanted) {
        press(page, wanted, "Shift+Tab");
    }

    private static void press(Page page, Locator wanted, String key) {
        for (int pressed = 0; pressed < 400; pressed++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) return;
            page.keyboard().press(key);
        }
        throw new AssertionError("not reached by " + key + ": " + wanted);
    }
}
