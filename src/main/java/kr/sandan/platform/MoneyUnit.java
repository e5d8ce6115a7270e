package kr.sandan.platform;

/** The unit in which money is shown. It is kept in whole won whatever the unit. */
public enum MoneyUnit {
    /** 원. */
    WON(1),
    /** 천원. */
    THOUSAND(1_000),
    /** 백만원. */
    MILLION(1_000_000),
    /** 억원. */
    HUNDRED_MILLION(100_000_000);

    private final long won;

    MoneyUnit(long won) {
        this.won = won;
    }

    /** How many won one of it is. */
    public long won() {
        return won;
    }

    /** Key of its name. */
    public String messageKey() {
        return "platform.money." + name();
    }
}
