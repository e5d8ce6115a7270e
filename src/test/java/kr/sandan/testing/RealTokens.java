package kr.sandan.testing;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Gives each test the portal's own way of keeping the tokens of forms. A form sent by MockMvc with a token of the test's
 * puts another in its place, and whoever shares the context would no longer get the cookie.
 */
class RealTokens implements TestExecutionListener {

    private static final String FIELD = "tokenRepository";

    private static final Map<CsrfFilter, CsrfTokenRepository> OWN = new ConcurrentHashMap<>();

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeansOfType(FilterChainProxy.class).values().stream()
                .flatMap(chains -> chains.getFilterChains().stream())
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .map(CsrfFilter.class::cast)
                .forEach(this::restore);
    }

    private void restore(CsrfFilter filter) {
        Object held = Objects.requireNonNull(ReflectionTestUtils.getField(filter, FIELD));
        ReflectionTestUtils.setField(filter, FIELD, OWN.computeIfAbsent(filter, first -> (CsrfTokenRepository) held));
    }
}
