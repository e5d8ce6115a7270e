package kr.sandan.platform.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The account of a session: all that a page needs to know of it without asking the database. It is kept in the session
 * store, where rows written by an older version of the portal are read by a newer one: components may be added, never
 * renamed.
 *
 * @param id number of the account
 * @param username name it signs in with
 * @param displayName name shown on pages
 * @param role name of its {@code account.Role}
 * @param officeId office of the agency it works for, or null
 * @param publicBodyId public body it works for, or null
 * @param epoch count of the events that ended its earlier sessions
 * @param mustChangePassword whether it may do nothing before choosing a password of its own
 */
public record SignedIn(
        long id,
        String username,
        String displayName,
        String role,
        @Nullable Long officeId,
        @Nullable Long publicBodyId,
        int epoch,
        boolean mustChangePassword)
        implements AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Whether a session opened as that account may go on as this one; its display name may have changed meanwhile. */
    public boolean isStill(SignedIn before) {
        return id == before.id
                && epoch == before.epoch
                && role.equals(before.role)
                && Objects.equals(officeId, before.officeId)
                && Objects.equals(publicBodyId, before.publicBodyId);
    }

    @Override
    public String getName() {
        return username;
    }
}
