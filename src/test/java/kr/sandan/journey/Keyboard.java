package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who uses a page by keyboard alone; counts the keys that are pressed. */
final class Keyboard {

    /** Nobody would press Tab more often than this before taking the mouse. */
    private static final int PATIENCE = 60;

    private final Page page;
    private int keys;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** Types into the field that has the cursor. */
    void type(String text) {
        page.keyboard().type(text);
        keys += text.length();
    }

    /** Pastes what was copied elsewhere. */
    void paste(String text) {
        page.keyboard().insertText(text);
        keys += 2;
    }

    /** Goes on to the next field, which must be this one. */
    void tabTo(String id) {
        press("Tab");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo(id);
    }

    /** Goes on until the cursor is on what the selector names. */
    void reach(String selector) {
        for (int tabs = 0; tabs < PATIENCE; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate("each => document.activeElement.matches(each)", selector))) return;
            press("Tab");
        }
        Object here = page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
        throw new AssertionError("no way by Tab to " + selector + " on " + page.url() + " from " + here);
    }

    /** Jumps over the menus as the first link of each page offers. */
    void skipToContent() {
        reach("#krds-skip-link a");
        press("Enter");
    }

    int keys() {
        return keys;
    }

    /** Prints what a task took. */
    void report(String task) {
        System.out.printf("%s: %d keystrokes, 0 clicks%n", task, keys);
    }
}
