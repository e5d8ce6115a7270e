package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.council.CouncilPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of a record that belongs to a headquarters, asked by the staff of another: it is not there. Routes are taken
 * from the portal, so that a new one is asked too.
 */
class OtherHeadquartersTest extends ActivityWorld {

    private static final String OTHER = "staff-sudogwon";
    private static final int FEWEST_ROUTES = 40;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private record Route(RequestMethod method, String path) {}

    private Map<String, Long> records() {
        long id = record(facts(today.minusDays(3), "충청만의 성과"));
        Map<String, Long> records = new TreeMap<>();
        records.put("/activities/{id}", id);
        records.put("/approvals/{id}", number("select id from approval where kind = 'ACTIVITY' and record_id = " + id));
        String here = " and t.office_id = (select id from office where code = 'CHUNGCHEONG')";
        records.put("/tasks/{id}", number("select min(t.id) from task t where true" + here));
        records.put(
                "/supports/{id}",
                number("select min(s.id) from task_support s join task t on t.id = s.task_id where true" + here));
        records.put(
                "/projects/{id}",
                number("select min(project_id) from project_version where superseded_at is null and"
                        + here.replace(" and t.", " ")));
        records.put("/councils/{id}", council);
        return records;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** What everybody may read of a council is not asked; its forms and what changes it are. */
    private static boolean isOpen(Route route) {
        return route.path().startsWith("/councils/")
                && route.method() == RequestMethod.GET
                && !route.path().matches(".*/(edit|new)");
    }

    private List<Route> routes(Map<String, Long> records) {
        List<Route> routes = new ArrayList<>();
        for (RequestMappingInfo mapping : handlers.getHandlerMethods().keySet())
            for (String pattern : mapping.getPatternValues())
                records.forEach((prefix, id) -> {
                    if (!pattern.equals(prefix)
                            && !pattern.startsWith(prefix + "/")
                            && !pattern.startsWith(prefix + ".")) return;
                    String path = pattern.replace("{id}", String.valueOf(id)).replaceAll("\\{[^}]*}", "1");
                    mapping.getMethodsCondition().getMethods().forEach(method -> routes.add(new Route(method, path)));
                });
        return routes;
    }

    @Test
    void everythingOfAnotherHeadquartersIsNotThere() {
        CouncilPages pages = new CouncilPages(mvc, jdbc);
        List<Route> routes =
                routes(records()).stream().filter(route -> !isOpen(route)).toList();
        assertThat(routes).hasSizeGreaterThan(FEWEST_ROUTES);
        Map<String, Integer> answers = new TreeMap<>();
        for (Route route : routes) {
            MvcTestResult answer = route.method() == RequestMethod.GET
                    ? pages.get(route.path(), OTHER)
                    : pages.post(route.path(), OTHER, Map.of());
            answers.put(
                    route.method() + " " + route.path(), answer.getResponse().getStatus());
        }
        answers.values().removeIf(status -> status == 404 || status == 403);
        assertThat(answers).isEmpty();
    }
}
