package kr.sandan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import kr.sandan.file.SampleDocuments;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import kr.sandan.testing.WithoutScripts;
import org.junit.jupiter.api.Test;

/** Where the forms of regional staff and of those who decide on them lead the keyboard. */
@BrowserTest
class StaffFormsJourneyTest {

    private static final Pattern SAVED = Pattern.compile("/activities/\\d+$");

    private final String title = "자판 " + Long.toString(System.nanoTime(), 36);

    @Test
    void pastedLinesAreLookedAtByKeyboardAlone(Visitor staff) {
        Keyboard keyboard = looksAtPastedLines(staff);
        keyboard.press("ArrowDown");
        keyboard.press("Tab");
        assertThat(focused(staff.page())).isEqualTo("choice-1");
        keyboard.report("looking at pasted attendees");
        assertThat(staff.problems()).isEmpty();
    }

    @Test
    void pastedLinesAreLookedAtWithoutScripts(@WithoutScripts Visitor staff) {
        looksAtPastedLines(staff);
    }

    private Keyboard looksAtPastedLines(Visitor staff) {
        Page page = staff.signIn("staff-chungcheong");
        staff.open("/activities/new");
        Keyboard keyboard = new Keyboard(page);
        keyboard.skipToContent();
        keyboard.reach("#title");
        keyboard.type(title);
        keyboard.reach("#attendees");
        keyboard.paste("(주)한빛\t김하나\n두울대학교\t이두리");
        keyboard.reach("button[name=look]");
        keyboard.press("Enter");
        page.locator("#choices").waitFor();
        assertThat(page.locator("#choice-0")).isFocused();
        assertThat(page.locator(".error-summary").count()).isZero();
        assertThat(page.locator("#title").inputValue()).isEqualTo(title);
        return keyboard;
    }

    private static Object focused(Page page) {
        return page.evaluate("() => document.activeElement.id");
    }

    private String register(Visitor staff) {
        Page page = staff.open("/activities/new");
        ActivityJourneyTest.fillIn(page, new Keyboard(page), title);
        page.locator("#title").press("Enter");
        page.waitForURL(SAVED);
        return page.url().replaceAll(".*(/activities/\\d+).*", "$1");
    }

    @Test
    void decidesByKeyboardWithTheDecisionInViewAndTheFormOpensAtTheMarkedField(Visitor staff, Visitor chief) {
        Page mine = staff.signIn("staff2-chungcheong");
        String activity = register(staff);
        mine.locator("form[action$='/submit'] button").click();
        mine.locator("form[action$='/submit']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Page page = chief.signIn("chief-chungcheong");
        chief.open(chief.open(activity)
                .locator("main a[href*='/approvals/']")
                .first()
                .getAttribute("href"));
        assertThat(page.locator(".approval-decide button.primary")).isInViewport();
        assertThat(page.locator(".approval-decide button.secondary")).isInViewport();
        Keyboard keyboard = new Keyboard(page);
        keyboard.skipToContent();
        comment(page, keyboard);
        keyboard.reach("#reason");
        keyboard.type("성과 보완");
        keyboard.press("Tab");
        keyboard.press("Tab");
        keyboard.press("Enter");
        page.locator(".flash .success").waitFor();
        keyboard.report("returning an activity with a comment on a field");
        staff.open(activity + "/edit");
        assertThat(mine.locator("#outcome")).isFocused();
        assertThat(mine.locator("#outcome-comment")).containsText("숫자로");
        assertThat(chief.problems()).isEmpty();
    }

    private static void comment(Page page, Keyboard keyboard) {
        keyboard.reach("details.say:has([name='comment-outcome']) summary");
        BoundingBox summary = page.locator("details.say:has([name='comment-outcome']) summary")
                .boundingBox();
        BoundingBox decision = page.locator(".approval-decide").boundingBox();
        assertThat(summary.y + summary.height)
                .as("the decision covers nothing that has the focus")
                .isLessThanOrEqualTo(decision.y);
        keyboard.press("Enter");
        keyboard.press("Tab");
        keyboard.type("숫자로");
    }

    @Test
    void attachesThreeFilesAndTellsThemApartByKeyboard(Visitor staff) {
        Page page = staff.signIn("staff-chungcheong");
        register(staff);
        // from here on the browser hands over its window of files, which it would else still be told while the key is
        // pressed
        page.onFileChooser(chooser -> {});
        Keyboard keyboard = new Keyboard(page);
        keyboard.skipToContent();
        keyboard.reach("#new-files");
        page.waitForFileChooser(() -> keyboard.press("Space")).setFiles(new FilePayload[] {
            new FilePayload("회의록.pdf", "application/pdf", SampleDocuments.pdf("회의 " + title)),
            new FilePayload("발표.pdf", "application/pdf", SampleDocuments.pdf("발표 " + title)),
            new FilePayload("서명부.pdf", "application/pdf", SampleDocuments.pdf("서명 " + title))
        });
        keyboard.reach(".send-files button[type=submit]");
        keyboard.press("Enter");
        assertThat(page.locator(".file-queue .notice.success")).hasCount(3);
        keyboard.report("attaching three files, the choice in the system's own window left out");
        tellApart(page, new Keyboard(page));
        assertThat(keyboard.keys()).isLessThan(60);
        assertThat(staff.problems()).isEmpty();
    }

    private static void tellApart(Page page, Keyboard keyboard) {
        keyboard.skipToContent();
        keyboard.reach(".file-cards li:nth-child(3) details:first-of-type summary");
        keyboard.press("Enter");
        keyboard.press("Tab");
        while (!page.evaluate("() => document.activeElement.value").equals("SIGN_IN_SHEET"))
            keyboard.press("ArrowDown");
        keyboard.press("Tab");
        keyboard.press("Enter");
        page.locator(".file-outcomes .success").waitFor();
        assertThat(page.locator(".file-cards li:nth-child(3) .krds-badge")).hasText("참석자 서명부");
        keyboard.report("saying that one of them is the sheet of signatures");
    }
}
