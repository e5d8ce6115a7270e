package kr.sandan.source;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Why something is decided or corrected: nothing is without one. */
final class Reason {

    private Reason() {}

    /** The reason as it was typed, without blanks around it. */
    static String required(@Nullable String typed) {
        if (typed == null || typed.isBlank()) throw new RuleBroken("reason", "source.reason.required");
        return typed.strip();
    }
}
