package kr.sandan.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.sandan.account.AccountFixtures;
import kr.sandan.account.AccountFixtures.Person;
import kr.sandan.account.AccountService;
import kr.sandan.account.Affiliation;
import kr.sandan.account.Role;
import kr.sandan.platform.web.RouteDecisions;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route asked by every role, against {@code permissions.csv}: a route that the file does not name fails, and so
 * does a line for a route that is not there. Records are asked for by numbers that do not exist, so that nothing changes.
 */
@PortalTest
class PermissionMatrixTest {

    private static final String VISITOR = "VISITOR";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private RouteDecisions decisions;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> broken = new ArrayList<>();

    @Test
    void everyRouteAnswersExactlyTheRolesThatTheTableNames() throws IOException {
        Map<String, Cookie[]> callers = callers();
        Map<String, String> actual = new TreeMap<>();
        routes().forEach(route -> actual.put(route, answered(route, callers)));
        assertThat(asLines(actual)).isEqualTo(asLines(expected()));
        assertThat(broken).as("answers that are no answers").isEmpty();
    }

    @Test
    void everyRouteIsNamedByARule() {
        assertThat(routes()).allMatch(route -> {
            PathContainer path = PathContainer.parsePath(path(route));
            return decisions.audienceOf(method(route), path).isPresent();
        });
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo mapping : handlers.getHandlerMethods().keySet()) {
            Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::name)
                    .collect(Collectors.toSet());
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.equals("/error")) continue;
                for (String method : methods.isEmpty() ? Set.of("GET", "POST") : methods) {
                    routes.add(method + " " + pattern);
                }
            }
        }
        return routes;
    }

    private static HttpMethod method(String route) {
        return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1)
                .replace("{id}", "999999999")
                .replace("{edition}", "1")
                .replace("{file}", "999999999")
                .replace("{list}", "complex-type")
                .replace("{code}", "99")
                .replace("{kind}", "DESIGNATIONS")
                .replace("{screen}", "frame")
                .replace("{figure}", "complexes")
                .replaceAll("\\{[a-z]+}", "999999999");
    }

    /** A visitor without any cookie, and somebody newly signed in for every role. */
    private Map<String, Cookie[]> callers() {
        Map<String, Cookie[]> callers = new LinkedHashMap<>();
        callers.put(VISITOR, new Cookie[] {new Cookie("unknown", "x")});
        long office = jdbc.sql("""
                        select office_id from account_office join account on account.id = account_id
                        where username = 'staff-chungcheong' and superseded_at is null""").query(Long.class).single();
        for (Role role : Role.values()) {
            Affiliation place = role == Role.REGIONAL_STAFF ? new Affiliation(office, null) : Affiliation.NONE;
            Person person = new AccountFixtures(accounts).open(role, place);
            MvcTestResult signedIn = mvc.post()
                    .uri("/login")
                    .with(csrf())
                    .param("username", person.username())
                    .param("password", AccountFixtures.PASSWORD)
                    .exchange();
            callers.put(role.name(), signedIn.getResponse().getCookies());
        }
        return callers;
    }

    /** The callers who are let through, in short. */
    private String answered(String route, Map<String, Cookie[]> callers) {
        Set<String> through = new LinkedHashSet<>();
        callers.forEach((caller, cookies) -> {
            if (isLetThrough(route, caller, cookies)) through.add(caller);
        });
        if (through.size() == callers.size()) return "EVERYONE";
        if (through.size() == callers.size() - 1 && !through.contains(VISITOR)) return "SIGNED_IN";
        return String.join(" ", through);
    }

    private boolean isLetThrough(String route, String caller, Cookie[] cookies) {
        var request = mvc.method(method(route)).uri(path(route)).cookie(cookies);
        if (!method(route).equals(HttpMethod.GET)) request = request.with(csrf());
        MvcTestResult answer = request.exchange();
        int status = answer.getResponse().getStatus();
        boolean refusesVisitors =
                status == 302 && "/login".equals(answer.getResponse().getRedirectedUrl());
        boolean refused = caller.equals(VISITOR) ? refusesVisitors : status == 403;
        boolean odd = caller.equals(VISITOR) ? status == 403 : refusesVisitors;
        if (odd || status >= 500 || status == 405) broken.add(route + " as " + caller + ": " + status);
        return !refused;
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        String file = new ClassPathResource("permissions.csv").getContentAsString(StandardCharsets.UTF_8);
        file.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 2))
                .forEach(cells -> expected.put(cells[0].strip(), cells[1].strip()));
        return expected;
    }

    private static String asLines(Map<String, String> table) {
        return table.entrySet().stream()
                .map(entry -> entry.getKey() + "," + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
