package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Who came, what troubles them and what was done about it: by keyboard alone, from the activity on. */
@BrowserTest
class FollowUpJourneyTest {

    private static final Pattern ACTIVITY = Pattern.compile("/activities/\\d+$");
    private static final Pattern TASK = Pattern.compile("/tasks/\\d+$");
    private static final int CHOICES = 30;

    private final String title = "이어지는 일 " + Long.toString(System.nanoTime(), 36);
    private final String firm = Registry.name("새기업");

    @Test
    void enterANewFirmAmongThosePastedThenItsTroubleAndTheSupportItGot(Visitor staff) {
        Page page = staff.signIn("staff-chungcheong");
        Keyboard attending = new Keyboard(staff.open("/activities/new"));
        register(page, attending);
        attending.report("pasting who came, with a new member");

        Keyboard following = new Keyboard(page);
        writeDownTheTrouble(page, following);
        following.report("a difficulty task from its activity");

        Keyboard supporting = new Keyboard(page);
        support(page, supporting);
        supporting.report("the support that a task got");
        assertThat(page.locator("#supports tbody").innerText()).contains(firm);
        assertThat(attending.keys()).isLessThan(120);
        assertThat(following.keys()).isLessThan(60);
        assertThat(supporting.keys()).isLessThan(60);
        assertThat(staff.problems()).isEmpty();
    }

    private void register(Page page, Keyboard keyboard) {
        ActivityJourneyTest.fillIn(page, keyboard, title);
        keyboard.press("Control+A");
        keyboard.paste(firm + "\t김하나");
        keyboard.reach("button[name=look]");
        keyboard.press("Enter");
        page.locator(".attendee-line select").waitFor();
        keyboard.skipToContent();
        keyboard.reach(".attendee-line select");
        choose(page, keyboard, ".attendee-line select", "new:");
        keyboard.press("Control+Enter");
        page.waitForURL(ACTIVITY);
        assertThat(page.locator("main").innerText()).contains(firm);
    }

    private void writeDownTheTrouble(Page page, Keyboard keyboard) {
        keyboard.skipToContent();
        keyboard.reach("main a[href*='/tasks/new']");
        keyboard.press("Enter");
        page.waitForURL("**/tasks/new**");
        keyboard.skipToContent();
        keyboard.reach("#firmChoice");
        choose(page, keyboard, "#firmChoice", "");
        keyboard.reach("#topic");
        keyboard.type("도금 두께");
        keyboard.reach("#kind");
        keyboard.press("ArrowDown");
        keyboard.press("Control+Enter");
        page.waitForURL(TASK);
    }

    private void support(Page page, Keyboard keyboard) {
        keyboard.skipToContent();
        keyboard.reach("main a[href$='/supports/new']");
        keyboard.press("Enter");
        page.waitForURL("**/supports/new");
        keyboard.skipToContent();
        keyboard.reach("#serviceId");
        keyboard.press("ArrowDown");
        keyboard.reach("#provider");
        keyboard.type(firm);
        keyboard.reach("#startedOn");
        keyboard.press("Control+A");
        keyboard.type(LocalDate.now(AsOf.ZONE).toString().replace("-", ""));
        keyboard.reach("#money");
        keyboard.press("ArrowDown");
        keyboard.reach("#amount");
        keyboard.type("500000");
        keyboard.press("Enter");
        page.waitForURL(TASK);
    }

    /** Goes down a list until a choice begins so; a list that has no such choice fails. */
    private static void choose(Page page, Keyboard keyboard, String list, String value) {
        for (int down = 0; down < CHOICES; down++) {
            keyboard.press("ArrowDown");
            String chosen = page.locator(list).first().inputValue();
            if (!chosen.isEmpty() && chosen.startsWith(value)) return;
        }
        throw new AssertionError("no choice " + value + " in " + list);
    }
}
