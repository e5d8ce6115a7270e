package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@link EveryPageTest}, signed in, does not see: pages as a visitor meets them, and the other colours. Nothing that
 * axe objects to, nothing wider than a telephone.
 */
@BrowserTest
class AccessibilityTest {

    private static final String MISSING = "/complexes/999999999";

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void aVisitorMeetsNoBarrier(String language, Visitor visitor) {
        Page page = visitor.open("/complexes?lang=" + language);
        List<String> ids = ids(page);
        assertThat(page.locator("#menu a").count()).isGreaterThan(3);
        assertNoBarrier(visitor, Set.of("/", "/login", "/complexes/" + ids.get(0), "/complexes?q=없는이름없는이름"));
        Inspection missing = new Inspection(page);
        missing.visit(MISSING);
        assertThat(page.locator("main h1").count()).isEqualTo(1);
        assertThat(missing.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "contrast"})
    void theOtherColoursAreLegibleToo(String mode, Visitor visitor) {
        visitor.signIn("admin");
        Page page = visitor.open("/complexes?mode=" + mode);
        assertNoBarrier(
                visitor, Set.of("/", "/complexes", "/complexes/" + ids(page).get(0), "/map", "/loads/new"));
    }

    @Test
    void theMenuOfATelephoneUnfolds(Visitor visitor) {
        Page page = visitor.page();
        page.setViewportSize(390, 800);
        visitor.open("/");
        assertThat(page.locator("#menu").isVisible()).isFalse();
        page.locator(".menu-opener").click();
        page.locator("#menu summary").first().click();
        page.locator("#menu a[href$='/complexes']").click();
        page.waitForURL("**/complexes");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void theInspectionSeesWhatIsWrong(Visitor visitor) {
        Page page = visitor.page();
        page.setContent("<main><h1>x</h1><input type='text'><p style='width: 2000px'>y</p></main>");
        Inspection inspection = new Inspection(page);
        inspection.look("a bad page");
        assertThat(String.join("\n", inspection.findings()))
                .contains("html-has-lang", "label, ", "px wider than the screen");
    }

    private static void assertNoBarrier(Visitor visitor, Set<String> paths) {
        Inspection inspection = new Inspection(visitor.page());
        paths.forEach(path -> {
            visitor.open(path);
            inspection.look(path);
        });
        List<String> findings = new ArrayList<>(inspection.findings());
        findings.addAll(visitor.problems());
        assertThat(String.join("\n", findings)).isEmpty();
    }

    private static List<String> ids(Page page) {
        return page.locator("main tbody input[name=id]").all().stream()
                .limit(3)
                .map(box -> box.getAttribute("value"))
                .toList();
    }
}
