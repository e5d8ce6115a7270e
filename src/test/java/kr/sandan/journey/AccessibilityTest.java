package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the menu and the pages behind it: nothing that axe objects to, nothing wider than a telephone. */
@BrowserTest
class AccessibilityTest {

    private static final String MISSING = "/complexes/999999999";

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void aVisitorMeetsNoBarrier(String language, Visitor visitor) {
        Page page = visitor.open("/complexes?lang=" + language);
        List<String> ids = ids(page);
        Set<String> paths = menu(page);
        paths.addAll(List.of("/", "/login", "/complexes/" + ids.get(0), "/complexes?q=없는이름없는이름", "/search?q=창원"));
        paths.add("/complexes/compare?id=%s&id=%s&id=%s".formatted(ids.get(0), ids.get(1), ids.get(2)));
        assertNoBarrier(visitor, paths);
        Inspection missing = new Inspection(page);
        missing.visit(MISSING);
        assertThat(page.locator("main h1").count()).isEqualTo(1);
        assertThat(missing.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void anOfficerMeetsNoBarrier(String language, Visitor visitor) {
        visitor.signIn("officer");
        Set<String> paths = menu(visitor.open("/?lang=" + language));
        paths.addAll(List.of("/programmes/1", "/programmes/1/edit", "/programmes/1/facts?topic=CATALOGUE"));
        paths.addAll(List.of("/designations/1", "/hubs/13", "/designations/13/end", "/designations/40/transfer"));
        paths.addAll(List.of("/designations/13/split", "/designations/14/merge", "/map?asOf=2010-12-31"));
        paths.addAll(List.of("/designations/40/edit", "/designations?asOf=2009-09-30&scheme=5PLUS2"));
        assertNoBarrier(visitor, paths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void whoeverKeepsTheSourcesMeetsNoBarrier(String language, Visitor visitor) {
        visitor.signIn("headoffice");
        String claim = first(visitor.open("/claims?disputed=true&lang=" + language));
        String source = first(visitor.open("/sources?q=150"));
        Set<String> paths = new LinkedHashSet<>(List.of("/why/complexes", "/sources/new", claim, claim + "/correct"));
        paths.addAll(List.of(source, source + "/edit", source + "/file", source + "/claims/new"));
        assertNoBarrier(visitor, paths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void anAdministratorMeetsNoBarrier(String language, Visitor visitor) {
        visitor.signIn("admin");
        Page page = visitor.open("/complexes?lang=" + language);
        String id = ids(page).get(0);
        Set<String> paths = menu(page);
        paths.addAll(List.of("/complexes/new", "/complexes/" + id + "/edit", "/complexes/" + id, "/loads/new"));
        paths.addAll(List.of("/admin/accounts/new", "/admin/accounts/import", "/admin/offices/new"));
        assertNoBarrier(visitor, paths);
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

    /** Where the first row of a list leads. */
    private static String first(Page page) {
        return page.locator("main tbody th a").first().getAttribute("href");
    }

    private static Set<String> menu(Page page) {
        Set<String> paths = new LinkedHashSet<>();
        page.locator("#menu a").all().forEach(link -> paths.add(link.getAttribute("href")));
        assertThat(paths).hasSizeGreaterThan(3);
        return paths;
    }

    private static List<String> ids(Page page) {
        return page.locator("main tbody input[name=id]").all().stream()
                .limit(3)
                .map(box -> box.getAttribute("value"))
                .toList();
    }
}
