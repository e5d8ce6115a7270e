package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.sandan.approval.ApprovalExamples;
import kr.sandan.platform.web.RouteDecisions;
import kr.sandan.target.TargetExamples;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Route;
import kr.sandan.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that answers with a page, found in the handlers themselves, by somebody who may see it: nothing that axe
 * objects to, nothing wider than a telephone or than a sheet of paper.
 */
@BrowserTest
class EveryPageTest {

    /** Width of an A4 sheet between its margins, in pixels of a style sheet. */
    private static final int SHEET = 703;

    private static final Pattern NO_PAGE = Pattern.compile(
            ".*\\.(csv|xlsx|ics)|.*/(original|suggest|resume)|/notices/\\{id}|/sources/\\{id}/file/\\{edition}|/activities/\\{id}/files/\\{file}(/small)?");

    /** Pages of what only their own journeys make: a load in each of its states, a scenario. */
    private static final Pattern SEEN_ELSEWHERE =
            Pattern.compile("/loads/\\{id}(/revert)?|/budgets/proposals/\\{id}|/scenarios/(\\{id}.*|compare)");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private RouteDecisions decisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApprovalExamples approvals;

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void isReadableByEverybodyAndFits(String language, Visitor visitor) {
        Page page = visitor.signIn("admin");
        keepAFile(visitor);
        visitor.open("/?lang=" + language);
        Inspection inspection =
                language.equals("ko") ? new Inspection(page) : Inspection.ofOtherWordsInTheSameColours(page);
        Map<String, String> examples = examples(visitor);
        String sheet = jdbc.sql("""
            select '/activities/' || activity_id || '/files/' || id || '/reason' from activity_file
             where part = 'SIGN_IN_SHEET' limit 1
            """).query(String.class).single();
        examples.putAll(execution());
        examples.putAll(decided());
        examples.put("/activities/{id}", sheet.replaceAll("/files.*", ""));
        examples.put("/activities/{id}/files/{file}/reason", sheet);
        examples.put("/activities/{id}/attendees/{attendee}/erase", somebodyNamed(visitor));
        assertThat(pages()).hasSizeGreaterThan(60);
        for (Route route : pages()) {
            String path = examples.getOrDefault(route.pattern(), route.path());
            visitor.open(path);
            inspection.look(path);
            String excess = language.equals("ko") ? onPaper(page) : "";
            if (!excess.isEmpty()) inspection.found(path + ": " + excess);
        }
        List<String> findings = new ArrayList<>(inspection.findings());
        findings.addAll(visitor.problems());
        assertThat(String.join("\n", findings)).isEmpty();
    }

    @Test
    void thePreviewsOfWhatTakesEffectOnADayAreReadableToo(Visitor visitor) {
        Page page = visitor.signIn("admin");
        Inspection inspection = new Inspection(page);
        visitor.open("/admin/regions/new?kind=RENAME");
        page.locator("[name=effectiveOn]").fill("2030-01-01");
        page.locator("[name=to]").fill("43150 새제천시");
        page.locator("[name=reason]").fill("이름 변경");
        page.locator("[name=source]").fill("조례");
        page.locator("main form[action$='/preview'] button[type=submit]")
                .first()
                .click();
        page.locator("main form[action$='/admin/regions']").waitFor();
        inspection.look("preview of a region");
        assertThat(String.join("\n", inspection.findings())).isEmpty();
    }

    /** The stages of the sample call, and what the administrator judges in one of them. */
    private Map<String, String> judged() {
        String written = jdbc.sql("""
            select '/calls/' || g.call_id || '/stages/' || g.id from call_stage g join call_decision d on d.stage_id = g.id
             order by d.id limit 1
            """).query(String.class).single();
        String sheet = jdbc.sql("""
            select '/calls/reviews/' || r.stage_id || '/' || l.application_id from call_reviewer r
              join account a on a.id = r.account_id and a.username = 'admin'
              join call_decision_line l on l.outcome = 'PASSED' order by l.application_id limit 1
            """).query(String.class).single();
        return Map.of(
                "/calls/{id}",
                written.replaceAll("/stages/.*", ""),
                "/calls/{id}/stages/{stage}/ranking",
                written + "/ranking",
                "/calls/{id}/stages/{stage}/reviewers",
                written + "/reviewers",
                "/calls/reviews/{stage}/{application}",
                sheet);
    }

    private String closing() {
        return jdbc.sql("select '/budgets/' || fiscal_year || '/closings/' || min(id) from budget_closing group by"
                        + " fiscal_year")
                .query(String.class)
                .list()
                .get(0);
    }

    private String somebodyNamed(Visitor visitor) {
        Page page = visitor.open("/activities/new");
        ActivityJourneyTest.fillIn(page, new Keyboard(page), "이름이 있는 활동");
        page.locator("#title").press("Enter");
        page.waitForURL(Pattern.compile("/activities/\\d+$"));
        return jdbc.sql("""
            select '/activities/' || t.activity_id || '/attendees/' || t.id || '/erase'
              from activity_attendee t join activity a on a.id = t.activity_id and a.withdrawn_at is null
             where t.person_name is not null and t.removed_at is null limit 1
            """).query(String.class).single();
    }

