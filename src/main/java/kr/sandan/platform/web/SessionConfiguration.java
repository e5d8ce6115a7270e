package kr.sandan.platform.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in PostgreSQL, so that several portal processes share them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    JdbcIndexedSessionRepository storedSessions(
            JdbcOperations jdbc, PlatformTransactionManager transactions, AccessProperties access) {
        TransactionTemplate writes = new TransactionTemplate(transactions);
        writes.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository store = new JdbcIndexedSessionRepository(jdbc, new WritesInTransactions(writes));
        store.setTableName("spring_session");
        // two requests of one session may be the first to leave it a notice: neither may fail of the other
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(store);
        store.setDefaultMaxInactiveInterval(access.session().idle());
        store.setIndexResolver(SessionConfiguration::principal);
        store.setCleanupCron("0 */10 * * * *");
        return store;
    }

    @Bean
    @Primary
    @SuppressWarnings("unchecked")
    CalmSessions sessionRepository(
            JdbcIndexedSessionRepository stored, ObjectProvider<SignedInCheck> checks, Clock clock) {
        FindByIndexNameSessionRepository<?> store = stored;
        return new CalmSessions((FindByIndexNameSessionRepository<Session>) store, checks, clock);
    }

    @Bean
    CookieSerializer sessionCookie(AccessProperties access) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        if (access.session().secureCookie()) cookie.setUseSecureCookie(true);
        return cookie;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    private static Map<String, String> principal(Session session) {
        SignedIn account = CalmSession.readable(session, SignedInContext.ATTRIBUTE);
        return account == null
                ? Map.of()
                : Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.username());
    }

    /** A read is one statement and needs no transaction, which would cost every request a second round trip. */
    private record WritesInTransactions(TransactionOperations writes) implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> read) {
            return TransactionOperations.withoutTransaction().execute(read);
        }

        @Override
        public void executeWithoutResult(Consumer<TransactionStatus> write) {
            writes.executeWithoutResult(write);
        }
    }
}
