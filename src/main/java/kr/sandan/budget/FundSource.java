package kr.sandan.budget;

/** Who pays. */
public enum FundSource {
    /** 국비. */
    NATIONAL,
    /** 시도비. */
    PROVINCIAL,
    /** 시군구비. */
    MUNICIPAL,
    /** 민간부담금 현금. */
    PRIVATE_CASH,
    /** 민간부담금 현물. */
    PRIVATE_IN_KIND,
    /** 기타. */
    OTHER;

    /** Key of its name. */
    public String messageKey() {
        return "budget.fund." + name();
    }
}
