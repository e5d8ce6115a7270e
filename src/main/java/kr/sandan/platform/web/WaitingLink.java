package kr.sandan.platform.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The header's way to what waits for the reader. */
@Component
class WaitingLink {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingLink.class);

    private final ObjectProvider<WaitingWork> modules;
    private final RouteDecisions decisions;
    private final MessageSource messages;

    WaitingLink(ObjectProvider<WaitingWork> modules, RouteDecisions decisions, MessageSource messages) {
        this.modules = modules;
        this.decisions = decisions;
        this.messages = messages;
    }

    /**
     * The link with its number.
     *
     * @param count how much waits, null where that cannot be said: a page that tells of a failure must not fail too
     */
    public record Waiting(
            String path, String text, @Nullable Long count) {}

    /** Null for whom nothing can wait; a visitor costs nothing. */
    @Nullable
    Waiting of(@Nullable SignedIn reader, Locale locale) {
        WaitingWork work = modules.getIfAvailable();
        if (reader == null || work == null || reader.mustChangePassword()) return null;
        if (!decisions.allows(work.audience(), Optional.of(reader.role()))) return null;
        return new Waiting(work.path(), messages.getMessage(work.messageKey(), null, locale), counted(work));
    }

    private static @Nullable Long counted(WaitingWork work) {
        try {
            return work.count();
        } catch (DataAccessException | TransactionException unreadable) {
            LOG.warn("what waits cannot be counted: {}", unreadable.toString());
            return null;
        }
    }
}
