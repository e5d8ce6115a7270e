package kr.sandan.budget;

/**
 * What state of a budget a version is; of two of one year the later in this order, which the database has as
 * {@code budget_version_rank}, is the one in force.
 */
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
        return "budget_version_rank(" + table + ".kind, cast(" + table + ".ordinal as smallint))";
    }

    /** Key of its name. */
    public String messageKey() {
        return "budget.version." + name();
    }
}
