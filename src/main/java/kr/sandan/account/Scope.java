package kr.sandan.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which offices' matters an account may change things today.
 *
 * @param everywhere all offices, also those to come
 * @param officeIds the offices, where not everywhere; empty means nowhere
 */
public record Scope(boolean everywhere, Set<Long> officeIds) {

    public static final Scope EVERYWHERE = new Scope(true, Set.of());
    public static final Scope NOWHERE = new Scope(false, Set.of());

    public boolean covers(@Nullable Long officeId) {
        return everywhere || (officeId != null && officeIds.contains(officeId));
    }
}
