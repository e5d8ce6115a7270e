package kr.sandan.budget;

/** By what money is set out. */
public enum BudgetDimension {
    /** 회계연도. */
    YEAR("cast(v.fiscal_year as text)", true),
    /** 사업. */
    PROGRAMME("cast(v.programme_id as text)", true),
    /** 예산 판. */
    VERSION("v.code", true),
    /** 예산 항목: the line by its name. */
    LINE("e.name", false),
    /** 재원. */
    FUND_SOURCE("h.fund_source", false),
    /** 배정처: where the money goes. */
    PLACE("cast(e.place_id as text)", false);

    private final String column;
    private final boolean ofVersion;

    BudgetDimension(String column, boolean ofVersion) {
        this.column = column;
        this.ofVersion = ofVersion;
    }

    String column() {
        return column;
    }

    /** Whether the version itself has its value, so that what its lines lack has one too. */
    public boolean ofVersion() {
        return ofVersion;
    }

    /** Its value for a version. */
    String of(BudgetVersion version) {
        return switch (this) {
            case YEAR -> String.valueOf(version.year());
            case PROGRAMME -> String.valueOf(version.programmeId());
            case VERSION -> version.code();
            case LINE, FUND_SOURCE, PLACE -> throw new IllegalStateException(this + " is of lines");
        };
    }

    /** Key of its name. */
    public String messageKey() {
        return "budget.by." + name();
    }
}
