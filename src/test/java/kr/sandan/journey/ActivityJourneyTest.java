package kr.sandan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kr.sandan.file.SampleDocuments;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Regional staff register what happened, by keyboard alone, also where the session ends in the middle. */
@BrowserTest
class ActivityJourneyTest {

    private static final Pattern SAVED = Pattern.compile("/activities/\\d+$");

    private static final String TITLE = "자판으로 등록";

    static void fillIn(Page page, Keyboard keyboard, String title) {
        page.locator("#councilId").focus();
        keyboard.press("ArrowDown");
        keyboard.tabTo("kind");
        keyboard.press("ArrowDown");
        keyboard.tabTo("heldOn");
        keyboard.tabTo("startsAt");
        keyboard.type("1400");
        keyboard.tabTo("endsAt");
        keyboard.type("1600");
        keyboard.tabTo("place");
        keyboard.type("회의실");
        keyboard.tabTo("title");
        keyboard.type(title);
        keyboard.tabTo("outcome");
        keyboard.type("과제 두 건");
        keyboard.tabTo("attendees");
        keyboard.paste("(주)한빛\t김하나\n두울대학교\t이두리");
    }

    @Test
    void registersAnActivityByKeyboardAlone(Visitor visitor) {
        Page page = visitor.signIn("staff-chungcheong");
        visitor.open("/activities/new");
        long begun = System.nanoTime();
        Keyboard keyboard = new Keyboard(page);
        fillIn(page, keyboard, TITLE);
        page.locator("#title").focus();
        keyboard.press("Enter");
        page.waitForURL(SAVED);
        assertThat(page.locator("h1").innerText()).isEqualTo(TITLE);
        System.out.printf(
                "registering an activity: %d keystrokes, 0 clicks, %d ms with a machine's fingers%n",
                keyboard.keys(), (System.nanoTime() - begun) / 1_000_000);
        assertThat(keyboard.keys()).isLessThan(120);
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEndsInTheMiddle(Visitor visitor) {
        Page page = visitor.signIn("staff-chungcheong");
        visitor.open("/activities/new");
        String title = "세션이 끝나도 " + Long.toString(System.nanoTime(), 36);
        Keyboard keyboard = new Keyboard(page);
        fillIn(page, keyboard, title);
        endSession(visitor);
        page.locator("#title").focus();
        keyboard.press("Enter");
        page.waitForURL("**/login**");
        visitor.giveName("staff-chungcheong", Visitor.PASSWORD);
        page.waitForURL("**/login/resume");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(SAVED);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        visitor.open("/activities?q=" + title);
        assertThat(page.locator("table[data-total]").getAttribute("data-total")).isEqualTo("1");
    }

    /** The cookie of the session goes, as when the server no longer knows it. */
    private static void endSession(Visitor visitor) {
        visitor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    @Test
    void whatWasTypedIsOnTheListOfDraftsAfterLeaving(Visitor visitor) {
        Page page = visitor.signIn("staff2-chungcheong");
        visitor.open("/activities/new");
        String title = "떠난 뒤에도 " + Long.toString(System.nanoTime(), 36);
        page.locator("#title").fill(title);
        page.waitForResponse("**/activities/drafts", new Page.WaitForResponseOptions().setTimeout(15_000), () -> {});
        visitor.open("/activities/new");
        page.locator(".drafts a:has-text('" + title + "')").click();
        assertThat(page.locator("#title").inputValue()).isEqualTo(title);
    }

    @Test
    void sendsSeveralFilesOneByOneAndAgainOnlyTheOneThatBrokeOff(Visitor visitor) {
        Page page = visitor.signIn("staff-chungcheong");
        visitor.open("/activities/new");
        fillIn(page, new Keyboard(page), "파일을 올림 " + Long.toString(System.nanoTime(), 36));
        page.locator("#title").press("Enter");
        page.waitForURL(SAVED);
        int[] sent = {0};
        page.route("**/files", route -> {
            if (++sent[0] == 2) route.abort();
            else route.resume();
        });
        page.locator("#new-files").setInputFiles(new FilePayload[] {
            new FilePayload("하나.pdf", "application/pdf", SampleDocuments.pdf("하나")),
            new FilePayload("둘.pdf", "application/pdf", SampleDocuments.pdf("둘")),
            new FilePayload("셋.html", "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("넷.pdf", "application/pdf", SampleDocuments.pdf("넷"))
        });
        page.locator(".send-files button[type=submit]").click();
        assertThat(page.locator(".file-queue .notice.success, .file-queue .notice.danger"))
                .hasCount(4);
        assertThat(page.locator(".file-cards a")).hasText(new String[] {"하나.pdf", "넷.pdf"});
        assertThat(page.locator(".file-queue li").nth(2)).containsText("웹 페이지");
        page.locator(".file-queue button").click();
        assertThat(page.locator(".file-queue .notice.success")).hasCount(3);
        assertThat(page.locator(".file-cards a")).hasText(new String[] {"하나.pdf", "넷.pdf", "둘.pdf"});
        assertThat(sent[0]).isEqualTo(5);
    }
}
