package kr.sandan.budget;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What state of a budget a version is; of two of one year the later in this order is the one in force. */
public enum VersionKind {
    /** 발표: a plan made public before anybody decided on it. */
    ANNOUNCED,
    /** 고시: what a notice of the ministry says. */
    NOTIFIED,
    /** 공표 총액: published without a word of which version it is. */
    STATED,
    /** 본예산: as first approved. */
    ORIGINAL,
    /** 추경: a supplementary budget, numbered from 1. */
    SUPPLEMENTARY,
    /** 변경: changed otherwise, numbered from 1. */
    REVISED;

    /**
     * How versions follow each other, as SQL: a number, the later the larger.
     *
     * @param table that has their {@code kind} and {@code ordinal}
     */
    public static String rank(String table) {
        String order = Stream.of(values()).map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        return "(array_position(array[" + order + "], " + table + ".kind) * 100 + " + table + ".ordinal)";
    }

    /** Key of its name. */
    public String messageKey() {
        return "budget.version." + name();
    }
}
