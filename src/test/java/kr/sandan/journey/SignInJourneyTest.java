package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInJourneyTest {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @Test
    void leadsOnToThePageThatWasWanted(Visitor visitor) {
        Page page = visitor.open("/loads?state=APPLIED");
        assertThat(page.url()).contains("/login");
        visitor.giveName("officer", Visitor.PASSWORD);
        page.waitForURL("**/loads?state=APPLIED*");
        assertThat(page.locator("select[name=state]").inputValue()).isEqualTo("APPLIED");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void saysThatNameOrPasswordIsWrongAndLetsTryAgain(Visitor visitor) {
        Page page = visitor.open("/login");
        visitor.giveName("reviewer", "falsch-geraten");
        page.waitForURL("**/login?error");
        assertThat(page.locator("[role=alert]").innerText()).contains("아이디 또는 비밀번호가 맞지 않거나");
        assertThat(page.locator("input[name=password]").inputValue()).isEmpty();
        visitor.giveName("reviewer", Visitor.PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(page.locator(".account summary").count()).isEqualTo(1);
    }

    @Test
    void signsOutAndForgetsWhoItWas(Visitor visitor) {
        Page page = visitor.signIn("viewer");
        page.locator(".account summary").click();
        page.locator(".account button").click();
        page.waitForURL("**/login?out");
        assertThat(page.locator("[role=status] , .notice.success").allInnerTexts())
                .anyMatch(text -> text.contains("로그아웃하였습니다"));
        visitor.open("/account");
        assertThat(page.url()).contains("/login");
    }

    @Test
    void warnsBeforeTheSessionEndsAndExtendsIt(Visitor visitor) {
        visitor.signIn("viewer");
        Page page = visitor.page();
        page.clock().install();
        visitor.open("/account");
        Locator warning = page.locator("#session");
        page.clock().runFor("27:50");
        assertThat(warning.isVisible()).isFalse();
        page.clock().runFor("00:20");
        assertThat(warning.innerText()).contains("곧 로그아웃됩니다", "1:5");
        assertThat(page.evaluate("() => document.activeElement.closest('#session') !== null"))
                .isEqualTo(true);
        page.waitForResponse("**/session/extend", () -> page.keyboard().press("Enter"));
        page.clock().runFor("00:02");
        warning.waitFor(GONE);
        page.clock().runFor("27:00");
        assertThat(warning.isVisible()).isFalse();
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void givesTheCursorBackAfterTheWarningAndTakesItFromNobodyWhoTypes(Visitor visitor) {
        Page page = visitor.signIn("viewer");
        page.clock().install();
        visitor.open("/complexes");
        page.locator("tbody th a").first().focus();
        page.clock().runFor("28:10");
        assertThat(focused(page)).isEqualTo("BUTTON");
        page.waitForResponse("**/session/extend", () -> page.keyboard().press("Enter"));
        page.clock().runFor("00:02");
        page.locator("#session").waitFor(GONE);
        assertThat(focused(page)).isEqualTo("A");
        page.locator("#q").focus();
        page.clock().runFor("28:10");
        assertThat(page.locator("#session").isVisible()).isTrue();
        assertThat(focused(page)).isEqualTo("INPUT");
    }

    private static Object focused(Page page) {
        return page.evaluate("() => document.activeElement.tagName");
    }
}
