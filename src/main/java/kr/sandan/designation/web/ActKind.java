package kr.sandan.designation.web;

import java.util.Locale;

/** The acts that have a form of their own. */
enum ActKind {
    END,
    WITHDRAW,
    TRANSFER;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
