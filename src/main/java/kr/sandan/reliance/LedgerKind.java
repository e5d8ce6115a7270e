package kr.sandan.reliance;

/** What an entry of a ledger is. */
public enum LedgerKind {
    /** 회비. */
    DUES,
    /** 기부금. */
    DONATION,
    /** 기타 수입. */
    OTHER_INCOME,
    /** 운영비: what keeping the council costs. */
    OPERATING_COST,
    /** 활동비: what its activities cost beside. */
    ACTIVITY_COST;

    public boolean isIncome() {
        return this == DUES || this == DONATION || this == OTHER_INCOME;
    }

    public String messageKey() {
        return "reliance.kind." + name();
    }
}
