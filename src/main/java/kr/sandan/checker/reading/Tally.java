package kr.sandan.checker.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up a number as Korean writes it: digits, then 십, 백, 천 within groups that end in 만, 억, 조. */
final class Tally {

    private static final String SMALL = "십백천";
    private static final String BIG = "만억조경";

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private boolean grouped;
    private @Nullable BigDecimal open;
    private BigDecimal lowestSmall = BigDecimal.TEN.pow(30);
    private BigDecimal lowestBig = BigDecimal.TEN.pow(30);
    private BigDecimal scale = BigDecimal.ONE;
    private int decimals;

    static boolean multiplies(char sign) {
        return SMALL.indexOf(sign) >= 0 || isBig(sign);
    }

    static boolean isBig(char sign) {
        return BIG.indexOf(sign) >= 0;
    }

    /** 10 for 십 … 1000 for 천, 10000 for 만 … 10 to the sixteenth for 경. */
    static BigDecimal worth(char sign) {
        int small = SMALL.indexOf(sign);
        return BigDecimal.TEN.pow(small >= 0 ? small + 1 : (BIG.indexOf(sign) + 1) * 4);
    }

    /** Takes digits; refuses them where a number cannot go on with them. */
    boolean digits(BigDecimal number) {
        boolean first = !grouped && total.signum() == 0;
        if (open != null || number.compareTo(lowestSmall.min(lowestBig)) >= 0) return false;
        if (!first && number.scale() > 0) return false;
        open = number;
        decimals = number.scale();
        scale = BigDecimal.ONE;
        return true;
    }

    /** Takes 십, 백, 천, 만, 억, 조 or 경; refuses one that is not lower than those before it. */
    boolean multiplier(char sign) {
        return isBig(sign) ? big(worth(sign)) : small(worth(sign));
    }

    private boolean small(BigDecimal worth) {
        if (worth.compareTo(lowestSmall) >= 0) return false;
        group = group.add((open == null ? BigDecimal.ONE : open).multiply(worth));
        grouped = true;
        open = null;
        lowestSmall = worth;
        scale = worth;
        return true;
    }

    private boolean big(BigDecimal worth) {
        if (worth.compareTo(lowestBig) >= 0) return false;
        BigDecimal counted = open == null ? group : group.add(open);
        BigDecimal within = open == null && grouped ? scale : BigDecimal.ONE;
        if (!grouped && open == null) counted = BigDecimal.ONE;
        total = total.add(counted.multiply(worth));
        group = BigDecimal.ZERO;
        grouped = false;
        open = null;
        lowestBig = worth;
        lowestSmall = BigDecimal.TEN.pow(4);
        scale = worth.multiply(within);
        return true;
    }

    BigDecimal value() {
        BigDecimal value = total.add(group).add(open == null ? BigDecimal.ZERO : open);
        return value.scale() > 0
                        && value.signum() != 0
                        && value.stripTrailingZeros().scale() <= 0
                ? value.setScale(0)
                : value;
    }

    /** The worth of the multipliers with which the number ends. */
    BigDecimal scale() {
        return scale;
    }

    /** The value of the last place written. */
    BigDecimal place() {
        return scale.movePointLeft(decimals).stripTrailingZeros();
    }

    BigDecimal lowestBig() {
        return lowestBig;
    }
}
