package kr.sandan.budget;

import org.jspecify.annotations.Nullable;

/** By what money is set out. */
public enum BudgetDimension {
    /** 회계연도. */
    YEAR("year", Of.VERSION),
    /** 단계: a part of the programme over several years. */
    PHASE("phase", Of.VERSION),
    /** 사업. */
    PROGRAMME("programme", Of.VERSION),
    /** 예산 판. */
    VERSION("version", Of.VERSION),
    /** 소관. */
    MINISTRY("ministry", Of.HEADING, "h.ministry_id"),
    /** 회계. */
    ACCOUNT(
            "account",
            Of.HEADING,
            "(select coalesce(a.parent_id, a.id) from budget_account a where a.id = h.account_id)"),
    /** 계정: a part of an account. */
    ACCOUNT_PART(
            "part",
            Of.HEADING,
            "(select a.id from budget_account a where a.id = h.account_id and a.parent_id is not null)"),
    /** 분야. */
    FIELD("field", Of.HEADING, step("work", "FIELD")),
    /** 부문. */
    SECTOR("sector", Of.HEADING, step("work", "SECTOR")),
    /** 프로그램. */
    PROGRAM("program", Of.HEADING, step("work", "PROGRAM")),
    /** 단위사업. */
    UNIT_WORK("unitWork", Of.HEADING, step("work", "UNIT")),
    /** 세부사업. */
    DETAIL_WORK("detailWork", Of.HEADING, step("work", "DETAIL")),
    /** 내역사업. */
    SUB_WORK("subWork", Of.HEADING, step("work", "SUB")),
    /** 비목. */
    COST("cost", Of.HEADING, step("cost", "ITEM")),
    /** 세목. */
    SUB_COST("subCost", Of.HEADING, step("cost", "SUB_ITEM")),
    /** 재원. */
    FUND_SOURCE("fund", Of.HEADING, "h.fund_source"),
    /** 예산 항목: the line by its name. */
    LINE("line", Of.NAME),
    /** 배정처: where the money goes, of whatever kind. */
    PLACE("place", Of.PLACE),
    /** 권역: also that of a province, a hub or a council. */
    REGION("region", Of.PLACE),
    /** 시도: also that of a hub or a council. */
    PROVINCE("province", Of.PLACE),
    /** 공단 조직. */
    OFFICE("office", Of.PLACE),
    /** 거점단지: also that of a council. */
    HUB("hub", Of.PLACE),
    /** 협의체. */
    COUNCIL("council", Of.PLACE),
    /** 서비스. */
    SERVICE("service", Of.PLACE);

    private final String parameter;
    private final Of of;
    private final @Nullable String expression;

    BudgetDimension(String parameter, Of of) {
        this(parameter, of, null);
    }

    BudgetDimension(String parameter, Of of, @Nullable String expression) {
        this.parameter = parameter;
        this.of = of;
        this.expression = expression;
    }

    /** What of an entry has the value. */
    enum Of {
        VERSION("e.version_id"),
        HEADING("e.heading_id"),
        NAME("e.name"),
        PLACE("e.place_id");

        private final String column;

        Of(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private static String step(String tree, String level) {
        return "(select p.ancestor_id from budget_item_path p where p.item_id = h." + tree + "_id and p.level = '"
                + level + "')";
    }

    Of of() {
        return of;
    }

    /** Its value of a heading {@code h} in SQL; of other dimensions the value of the entry is the one that counts. */
    @Nullable
    String expression() {
        return expression;
    }

    /** How addresses call it. */
    public String parameter() {
        return parameter;
    }

    /** Whether the version itself has its value, so that what its lines lack has one too. */
    public boolean ofVersion() {
        return of == Of.VERSION;
    }

    /** Whether its values are steps of work or cost. */
    public boolean ofItems() {
        return expression != null && expression.contains("budget_item_path");
    }

    /** Key of its name. */
    public String messageKey() {
        return "budget.by." + name();
    }
}
