package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import kr.sandan.testing.WithoutScripts;
import org.junit.jupiter.api.Test;

/** What staff of a regional headquarters do between two meetings, by keyboard, with all that gets in their way. */
@BrowserTest
class RegionalStaffJourneyTest {

    private static final Pattern SAVED = Pattern.compile("/activities/\\d+$");

    private final String title = "업무 " + Long.toString(System.nanoTime(), 36);

    /** Registers an activity that was held and leaves its page open. */
    private String register(Visitor staff) {
        Page page = staff.open("/activities/new");
        Keyboard keyboard = new Keyboard(page);
        ActivityJourneyTest.fillIn(page, keyboard, title);
        keyboard.reach(".activity-form .form-bar button[type=submit]");
        keyboard.press("Enter");
        page.waitForURL(SAVED);
        return page.url().replaceAll(".*(/activities/\\d+).*", "$1");
    }

    @Test
    void mendsWhatWasReturnedAtTheMarkedFieldAndHandsItInAgain(Visitor staff, Visitor chief) {
        Page page = staff.signIn("staff2-chungcheong");
        register(staff);
        page.locator("form[action$='/submit'] button").click();
        gone(page.locator("form[action$='/submit']"));
        returnIt(chief);

        Keyboard keyboard = new Keyboard(staff.open("/inbox?section=RETURNED"));
        openReturned(page, keyboard);
        mendOutcome(page, keyboard);
        keyboard.skipToContent();
        keyboard.reach("form[action$='/submit'] button");
        keyboard.press("Enter");
        gone(page.locator("form[action$='/submit']"));
        keyboard.report("mending what was returned");

        staff.open("/inbox?section=WAITING");
        assertThat(page.locator("main tbody").innerText()).contains(title);
        assertThat(keyboard.keys()).isLessThan(80);
        assertThat(staff.problems()).isEmpty();
    }

    private void openReturned(Page page, Keyboard keyboard) {
        keyboard.skipToContent();
        Locator mine = page.locator("main th a", new Page.LocatorOptions().setHasText(title));
        keyboard.reach("main th a[href='" + mine.getAttribute("href") + "']");
        keyboard.press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("성과를 숫자로");
        if (page.url().contains("/edit")) return;
        keyboard.skipToContent();
        keyboard.reach("main a[href*='/edit']");
        keyboard.press("Enter");
        page.waitForURL("**/edit**");
    }

    private static void mendOutcome(Page page, Keyboard keyboard) {
        keyboard.skipToContent();
        keyboard.reach(".notice a[href$='#outcome']");
        keyboard.press("Enter");
        keyboard.reach("#outcome");
        keyboard.press("Control+A");
        keyboard.type("과제 3건 발굴");
        keyboard.press("Control+Enter");
        page.waitForURL(SAVED);
    }

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void returnIt(Visitor chief) {
        Page page = chief.signIn("chief-chungcheong");
        chief.open("/inbox?section=DECIDE&size=100");
        page.locator("main th a", new Page.LocatorOptions().setHasText(title)).click();
        page.waitForLoadState();
        if (!page.url().contains("/approvals/")) chief.open(approvalOf(page));
        page.locator("details.say:has([name='comment-outcome']) summary").click();
        page.locator("[name='comment-outcome']").fill("성과를 숫자로 적어 주십시오");
        page.locator("#reason").fill("성과 보완");
        page.locator(".approval-decide button.secondary").click();
        page.locator(".flash .success").waitFor();
    }

    private static String approvalOf(Page page) {
        return page.locator("main a[href*='/approvals/']").first().getAttribute("href");
    }

    @Test
    void seesOnTheFirstPageWhatIsDueAndForHowLong(Visitor staff) {
        Page page = staff.signIn("staff-chungcheong");
        Keyboard keyboard = new Keyboard(staff.open("/"));
        assertThat(page.locator(".home-work [data-count]").count()).isGreaterThanOrEqualTo(4);
        keyboard.skipToContent();
        keyboard.reach(".home-work a[data-count]");
        keyboard.press("Enter");
        page.waitForURL("**/inbox**");
        assertThat(page.locator("nav.tabs [aria-current=page]").count()).isEqualTo(1);
        keyboard.report("seeing what is due");
        assertThat(keyboard.keys()).isLessThan(40);
    }

