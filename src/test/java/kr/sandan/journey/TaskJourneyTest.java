package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import kr.sandan.organisation.Registry;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Regional staff write down what troubles a firm, and are interrupted. */
@BrowserTest
class TaskJourneyTest {

    private static final Pattern SAVED = Pattern.compile("/tasks/\\d+$");

    private final String topic = "끊긴 과제 " + Long.toString(System.nanoTime(), 36);

    @Test
    void whatWasTypedIsOnTheListOfDraftsAfterLeaving(Visitor visitor) {
        Page page = visitor.signIn("staff2-chungcheong");
        visitor.open("/tasks/new");
        page.locator("#topic").fill(topic);
        page.locator("#detail").fill("도금 두께가 고르지 않음");
        page.waitForResponse("**/tasks/drafts", new Page.WaitForResponseOptions().setTimeout(15_000), () -> {});
        visitor.open("/tasks/new");
        page.locator(".drafts a:has-text('" + topic + "')").click();
        assertThat(page.locator("#topic").inputValue()).isEqualTo(topic);
        assertThat(page.locator("#detail").inputValue()).isEqualTo("도금 두께가 고르지 않음");
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEndsInTheMiddle(Visitor visitor) {
        Page page = visitor.signIn("staff-chungcheong");
        visitor.open("/tasks/new");
        page.locator("#councilId").selectOption(new SelectOption().setIndex(1));
        page.locator("#kind").selectOption(new SelectOption().setIndex(1));
        page.locator("#firm").fill(Registry.name("끊긴기업"));
        page.locator("#topic").fill(topic);
        page.locator("button[name=look]").click();
        page.locator("#firmChoice").selectOption("new:FIRM");
        visitor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
        page.locator("#topic").press("Enter");
        page.waitForURL("**/login**");
        visitor.giveName("staff-chungcheong", Visitor.PASSWORD);
        page.waitForURL("**/login/resume");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(SAVED);
        assertThat(page.locator("h1").innerText()).contains(topic);
    }
}
