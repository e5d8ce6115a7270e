package kr.sandan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void aBrowserIsAtHandAndDraws() {
        assertDraws(Chromium.find());
    }

    @Test
    @Tag("proof")
    void thePinnedBrowserDrawsOnAMachineWithoutOne() {
        assertDraws(PinnedChromium.installed());
    }

    private static void assertDraws(Chromium chromium) {
        try (SharedBrowser shared = new SharedBrowser(chromium)) {
            Page page = shared.browser().newPage();
            page.setContent("<h1 style='width:200px'>산업단지</h1>");
            assertThat(page.locator("h1").textContent()).isEqualTo("산업단지");
            assertThat(page.locator("h1").boundingBox().width).isEqualTo(200);
            assertThat(page.screenshot()).hasSizeGreaterThan(1000);
        }
    }
}
