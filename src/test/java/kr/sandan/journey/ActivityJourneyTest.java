package kr.sandan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.file.SampleDocuments;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regional staff register what happened, by keyboard alone, also where the session ends in the middle. */
@BrowserTest
class ActivityJourneyTest {

    private static final Pattern SAVED = Pattern.compile("/activities/\\d+$");

    private static final String TITLE = "자판으로 등록";

    @TempDir
    private static Path desk;

    /** From where a page begins, as after typing its address, to the last of the eight fields. */
    static void fillIn(Page page, Keyboard keyboard, String title) {
        keyboard.skipToContent();
        keyboard.reach("#councilId");
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
        keyboard.press("Control+Enter");
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
        keyboard.press("Control+Enter");
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
    void whatWasTypedIsKeptOnLeavingBeforeTheTenSecondsAreOver(Visitor visitor) {
        Page page = visitor.signIn("staff2-chungcheong");
        visitor.open("/activities/new");
        String title = "곧바로 떠남 " + Long.toString(System.nanoTime(), 36);
        page.locator("#title").fill(title);
        visitor.open("/activities");
        page.waitForCondition(() -> {
            visitor.open("/activities/new");
            return page.locator(".drafts a:has-text('" + title + "')").count() == 1;
        });
    }

    @Test
    void goingBackToTheFormAndSavingAgainMakesNoSecondOne(Visitor visitor) {
        Page page = visitor.signIn("staff-chungcheong");
        visitor.open("/activities/new");
        String title = "뒤로 가서 " + Long.toString(System.nanoTime(), 36);
        Keyboard keyboard = new Keyboard(page);
        fillIn(page, keyboard, title);
        keyboard.press("Control+Enter");
        page.waitForURL(SAVED);
        String saved = page.url();
        page.goBack();
        assertThat(page.locator("#title").inputValue()).isEqualTo(title);
        page.locator("#title").press("Enter");
        page.waitForURL(SAVED);
        assertThat(page.url()).isEqualTo(saved);
        visitor.open("/activities?q=" + title);
        assertThat(page.locator("table[data-total]").getAttribute("data-total")).isEqualTo("1");
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
        dropsOneMore(page);
    }

    private static void dropsOneMore(Page page) {
        drop(page, "#new-files", "다섯.pdf", SampleDocuments.pdf("다섯"));
        page.locator(".send-files button[type=submit]").click();
        assertThat(page.locator(".file-cards a")).hasText(new String[] {"하나.pdf", "넷.pdf", "둘.pdf", "다섯.pdf"});
    }

    /** Drags a file from the desk onto what the selector names. */
    private static void drop(Page page, String selector, String name, byte[] content) {
        Path file = desk.resolve(name);
        assertThatCode(() -> Files.write(file, content)).doesNotThrowAnyException();
        page.locator(selector).scrollIntoViewIfNeeded();
        BoundingBox box = page.locator(selector).boundingBox();
        JsonObject data = new JsonObject();
        JsonArray files = new JsonArray();
        files.add(file.toString());
        data.add("items", new JsonArray());
        data.add("files", files);
        data.addProperty("dragOperationsMask", 1);
        CDPSession devtools = page.context().newCDPSession(page);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", data);
            devtools.send("Input.dispatchDragEvent", event);
        }
    }
}
