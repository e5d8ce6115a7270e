package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilReach;
import kr.sandan.file.SampleDocuments;
import kr.sandan.testing.Callers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of a record that belongs to a headquarters, asked by the staff of another: it is not there, nor is what is
 * below it by a number of its own. Routes are taken from the portal, so that a new one is asked too.
 */
class OtherHeadquartersTest extends ActivityWorld {

    private static final String STAFF = "staff-chungcheong";
    private static final String HEAD = "headoffice";
    private static final String OTHER = "staff-sudogwon";
    private static final int FEWEST_ROUTES = 45;
    private static final int FEWEST_NESTED = 14;
    private static final Pattern NUMBER = Pattern.compile("\\{([^}]*)}");

    /** What everybody who is signed in may read of a council: nothing in them is what only its headquarters reads. */
    private static final Set<String> OPEN = Set.of("GET /councils/{id}", "GET /councils/{id}/reliance");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CouncilReach reach;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private final Map<String, Long> records = new TreeMap<>();
    private final Map<String, Long> elsewhere = new TreeMap<>();
    private final Map<String, Below> below = new TreeMap<>();
    private CouncilPages pages;

    private record Route(RequestMethod method, String pattern, String path) {

        String name() {
            return method + " " + pattern;
        }
    }

    /** A record below another, by its number and that of the other. */
    private record Below(long parent, long id) {}

    @BeforeEach
    void somethingOfEverything() throws IOException {
        pages = new CouncilPages(mvc, jdbc);
        long activity = record(facts(today.minusDays(3), "충청만의 성과"));
        records.put("/activities/{id}", activity);
        records.put(
                "/approvals/{id}",
                number("select id from approval where kind = 'ACTIVITY' and record_id = " + activity));
        String here = " where t.office_id = (select id from office where code = 'CHUNGCHEONG')";
        records.put("/tasks/{id}", number("select min(t.id) from task t" + here));
        records.put(
                "/supports/{id}",
                number("select min(s.id) from task_support s join task t on t.id = s.task_id" + here));
        records.put(
                "/projects/{id}",
                number("select min(project_id) from project_version t" + here + " and superseded_at is null"));
        records.put("/councils/{id}", council);
        elsewhere.put("/activities/{id}", number("""
                select min(a.id) from activity a join approval p on p.kind = 'ACTIVITY' and p.record_id = a.id
                 where p.state = 'DRAFT' and a.office_id = (select id from office where code = 'SUDOGWON')
                """));
        elsewhere.put(
                "/councils/{id}",
                as(OTHER, reach::councils).stream().findFirst().orElseThrow());
        belowTheActivity(activity);
        belowCouncils();
    }

    private void belowTheActivity(long activity) throws IOException {
        MockMultipartFile file = new MockMultipartFile("files", "서명부.png", "image/png", SampleDocuments.image("png"));
        assertThat(mvc.post()
                        .uri("/activities/" + activity + "/files")
                        .multipart()
                        .file(file)
                        .param("part", "SIGN_IN_SHEET")
                        .with(new Callers(jdbc).as(STAFF))
                        .with(csrf()))
                .hasStatus(303);
        String of = " where activity_id = " + activity;
        below.put("file", new Below(activity, number("select min(id) from activity_file" + of)));
        below.put("attendee", new Below(activity, number("select min(id) from activity_attendee" + of)));
    }

    private void belowCouncils() {
        Map<String, String> entry = new HashMap<>(Map.of("kind", "DONATION", "amount", "7,654,321", "note", "충청만의 기부"));
        entry.put("day", today.withDayOfYear(1).toString());
        entry.put(
                "sourceId",
                String.valueOf(
                        new CouncilDeskFixture(councils, jdbc).because("").sourceId()));
        entry.put("submissionKey", "other-" + council);
        assertThat(pages.post("/councils/" + council + "/reliance", STAFF, entry))
                .hasStatus(303);
        Map<String, String> waiver = new HashMap<>(
                Map.of("kind", "MEMBERS_AT_LEAST", "reason", "모으는 중", "submissionKey", "waiver-" + council));
        waiver.put("from", today.toString());
        waiver.put("lastDay", today.plusDays(9).toString());
        assertThat(pages.post("/councils/" + council + "/waivers", HEAD, waiver))
                .hasStatus(303);
        String of = " where council_id = " + council;
        below.put("entry", new Below(council, number("select min(id) from council_ledger_entry" + of)));
        below.put("waiver", new Below(council, number("select min(id) from composition_waiver" + of)));
        below.put("member", sample("council_member"));
        below.put("officer", sample("council_officer"));
    }

