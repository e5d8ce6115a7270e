package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What held, what was known, and an entry that is kept: with the keyboard alone. */
@BrowserTest
class DesignationJourneyTest {

    @Test
    void anOfficerAnswersWhatHeldInMay2010(Visitor visitor) {
        Page page = visitor.signIn("officer");
        press(page, ".home-designations a[href*='asOf=2010-05-01']");
        page.waitForURL("**/designations?asOf=2010-05-01");
        press(page, "a[data-facet=programme][data-value=CLUSTER]");
        page.waitForURL("**programme=CLUSTER**");
        assertThat(count(page, "HUB")).isEqualTo("25");
        assertThat(page.locator("[data-facet=role][data-value=TARGET]").count()).isZero();
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void anOfficerAnswersWhatTheAssemblyWasToldInSeptember2009(Visitor visitor) {
        Page page = visitor.signIn("officer");
        press(page, ".home-designations a[href*='knownAt=2009-09-30']");
        page.waitForURL("**knownAt=2009-09-30**");
        assertThat(count(page, "TARGET")).isEqualTo("12");
        assertThat(page.locator("[data-facet=role][data-value=HUB]").count()).isZero();
        String published = page.locator(".published-sites").innerText();
        assertThat(published).contains("150", "25", "125", "우리 기록", "12").doesNotContain("193");
        press(page, ".published-sites a >> nth=0");
        page.waitForURL("**/sources/*");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void theHeadOfficeDesignatesCorrectsAndEnds(Visitor visitor) {
        Page page = visitor.signIn("headoffice");
        designate(page);
        assertThat(page.locator(".notice.success").innerText()).contains("지정했습니다");
        assertThat(page.locator("dl.facts").innerText()).contains("거점단지", "2012-03");

        press(page, ".title-actions a[href*='/edit']");
        type(page, "#from", "2012-04");
        send(page, "지정월 정정");
        assertThat(page.locator("dl.facts").innerText()).contains("2012-04");

        press(page, ".title-actions a[href$='/end']");
        type(page, "#day", "2020-01-01");
        send(page, "해제 고시");
        assertThat(page.locator(".lead").innerText()).contains("지정되어 있지 않습니다");
        assertThat(page.locator(".designation-life > li h3").allInnerTexts())
                .hasSize(3)
                .last()
                .asString()
                .contains("해제");
        assertThat(page.locator(".designation-life").innerText()).contains("처음 지정", "지정월 정정", "해제 고시", "2012-03");
        assertThat(visitor.problems()).isEmpty();
    }

    private static void designate(Page page) {
        press(page, ".work-menu details:has(a[href$='/designations/new']) summary");
        press(page, ".work-menu a[href$='/designations/new']");
        page.locator("#role").press("ArrowDown");
        page.locator("#role").press("ArrowDown");
        type(page, "#name", "자판으로 지정한 곳");
        page.locator("#groundUnknown").press("Space");
        type(page, "#from", "2012-03");
        send(page, "처음 지정");
    }

    private static void press(Page page, String link) {
        Locator target = page.locator(link);
        target.focus();
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String field, String text) {
        page.locator(field).focus();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    /** Names a new source and the reason, and presses the button of the form. */
    private static void send(Page page, String reason) {
        type(page, "#sourceTitle", reason + " 고시");
        type(page, "#sourcePublisher", "시험 기관");
        type(page, "#reason", reason);
        press(page, ".complex-form button.primary");
        page.locator(".notice.success").waitFor();
    }

    private static String count(Page page, String role) {
        return page.locator("[data-facet=role][data-value=" + role + "]")
                .first()
                .getAttribute("data-count");
    }
}
