package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A press officer checks a text, follows a finding to its place, and adds figures up. */
@BrowserTest
class CheckJourneyTest {

    private static final String TEXT = "총 611개 단지(국가 24, 일반 267, 농공 320) 중 시범대상은 15개(국가 8, 일반 5, 농공 1)이다.";

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void findingsLeadToTheirPlaces(String language, Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/checker?lang=" + language);
        page.locator("#text").fill(TEXT);
        page.locator("form.checker button.primary").click();
        page.waitForSelector(".finding.fails");
        Inspection inspection = new Inspection(page);
        inspection.look("a checked text");
        page.locator(".finding.fails .places a.stated").click();
        assertThat(page.locator(".press-text :target").textContent()).isEqualTo("15개");
        page.locator(".press-text :target").press("Enter");
        assertThat(page.locator("tr:target").count()).isEqualTo(1);
        for (int row : new int[] {1, 2, 3})
            page.locator("input[name=part]").nth(row).check();
        page.locator("input[name=total]").nth(0).check();
        page.locator("#figures button.secondary").first().click();
        assertThat(page.waitForSelector("#ticked .finding").getAttribute("data-verdict"))
                .isEqualTo("HOLDS");
        page.locator("[formaction$='/checker/claims/new']").click();
        page.waitForSelector("fieldset.claim-row");
        inspection.look("ticked figures on their way into the register");
        assertThat(inspection.findings()).isEmpty();
        assertThat(visitor.problems()).isEmpty();
    }
}
