package kr.sandan.designation.web;

import java.util.Locale;

/** The acts that have a form of their own. */
enum ActKind {
    END,
    WITHDRAW,
    TRANSFER,
    SPLIT,
    MERGE;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String template() {
        return "designation/"
                + switch (this) {
                    case SPLIT -> "split";
                    case MERGE -> "merge";
                    default -> "act";
                };
    }
}
