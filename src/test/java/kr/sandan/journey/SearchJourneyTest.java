package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import kr.sandan.testing.WithoutScripts;
import org.junit.jupiter.api.Test;

/** The one box in the head, with the keyboard alone. */
@BrowserTest
class SearchJourneyTest {

    private static final String BOX = "#site-q";
    private static final String OPTIONS = ".search-list [role=option]";

    @Test
    void slashGoesToTheBoxArrowsChooseAndEnterOpens(Visitor visitor) {
        Page page = visitor.open("/programmes");
        page.keyboard().press("/");
        assertThat(focused(page)).isEqualTo("site-q");
        assertThat(page.locator(BOX).inputValue()).isEmpty();
        page.keyboard().insertText("창원국가");
        page.locator(OPTIONS).first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        Locator chosen = page.locator(OPTIONS + "[aria-selected=true]");
        assertThat(chosen.count()).isEqualTo(1);
        assertThat(page.locator(BOX).getAttribute("aria-activedescendant")).isEqualTo(chosen.getAttribute("id"));
        String path = chosen.getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(path));
        assertThat(page.locator("h1").innerText()).contains("창원");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void escapeClosesTheListAndEnterWithoutAChoiceOpensThePageOfTheSearch(Visitor visitor) {
        Page page = visitor.open("/complexes?asOf=2010-05-01");
        page.keyboard().press("/");
        page.keyboard().insertText("창원");
        page.locator(OPTIONS).first().waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator(".search-list").isVisible()).isFalse();
        assertThat(page.locator(BOX).getAttribute("aria-expanded")).isEqualTo("false");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/search?"));
        assertThat(page.url()).contains("asOf=2010-05-01");
        page.locator(".search-group").first().waitFor();
    }

    @Test
    void slashCanBeSwitchedOffAndIsALetterInsideAField(Visitor visitor) {
        Page page = visitor.open("/programmes");
        page.locator(BOX).focus();
        page.keyboard().press("/");
        assertThat(page.locator(BOX).inputValue()).isEqualTo("/");
        visitor.open("/programmes?keys=off");
        page.keyboard().press("/");
        assertThat(focused(page)).isNotEqualTo("site-q");
    }

    @Test
    void aSlowAnswerDoesNotTakeThePlaceOfANewerOne(Visitor visitor) {
        Page page = visitor.open("/programmes");
        page.evaluate("""
                const real = window.fetch;
                window.fetch = async (address, ...rest) => {
                  const answer = await real(address, ...rest);
                  if (new URL(address, location.href).searchParams.get('q') === '창원') {
                    await new Promise((done) => { window.release = done; });
                    window.released = true;
                  }
                  return answer;
                };""");
        page.locator(BOX).focus();
        page.keyboard().insertText("창원");
        page.waitForFunction("() => window.release");
        page.locator(BOX).fill("구미");
        page.locator(OPTIONS + ":has-text('구미')").first().waitFor();
        page.evaluate("window.release()");
        page.waitForFunction("() => window.released");
        page.waitForTimeout(200);
        assertThat(page.locator(OPTIONS).allInnerTexts()).isNotEmpty().allMatch(text -> text.contains("구미"));
    }

    @Test
    void aSyllableBeingComposedIsNotAskedForUntilTheFingersRestAndItsEnterIsLeftToTheInputMethod(Visitor visitor) {
        Page page = visitor.open("/programmes");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(typed(request)));
        page.locator(BOX).focus();
        CDPSession keyboard = visitor.context().newCDPSession(page);
        for (String composed : List.of("ㅊ", "차", "창")) compose(keyboard, composed);
        page.waitForTimeout(250);
        assertThat(asked).filteredOn(text -> !text.isEmpty()).isEmpty();
        page.locator(OPTIONS + ":has-text('창')").first().waitFor();
        assertThat(asked).filteredOn(text -> !text.isEmpty()).containsExactly("창");
        page.keyboard().insertText("창");
        page.keyboard().insertText("원");
        page.locator(OPTIONS + ":has-text('창원')").first().waitFor();
        page.evaluate("""
                document.querySelector('#site-q').dispatchEvent(new KeyboardEvent('keydown',
                  { key: 'ArrowDown', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))""");
        assertThat(page.locator(OPTIONS + "[aria-selected=true]").count()).isZero();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/search?"));
        assertThat(page.locator("#search-q").inputValue()).isEqualTo("창원");
    }

    @Test
    void withoutScriptsTheBoxIsAForm(@WithoutScripts Visitor visitor) {
        Page page = visitor.open("/programmes");
        page.locator(BOX).fill("ㅊ원ㄱ가");
        page.locator(BOX).press("Enter");
        page.waitForURL(url -> url.contains("/search?"));
        assertThat(page.locator(".search-group a mark").allInnerTexts()).contains("창원국가");
    }

    private static void compose(CDPSession keyboard, String text) {
        JsonObject state = new JsonObject();
        state.addProperty("text", text);
        state.addProperty("selectionStart", text.length());
        state.addProperty("selectionEnd", text.length());
        keyboard.send("Input.imeSetComposition", state);
    }

    private static String typed(Request request) {
        int at = request.url().indexOf("/search/suggest?q=");
        return at < 0
                ? ""
                : URLDecoder.decode(
                        request.url().substring(at + "/search/suggest?q=".length()), StandardCharsets.UTF_8);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }
}
