package kr.sandan.membership;

import java.util.Set;
import kr.sandan.organisation.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * Which members are meant; null leaves a condition out.
 *
 * @param councils those of these councils
 * @param role as what they belong
 * @param type what kind of organisation they are
 * @param q part of a name
 * @param sample whether the membership is invented
 */
public record MemberFilter(
        @Nullable Set<Long> councils,
        @Nullable MemberRole role,
        @Nullable OrganisationType type,
        @Nullable String q,
        @Nullable Boolean sample) {

    public static MemberFilter ofCouncil(long id) {
        return new MemberFilter(Set.of(id), null, null, null, null);
    }

    /** Whether what is called and is must be read to tell whether a member fits. */
    boolean needsNames() {
        return type != null || q != null;
    }
}
