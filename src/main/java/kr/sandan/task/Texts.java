package kr.sandan.task;

import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/** What is typed of tasks and supports, stripped and no longer than the database holds. */
final class Texts {

    static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TEXT = 10_000;

    private Texts() {}

    static String line(String field, String typed) {
        ResidentNumber.refuse(field, typed);
        String text = typed.strip();
        if (text.isEmpty()) throw new RuleBroken(field, "task." + field + ".required");
        if (text.length() > LONGEST_LINE) throw new RuleBroken(field, "task.text.long", LONGEST_LINE);
        return text;
    }

    static @Nullable String optionalLine(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : line(field, typed);
    }

    /** A reason, which is always stated. */
    static String reason(String missing, @Nullable String typed) {
        if (typed == null || typed.isBlank()) throw new RuleBroken("reason", missing);
        ResidentNumber.refuse("reason", typed);
        String reason = typed.strip();
        if (reason.length() > LONGEST_REASON) throw new RuleBroken("reason", "task.text.long", LONGEST_REASON);
        return reason;
    }

    static @Nullable String text(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        ResidentNumber.refuse(field, typed);
        String text = typed.strip();
        if (text.length() > LONGEST_TEXT) throw new RuleBroken(field, "task.text.long", LONGEST_TEXT);
        return text;
    }
}
