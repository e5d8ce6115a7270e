package kr.sandan.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;

/** A stored session that writes its last access at most once a minute and survives attributes it cannot read. */
final class CalmSession implements Session {

    static final Duration TOUCH = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CalmSession.class);

    private final Session stored;

    CalmSession(Session stored) {
        this.stored = stored;
    }

    Session stored() {
        return stored;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(stored.getLastAccessedTime().plus(TOUCH))) stored.setLastAccessedTime(now);
    }

    /** An attribute written by a version of the portal that this one does not understand counts as absent. */
    @Override
    public <T> @Nullable T getAttribute(String name) {
        return readable(stored, name);
    }

    static <T> @Nullable T readable(Session session, String name) {
        try {
            return session.getAttribute(name);
        } catch (RuntimeException unreadable) {
            LOG.info("Session attribute {} cannot be read and is dropped: {}", name, unreadable.toString());
            session.removeAttribute(name);
            return null;
        }
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return stored.changeSessionId();
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) stored.removeAttribute(name);
        else stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