    private List<Route> pages() {
        return Route.all(true, handlers, decisions, jdbc).stream()
                .filter(route -> !NO_PAGE.matcher(route.pattern()).matches())
                .filter(route -> !SEEN_ELSEWHERE.matcher(route.pattern()).matches())
                .toList();
    }

    /** Addresses that say more than the first record there is. */
    private static Map<String, String> examples(Visitor visitor) {
        Map<String, String> examples = new HashMap<>();
        String hub = first(visitor.open("/designations?programme=CLUSTER&role=HUB&sample=false"));
        String linked = first(visitor.open("/designations?programme=CLUSTER&role=LINKED&sample=false"));
        for (String act : List.of("end", "withdraw", "split", "merge"))
            examples.put("/designations/{id}/" + act, hub + "/" + act);
        examples.put("/designations/{id}", linked);
        examples.put("/designations/{id}/edit", linked + "/edit");
        examples.put("/designations/{id}/transfer", linked + "/transfer");
        examples.put("/hubs/{id}", hub.replace("/designations/", "/hubs/"));
        examples.put("/map", "/map?asOf=2010-12-31");
        budgets(examples);
        examples.put("/search", "/search?q=창원");
        examples.put("/help/{screen}", "/help/complexes");
        examples.put("/regions/{code}", "/regions/48");
        examples.put("/why/{figure}", "/why/complexes");
        examples.put("/councils/{id}/facts", first(visitor.open("/councils")) + "/facts?topic=STATUS");
        examples.put("/programmes/{id}/facts", "/programmes/1/facts?topic=CATALOGUE");
        examples.put("/complexes/compare", "/complexes/compare?id=1&id=2&id=3");
        String source = source(visitor);
        for (String part : List.of("", "/edit", "/file", "/file/release", "/claims/new"))
            examples.put("/sources/{id}" + part, source + part);
        String claim = first(visitor.open("/claims?disputed=true"));
        examples.put("/claims/{id}", claim);
        examples.put("/claims/{id}/correct", claim + "/correct");
        return examples;
    }

    private static void budgets(Map<String, String> examples) {
        examples.put("/budgets/{year}/flow", "/budgets/2010/flow");
        examples.put("/budgets/{year}/lines/{code}", "/budgets/2010/lines/2010-DONGNAM");
        examples.put("/budgets/compare", "/budgets/compare?year=2010");
        for (String part : List.of("", "/allocations", "/allocations/edit", "/allocations/history", "/close"))
            examples.put("/budgets/{year}" + part, "/budgets/2010" + part);
        examples.put("/budgets/{year}/versions/{code}/edit", "/budgets/2010/versions/NOTIFIED/edit");
        for (String part : List.of("", "/edit"))
            examples.put("/budgets/{year}/allocations/{office}" + part, "/budgets/2010/allocations/1" + part);
    }

    private Map<String, String> decided() {
        Map<String, String> pages = TargetExamples.pages(jdbc, judged());
        pages.putAll(Map.of(
                "/approvals/{id}",
                "/approvals/" + approvals.approval(),
                "/handover/{id}",
                "/handover/" + approvals.briefing(),
                "/budgets/{year}/closings/{id}",
                closing()));
        return pages;
    }

    /** The last year of which a sample says what became of it. */
    private Map<String, String> execution() {
        String movement = jdbc.sql("select '/budgets/' || fiscal_year || '/movements/' || id from budget_movement"
                        + " where sample order by fiscal_year desc, id limit 1")
                .query(String.class)
                .single();
        String year = movement.replaceAll("/movements/.*", "");
        Map<String, String> pages = new HashMap<>(Map.of("/budgets/{year}/movements/{id}", movement));
        for (String part : List.of("", "/lines", "/checks", "/edit"))
            pages.put("/budgets/{year}/execution" + part, year + "/execution" + part);
        for (String part : List.of("/movements", "/movements/new", "/pilots"))
            pages.put("/budgets/{year}" + part, year + part);
        return pages;
    }

    private static String source(Visitor visitor) {
        return first(visitor.open("/sources?q=150"));
    }

    /** Where the first row of a list leads. */
    private static String first(Page page) {
        String path = page.locator("main tbody th a").first().getAttribute("href");
        return path.split("\\?")[0];
    }

    /** A document with a file, so that the page on which one is opened to everybody has something to show. */
    private static void keepAFile(Visitor visitor) {
        Page page = visitor.open(source(visitor) + "/file");
        if (!page.locator("main form [name=edition]").first().inputValue().equals("0")) return;
        byte[] text = "본문".getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(new FilePayload("본문.txt", "text/plain", text));
        page.locator("main form[action$='/file'] button[type=submit]").first().click();
        page.waitForURL(url -> !url.endsWith("/file"));
    }

    private static String onPaper(Page page) {
        page.setViewportSize(SHEET, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        int width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1440, 900);
        return width <= SHEET ? "" : "wider than a sheet by " + (width - SHEET);
    }
}
