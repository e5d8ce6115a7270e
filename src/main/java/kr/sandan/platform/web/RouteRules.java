package kr.sandan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A module's own say on who may call its routes. Every module that has pages publishes one as a bean; the rules of all
 * modules are tried in the order of their lists, the first that fits decides, and what no rule names is denied.
 */
public interface RouteRules {

    List<RouteRule> rules();

    /**
     * One rule.
     *
     * @param method the HTTP method, or null for all
     * @param pattern a path pattern such as {@code /complexes/{id}/edit}
     * @param audience who may call it
     */
    record RouteRule(@Nullable HttpMethod method, String pattern, Audience audience) {}

    static RouteRule get(String pattern, Audience audience) {
        return new RouteRule(HttpMethod.GET, pattern, audience);
    }

    static RouteRule post(String pattern, Audience audience) {
        return new RouteRule(HttpMethod.POST, pattern, audience);
    }
}