    /** One of the demonstration's, of a council of this headquarters alone. */
    private Below sample(String table) {
        Set<Long> theirs = as(OTHER, reach::councils);
        List<Long> ours = as(STAFF, reach::councils).stream()
                .filter(id -> !theirs.contains(id))
                .toList();
        return jdbc.sql("select council_id, id from " + table
                        + " where superseded_at is null and council_id in (:ours) order by id limit 1")
                .param("ours", ours)
                .query((row, number) -> new Below(row.getLong("council_id"), row.getLong("id")))
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** @param parents by the start of its pattern, the record whose routes are asked; null for that of each below */
    private List<Route> routes(Map<String, Long> parents, boolean nested) {
        List<Route> routes = new ArrayList<>();
        for (RequestMappingInfo mapping : handlers.getHandlerMethods().keySet())
            for (String pattern : mapping.getPatternValues())
                parents.forEach((prefix, id) -> {
                    String path = path(pattern, prefix, id, nested);
                    if (path == null) return;
                    mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> routes.add(new Route(method, pattern, path)));
                });
        return routes;
    }

    private @Nullable String path(String pattern, String prefix, long id, boolean nested) {
        if (!pattern.equals(prefix) && !pattern.startsWith(prefix + "/") && !pattern.startsWith(prefix + "."))
            return null;
        Matcher number = NUMBER.matcher(pattern.substring(prefix.length()));
        if (!number.find()) return nested ? null : pattern.replace("{id}", String.valueOf(id));
        if (prefix.startsWith("/projects")) return nested ? null : anyBelow(pattern, id);
        Below one = below.get(number.group(1));
        assertThat(one).as("a record for " + pattern).isNotNull();
        long parent = elsewhere.containsValue(id) ? id : one.parent();
        return pattern.replace("{id}", String.valueOf(parent)).replace(number.group(), String.valueOf(one.id()));
    }

    /** What is below a project is not there for anybody else, whichever number it has. */
    private static String anyBelow(String pattern, long id) {
        return NUMBER.matcher(pattern.replace("{id}", String.valueOf(id))).replaceAll("1");
    }

    private Map<String, Integer> answers(List<Route> routes, String username, Map<String, String> typed) {
        Map<String, Integer> answers = new TreeMap<>();
        for (Route route : routes) {
            var answer = route.method() == RequestMethod.GET
                    ? pages.get(route.path(), username)
                    : pages.post(route.path(), username, typed);
            answers.put(
                    route.method() + " " + route.path(), answer.getResponse().getStatus());
        }
        return answers;
    }

    @Test
    void everythingOfAnotherHeadquartersIsNotThere() {
        List<Route> routes = routes(records, false);
        assertThat(routes)
                .hasSizeGreaterThan(FEWEST_ROUTES)
                .extracting(Route::name)
                .containsAll(OPEN);
        routes.removeIf(route -> OPEN.contains(route.name()));
        Map<String, Integer> answers = answers(routes, OTHER, Map.of("reason", "궁금해서"));
        answers.values().removeIf(status -> status == 404 || status == 403);
        assertThat(answers).isEmpty();
        List<Route> nested = routes(records, true);
        assertThat(nested).hasSizeGreaterThan(FEWEST_NESTED);
        nested.removeIf(
                route -> route.method() != RequestMethod.GET || route.path().endsWith("/small"));
        assertThat(answers(nested, STAFF, Map.of()).values())
                .as("to those to whom they belong, they are")
                .doesNotContain(404);
    }

    @Test
    void whatBelongsToAnotherHeadquartersIsNotThereBelowARecordOfTheOwnEither() {
        List<Route> routes = routes(elsewhere, true);
        assertThat(routes).hasSizeGreaterThan(FEWEST_NESTED);
        Map<String, Integer> answers = answers(routes, OTHER, Map.of("reason", "궁금해서"));
        answers.values().removeIf(status -> status == 404 || status == 403);
        assertThat(answers).isEmpty();
    }

    @Test
    void whatEverybodyReadsOfACouncilHasNothingThatItsHeadquartersAloneReads() throws IOException {
        for (String path : List.of("/councils/" + council, "/councils/" + council + "/reliance")) {
            String mine = pages.page(path, STAFF).text();
            for (String other : List.of(OTHER, "reviewer", "viewer"))
                assertThat(pages.page(path, other).text())
                        .as(path + " " + other)
                        .doesNotContain("충청만의", "이차전지 세미나", "김하나");
            assertThat(mine).containsAnyOf("충청만의 기부", "이차전지 세미나");
        }
        assertThat(pages.get("/councils/" + council + "/reliance.csv", "reviewer"))
                .hasStatus(404);
        for (String reader : List.of("chief-chungcheong", "headoffice", "officer", "admin"))
            assertThat(pages.get("/councils/" + council + "/reliance.csv", reader))
                    .bodyText()
                    .contains("충청만의 기부");
        assertThat(pages.page("/councils/" + council + "/reliance", OTHER)
                        .select("#sums")
                        .text())
                .as("sums, for comparison")
                .contains("7,654,321");
    }
}
