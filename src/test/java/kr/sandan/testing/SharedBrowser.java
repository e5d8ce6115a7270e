package kr.sandan.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One running browser for all tests of a run; each visitor has a context of its own in it. */
final class SharedBrowser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-first-run",
            "--no-pings",
            // whatever the browser wants to tell its maker, it finds no host but the portal
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    private final Playwright playwright;
    private final Browser browser;

    SharedBrowser(Chromium chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(chromium.environment());
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.executable())
                        .setEnv(environment)
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