    @Test
    void handsEverythingOverInOneActionWithABriefing(Visitor leaving, Visitor following) {
        Page page = leaving.signIn("staff2-chungcheong");
        register(leaving);
        Keyboard keyboard = new Keyboard(leaving.open("/handover"));
        assertThat(page.locator("main table").innerText()).contains(title);
        keyboard.skipToContent();
        keyboard.reach("#to");
        while (!page.locator("#to option:checked").innerText().contains("충청")
                && !page.locator("#to").inputValue().equals(colleague(page))) keyboard.press("ArrowDown");
        keyboard.reach("#note");
        keyboard.type("다음 주 협의회 준비 중");
        keyboard.reach(".form-bar button.primary");
        keyboard.press("Enter");
        page.waitForURL(Pattern.compile("/handover/\\d+"));
        keyboard.report("handing over");
        String briefing = page.url().replaceAll(".*(/handover/\\d+).*", "$1");

        following.signIn("staff-chungcheong");
        assertThat(following.open(briefing).locator("main").innerText()).contains("다음 주 협의회 준비 중", title);
        following.open("/inbox?section=DUE&size=100");
        int last = 1 + (Integer.parseInt(following.page().locator("main table").getAttribute("data-total")) - 1) / 100;
        StringBuilder due = new StringBuilder();
        for (int part = 1; part <= last; part++)
            due.append(following
                    .open("/inbox?section=DUE&size=100&page=" + part)
                    .locator("main")
                    .innerText());
        assertThat(due).contains(title);
    }

    /** The first person to whom work may be handed over. */
    private static String colleague(Page page) {
        return page.locator("#to option:not([value=''])").first().getAttribute("value");
    }

    @Test
    void twoTabsOfOneFormMakeOneActivity(Visitor staff) {
        Page page = staff.signIn("staff-chungcheong");
        staff.open("/activities/new");
        ActivityJourneyTest.fillIn(page, new Keyboard(page), title);
        page.locator("button[formaction$='/activities/drafts']").click();
        page.waitForURL("**draft=**");
        Page other = staff.context().newPage();
        other.navigate(page.url());
        page.locator(".form-bar button.primary").click();
        page.waitForURL(SAVED);
        other.locator(".form-bar button.primary").click();
        other.waitForURL(SAVED);
        assertThat(other.url()).isEqualTo(page.url());
        assertThat(found(staff)).isEqualTo("1");
    }

    private String found(Visitor staff) {
        Page page = staff.open("/activities?q=" + title);
        return page.locator("table[data-total]").getAttribute("data-total");
    }

    @Test
    void theSecondOfTwoPeopleSeesBothVersionsAndChooses(Visitor first, Visitor second) {
        Page one = first.signIn("staff-chungcheong");
        Page two = second.signIn("staff2-chungcheong");
        String path = register(first);
        second.open(path + "/edit");
        first.open(path + "/edit");
        one.locator("#place").fill("대회의실");
        one.locator(".form-bar button.primary").click();
        one.waitForURL(SAVED);
        two.locator("#place").fill("온라인 회의");
        two.locator(".form-bar button.primary").click();
        two.locator(".stale").waitFor();
        assertThat(two.locator(".stale tbody").innerText()).contains("대회의실", "온라인 회의");
        assertThat(two.locator("#place").inputValue())
                .as("nothing typed is lost")
                .isEqualTo("온라인 회의");
        two.locator(".form-bar button.primary").click();
        two.waitForURL(SAVED);
        assertThat(second.open(path).locator("dl.facts").first().innerText()).contains("온라인 회의");
        assertThat(two.locator("#changes").innerText()).contains("대회의실", "온라인 회의");
    }

    @Test
    void aSlowNetworkAndAnImpatientFingerMakeOneActivity(Visitor staff) {
        Page page = staff.signIn("staff-chungcheong");
        staff.open("/activities/new");
        ActivityJourneyTest.fillIn(page, new Keyboard(page), title);
        slowDown(staff.context().newCDPSession(page));
        page.evaluate("""
                () => {
                  const press = () => document.querySelector('.form-bar button.primary').click();
                  press();
                  setTimeout(press, 150);
                  setTimeout(press, 400);
                }""");
        page.waitForURL(SAVED);
        assertThat(found(staff)).isEqualTo("1");
    }

    /** A telephone in a basement: answers begin after most of a second. */
    private static void slowDown(CDPSession network) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 800);
        conditions.addProperty("downloadThroughput", 250_000);
        conditions.addProperty("uploadThroughput", 100_000);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions);
    }

    @Test
    void whatIsTypedWithoutANetworkIsSaidToBeUnkeptAndKeptOnceItIsBack(Visitor staff) {
        Page page = staff.signIn("staff-chungcheong");
        staff.open("/activities/new");
        page.locator("#title").fill(title);
        page.route("**/activities/drafts**", Route::abort);
        page.locator("#draft-state", new Page.LocatorOptions().setHasText("못")).waitFor();
        page.unroute("**/activities/drafts**");
        page.locator("#place").fill("회의실");
        page.waitForResponse("**/activities/drafts**", new Page.WaitForResponseOptions().setTimeout(15_000), () -> {});
        staff.open("/activities/new");
        assertThat(page.locator(".drafts").innerText()).contains(title);
    }

    @Test
    void registersWithoutScriptsToo(@WithoutScripts Visitor staff) {
        staff.signIn("staff-chungcheong");
        register(staff);
        assertThat(found(staff)).isEqualTo("1");
    }
}
