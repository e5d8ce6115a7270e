package kr.sandan.budget;

import org.jspecify.annotations.Nullable;

/**
 * Where money goes.
 *
 * @param kind what it is
 * @param scheme of a wide-area region, its scheme; null otherwise
 * @param code of a region or province; null otherwise
 */
public record BudgetPlace(
        Kind kind, @Nullable String scheme, @Nullable String code) {

    public static final BudgetPlace WHOLE = new BudgetPlace(Kind.WHOLE, null, null);

    /** What money is given to. */
    public enum Kind {
        /** 사업 전체. */
        WHOLE,
        /** 광역경제권. */
        REGION,
        /** 시도. */
        PROVINCE
    }

    public static BudgetPlace region(String scheme, String code) {
        return new BudgetPlace(Kind.REGION, scheme, code);
    }

    public static BudgetPlace province(String code) {
        return new BudgetPlace(Kind.PROVINCE, null, code);
    }

    @Nullable
    String codeOf(Kind asked) {
        return kind == asked ? code : null;
    }
}
