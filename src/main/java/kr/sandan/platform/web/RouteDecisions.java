package kr.sandan.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Decides by the rules of all modules: the first that fits the route names who may call it, and no rule means nobody. */
@Component
public class RouteDecisions implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private static final String LOOKED_UP = RouteDecisions.class.getName() + ".audience";

    private final List<Route> routes;
    private final boolean publicFacts;

    RouteDecisions(List<RouteRules> rules, AccessProperties access) {
        routes = rules.stream()
                .flatMap(module -> module.rules().stream())
                .map(Route::new)
                .toList();
        publicFacts = access.publicFacts();
    }

    /** Every rule of every module, in the order in which they are tried. */
    public List<RouteRules.RouteRule> rules() {
        return routes.stream().map(Route::rule).toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (request.getDispatcherType() != DispatcherType.REQUEST) return GRANTED;
        Optional<Audience> audience = audienceOf(request);
        if (audience.isEmpty()) return DENIED;
        if (isOpen(audience.get())) return GRANTED;
        return allows(audience.get(), signedIn(caller.get())) ? GRANTED : DENIED;
    }

    /** Who may make this request; looked up once, whoever asks. */
    Optional<Audience> audienceOf(HttpServletRequest request) {
        if (request.getAttribute(LOOKED_UP) instanceof LookedUp known) return known.audience();
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        Optional<Audience> audience = audienceOf(HttpMethod.valueOf(request.getMethod()), path);
        request.setAttribute(LOOKED_UP, new LookedUp(audience));
        return audience;
    }

    /** Who may call a route; empty when no rule names it. */
    public Optional<Audience> audienceOf(HttpMethod method, PathContainer path) {
        return routes.stream()
                .filter(route -> route.fits(method, path))
                .findFirst()
                .map(route -> route.rule().audience());
    }

    /** Whether any rule names this address, for whatever method. */
    boolean isNamed(PathContainer path) {
        return routes.stream().anyMatch(route -> route.pattern().matches(path));
    }

    /** Whether an account of this role is of the audience; an empty role is a visitor. */
    public boolean allows(Audience audience, Optional<String> role) {
        return isOpen(audience)
                || role.filter(name -> switch (audience.kind()) {
                            case EVERYONE, PUBLIC_FACTS, SIGNED_IN -> true;
                            case ROLES -> audience.roles().contains(name);
                        })
                        .isPresent();
    }

    private boolean isOpen(Audience audience) {
        return switch (audience.kind()) {
            case EVERYONE -> true;
            case PUBLIC_FACTS -> publicFacts;
            case SIGNED_IN, ROLES -> false;
        };
    }

    private static Optional<String> signedIn(Authentication caller) {
        return caller.getPrincipal() instanceof SignedIn account ? Optional.of(account.role()) : Optional.empty();
    }

    /** The answer for one request, kept with it. */
    private record LookedUp(Optional<Audience> audience) {}

    /** A rule with its pattern parsed once. */
    private record Route(RouteRules.RouteRule rule, PathPattern pattern) {

        Route(RouteRules.RouteRule rule) {
            this(rule, PathPatternParser.defaultInstance.parse(rule.pattern()));
        }

        boolean fits(HttpMethod method, PathContainer path) {
            HttpMethod ruled = rule.method();
            boolean sameMethod = ruled == null
                    || ruled.equals(method)
                    || (ruled.equals(HttpMethod.GET) && method.equals(HttpMethod.HEAD));
            return sameMethod && pattern.matches(path);
        }
    }
}
