package kr.sandan.membership;

import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * On whose word something is entered.
 *
 * @param sourceId the registered source
 * @param reason why it is entered
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record Word(long sourceId, String reason, String submissionKey) {

    private static final int LONGEST = 500;

    public Word {
        reason = reason(reason);
    }

    /** @throws RuleBroken for none, for one too long, and for one that tells who somebody is by number */
    static String reason(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) throw new RuleBroken("reason", "membership.reason.required");
        if (reason.length() > LONGEST) throw new RuleBroken("reason", "membership.text.long", LONGEST);
        ResidentNumber.refuse("reason", reason);
        return reason;
    }
}
