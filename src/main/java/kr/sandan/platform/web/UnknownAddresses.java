package kr.sandan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers everybody alike at addresses that no module names: there is nothing there (404), or nothing to be done that
 * way (405). Such a request goes no further, so what no rule names stays closed, whoever asks.
 */
final class UnknownAddresses extends OncePerRequestFilter {

    private final RouteDecisions routes;

    UnknownAddresses(RouteDecisions routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (routes.audienceOf(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        boolean named = routes.isNamed(ServletRequestPathUtils.parse(request).pathWithinApplication());
        response.sendError(named ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : HttpServletResponse.SC_NOT_FOUND);
    }
}
