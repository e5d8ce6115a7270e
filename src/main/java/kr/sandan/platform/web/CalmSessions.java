package kr.sandan.platform.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The session store as requests see it: one read per request, one write and one question per minute of use. */
final class CalmSessions implements FindByIndexNameSessionRepository<CalmSession> {

    private final FindByIndexNameSessionRepository<Session> store;
    private final ObjectProvider<SignedInCheck> checks;
    private final Clock clock;

    CalmSessions(FindByIndexNameSessionRepository<Session> store, ObjectProvider<SignedInCheck> checks, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public CalmSession createSession() {
        return new CalmSession(store.createSession());
    }

    @Override
    public void save(CalmSession session) {
        store.save(session.stored());
    }

    @Override
    public @Nullable CalmSession findById(String id) {
        Session stored = store.findById(id);
        if (stored == null) return null;
        CalmSession session = new CalmSession(stored);
        if (isDue(stored) && !holds(session)) {
            store.deleteById(id);
            return null;
        }
        return session;
    }

    private boolean isDue(Session stored) {
        return !clock.instant().isBefore(stored.getLastAccessedTime().plus(CalmSession.TOUCH));
    }

    private boolean holds(CalmSession session) {
        SignedIn account = session.getAttribute(SignedInContext.ATTRIBUTE);
        return account == null || checks.stream().allMatch(check -> check.holds(account));
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
    }

    @Override
    public Map<String, CalmSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, CalmSession> found = new HashMap<>();
        store.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new CalmSession(session)));
        return found;
    }
}
