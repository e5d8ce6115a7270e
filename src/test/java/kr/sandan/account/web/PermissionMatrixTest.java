package kr.sandan.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.sandan.account.Role;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteDecisions;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route against every role, as {@code permissions.csv} says it: a route that the file does not name fails, and so
 * does a line for a route that is not there.
 */
@PortalTest
class PermissionMatrixTest {

    private static final String VISITOR = "VISITOR";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private RouteDecisions decisions;

    @Test
    void everyRouteIsOpenToExactlyTheRolesThatTheTableNames() throws IOException {
        Map<String, String> actual = new TreeMap<>();
        routes().forEach(route -> actual.put(route, allowed(route)));
        assertThat(asLines(actual)).isEqualTo(asLines(expected()));
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

    /** The callers whom the rules let through, in short. */
    private String allowed(String route) {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^}]*}", "1");
        Optional<Audience> audience = decisions.audienceOf(HttpMethod.valueOf(parts[0]), PathContainer.parsePath(path));
        if (audience.isEmpty()) return "NOBODY";
        Set<String> callers = new LinkedHashSet<>();
        if (decisions.allows(audience.get(), Optional.empty())) callers.add(VISITOR);
        Arrays.stream(Role.values())
                .map(Role::name)
                .filter(role -> decisions.allows(audience.get(), Optional.of(role)))
                .forEach(callers::add);
        if (callers.size() == Role.values().length + 1) return "EVERYONE";
        if (callers.size() == Role.values().length && !callers.contains(VISITOR)) return "SIGNED_IN";
        return String.join(" ", callers);
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
