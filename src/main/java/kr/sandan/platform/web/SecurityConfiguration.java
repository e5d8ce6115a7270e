package kr.sandan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may call what, how people sign in, and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /** A longer address does not fit into the cookie in which it would wait for the sign-in. */
    private static final int LONGEST_KEPT = 2_000;

    private final boolean secure;

    SecurityConfiguration(AccessProperties access) {
        this.secure = access.session().secureCookie();
    }

    /** Files of the page frame and the health probes: no session, no questions, and browsers may keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/actuator/health", "/actuator/health/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> strict(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            RouteDecisions routes,
            SignedInContext contexts,
            SavedPosts posts,
            RequestCache wantedPages,
            AuthenticationFailureHandler failures)
            throws Exception {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().access(routes))
                .addFilterBefore(new UnknownAddresses(routes), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .requestCache(cache -> cache.requestCache(wantedPages))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(posts))
                .headers(SecurityConfiguration::strict)
                .formLogin(
                        form -> form.loginPage("/login").successHandler(posts).failureHandler(failures))
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("SESSION", LastSignIn.COOKIE))
                .build();
    }

    /** The token travels in a cookie: a visitor's page needs no session, and a sign-in form left open still works. */
    private CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(secure ? "__Host-sandan-csrf" : "sandan-csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax").httpOnly(true);
            if (secure) cookie.secure(true);
        });
        return tokens;
    }

    /** The page a visitor wanted waits in a cookie until the sign-in; only pages that are read, never what was sent. */
    @Bean
    static RequestCache wantedPages() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(SecurityConfiguration::isPageRead);
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    private static boolean isPageRead(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        String query = request.getQueryString();
        return (query == null || query.length() <= LONGEST_KEPT)
                && request.getMethod().equals("GET")
                && (accepted == null
                        || accepted.contains(MediaType.TEXT_HTML_VALUE)
                        || accepted.contains(MediaType.ALL_VALUE))
                && request.getHeader("X-Requested-With") == null;
    }

    private static HeadersConfigurer<HttpSecurity> strict(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
