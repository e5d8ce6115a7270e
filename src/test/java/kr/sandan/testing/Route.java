package kr.sandan.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteDecisions;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address of the portal, as its handler declares it.
 *
 * @param pattern as the handler has it
 * @param path with the number of a record that exists
 * @param account a demonstration account that may send it
 * @param fields the names that its form and its parameters have
 */
public record Route(String pattern, String path, String account, Set<String> fields) {

    /** Who sends, in this order, where the rule of the route names several. */
    private static final Map<String, String> ACCOUNTS = new TreeMap<>(Map.of(
            "ADMIN", "admin",
            "APPROVER", "ministry",
            "HEAD_OFFICE_STAFF", "headoffice",
            "PROGRAMME_OFFICER", "officer",
            "REGIONAL_STAFF", "staff-chungcheong",
            "VIEWER", "viewer"));

    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("/approvals", "select coalesce(min(id), 1) from approval"),
            Map.entry("/sources", "select min(id) from source_document"),
            Map.entry("/claims", "select min(id) from claim where superseded_at is null"),
            Map.entry("/loads", "select coalesce(min(id), 1) from load"),
            Map.entry("/designations", "select min(id) from designation"),
            Map.entry("/complexes", "select min(id) from complex"),
            Map.entry("/organisations", "select min(id) from organisation where merged_into is null"),
            Map.entry("/people", "select coalesce(min(id), 1) from person where erased_at is null"),
            Map.entry("/programmes", "select min(id) from programme"),
            Map.entry("/councils", "select min(id) from council"),
            Map.entry("/calls", "select min(id) from call"),
            Map.entry("/clusters", "select min(id) from cluster"),
            Map.entry("/clusters/procedures", "select min(id) from procedure_template"),
            Map.entry("/clusters/task-forces", "select min(id) from task_force"),
            Map.entry("/clusters/cases", "select min(id) from procedure_case"),
            Map.entry("/calls/applications", "select coalesce(min(id), 1) from call_application where state = 'DRAFT'"),
            Map.entry("/calls/decisions", "select coalesce(min(id), 1) from call_decision"),
            Map.entry("/calls/appeals", "select coalesce(min(id), 1) from call_appeal"),
            Map.entry("/tasks", "select coalesce(min(id), 1) from task"),
            Map.entry("/supports", "select coalesce(min(id), 1) from task_support where withdrawal is null"),
            Map.entry("/admin/accounts", "select id from account where username = 'viewer'"));

    /** Records that belong to another one, by the address of both. */
    private static final Map<String, String> NESTED = Map.of(
            "/calls/{id}/stages/{stage}",
            "select '/calls/' || call_id || '/stages/' || id from call_stage",
            "/councils/{id}/members/{member}",
            "select '/councils/' || council_id || '/members/' || id from council_member where superseded_at is null",
            "/councils/{id}/officers/{officer}",
            "select '/councils/' || council_id || '/officers/' || id from council_officer where superseded_at is null",
            "/councils/{id}/reliance/{entry}",
            "select '/councils/' || council_id || '/reliance/' || id from council_ledger_entry where reverses is null");

    /** All addresses that are read, or all that take a form. */
    public static List<Route> all(
            boolean read, RequestMappingHandlerMapping handlers, RouteDecisions decisions, JdbcClient jdbc) {
        Map<String, Route> routes = new TreeMap<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (changes(mapping) == read) return;
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.equals("/error")) continue;
                Route route = of(pattern, mapping, handler, decisions, jdbc);
                routes.merge(pattern, route, Route::with);
            }
        });
        return List.copyOf(routes.values());
    }

    private static boolean changes(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD);
    }

    private Route with(Route other) {
        Set<String> both = new LinkedHashSet<>(fields);
        both.addAll(other.fields);
        return new Route(pattern, path, account, both);
    }

    private static Route of(
            String pattern,
            RequestMappingInfo mapping,
            HandlerMethod handler,
            RouteDecisions decisions,
            JdbcClient jdbc) {
        String both = nested(pattern, jdbc);
        String numbered = both.contains("{id}") ? both.replace("{id}", record(both, jdbc)) : both;
        String coded = numbered.replace("{list}/{code}", "complex-type/GENERAL");
        String path = coded.replaceAll("\\{[a-z]+}", "1");
        HttpMethod method = changes(mapping) ? HttpMethod.POST : HttpMethod.GET;
        Audience audience =
                decisions.audienceOf(method, PathContainer.parsePath(path)).orElseThrow();
        String account = ACCOUNTS.entrySet().stream()
                .filter(one -> audience.roles().isEmpty() || audience.roles().contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        Set<String> fields = new LinkedHashSet<>(fields(handler.getMethod()));
        mapping.getParamsCondition().getExpressions().forEach(one -> fields.add(one.getName()));
        return new Route(pattern, path, account, fields);
    }

    private static String nested(String pattern, JdbcClient jdbc) {
        for (Map.Entry<String, String> one : NESTED.entrySet()) {
            if (!pattern.startsWith(one.getKey())) continue;
            Optional<String> path = jdbc.sql(one.getValue() + " order by id limit 1")
                    .query(String.class)
                    .optional();
            if (path.isPresent()) return pattern.replace(one.getKey(), path.get());
        }
        return pattern;
    }

    private static String record(String pattern, JdbcClient jdbc) {
        String room = pattern.substring(0, pattern.indexOf("/{id}"));
        return ""
                + jdbc.sql(RECORDS.getOrDefault(room, "select 1"))
                        .query(Long.class)
                        .single();
    }

    private static Set<String> fields(Method method) {
        Set<String> fields = new LinkedHashSet<>();
        for (Parameter parameter : method.getParameters()) {
            Class<?> type = parameter.getType();
            if (type.isRecord() && type.getPackageName().startsWith("kr.sandan"))
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(fields::add);
            RequestParam named = parameter.getAnnotation(RequestParam.class);
            if (named != null) fields.add(named.value().isEmpty() ? parameter.getName() : named.value());
        }
        return fields;
    }
}
