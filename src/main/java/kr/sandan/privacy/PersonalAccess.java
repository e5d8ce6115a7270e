package kr.sandan.privacy;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * That the acting account sees, takes out or erases personal data.
 *
 * @param action what it does
 * @param subjectKind whose data, by kind, in capitals, such as {@code PERSON}
 * @param subjectId whose data, where it is one person's; null for those of several
 * @param subjects how many persons' data
 * @param reason why, as the account states it
 */
public record PersonalAccess(
        Action action, String subjectKind, @Nullable Long subjectId, int subjects, String reason) {

    static final int LONGEST_REASON = 500;

    /** What is done with personal data. */
    public enum Action {
        /** 원문 열람: somebody sees what is otherwise masked. */
        VIEW_UNMASKED,
        /** 내려받기: somebody takes personal data out in a file. */
        EXPORT,
        /** 파기: somebody erases a person for good. */
        ERASE
    }

    public PersonalAccess {
        reason = reason.strip();
        if (reason.isEmpty()) throw new RuleBroken("reason", "privacy.reason.required");
        if (reason.length() > LONGEST_REASON) throw new RuleBroken("reason", "privacy.reason.long", LONGEST_REASON);
    }

    /** Of one person. */
    public static PersonalAccess of(Action action, String subjectKind, long subjectId, @Nullable String reason) {
        return new PersonalAccess(action, subjectKind, subjectId, 1, reason == null ? "" : reason);
    }
}
