package kr.sandan.project;

/** Whose money it is. */
public enum CostSource {
    /** 국비. */
    NATIONAL,
    /** 지방비. */
    LOCAL,
    /** 민간 현금. */
    PRIVATE_CASH,
    /** 민간 현물. */
    PRIVATE_IN_KIND;

    public String messageKey() {
        return "project.cost." + name();
    }
}
