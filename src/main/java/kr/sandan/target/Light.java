package kr.sandan.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How a target stands, by the rule of a day. */
public enum Light {
    /** 녹색: reached. */
    GREEN,
    /** 황색: nearly reached. */
    AMBER,
    /** 적색: missed. */
    RED,
    /** 미상: nobody tells what was reached, or there is no target to set it against. */
    UNKNOWN;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    public String messageKey() {
        return "target.light." + name();
    }

    /** Which share of its target was reached, in hundredths of a per cent; null where one of the two is not known. */
    public static @Nullable Integer share(
            @Nullable BigDecimal target, @Nullable BigDecimal actual, boolean moreIsBetter) {
        if (target == null || actual == null) return null;
        BigDecimal over = moreIsBetter ? actual : target;
        BigDecimal under = moreIsBetter ? target : actual;
        if (under.signum() == 0) return null;
        BigDecimal share = over.multiply(WHOLE).divide(under, 0, RoundingMode.DOWN);
        return share.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    public static Light of(@Nullable Integer share, LightRule rule) {
        if (share == null) return UNKNOWN;
        if (share >= rule.green()) return GREEN;
        return share >= rule.amber() ? AMBER : RED;
    }
}
