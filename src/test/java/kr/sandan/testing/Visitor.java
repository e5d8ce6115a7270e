package kr.sandan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a browser of their own, with nothing remembered from earlier visits. */
public final class Visitor implements AutoCloseable {

    public static final String PASSWORD = "sandan-demo";

    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    Visitor(Browser browser, String baseUrl, boolean scripts) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1440, 900));
        context.onRequest(request -> {
            String url = request.url();
            boolean ours = url.startsWith(baseUrl) || url.startsWith("data:") || url.startsWith("blob:");
            if (!ours) problems.add("asked another host: " + url);
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) problems.add("console: " + message.text());
        });
        context.onWebError(error -> problems.add("script: " + error.error()));
        page = context.newPage();
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Opens a page of the portal, which must answer below 400. */
    public Page open(String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).as("GET %s", path).isLessThan(400);
        return page;
    }

    /** Signs in as one of the demonstration accounts. */
    public Page signIn(String username) {
        open("/login");
        giveName(username, PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Fills in the sign-in page that is open, and sends it. */
    public void giveName(String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    /** What went wrong unseen: script errors, refused resources, requests to other hosts. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
