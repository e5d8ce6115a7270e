package kr.sandan.platform;

import org.jspecify.annotations.Nullable;

/** Patterns for {@code like}. */
public final class LikePattern {

    private LikePattern() {}

    /** What contains a text as it was typed; null where nothing was. */
    public static @Nullable String containing(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
