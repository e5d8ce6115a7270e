package kr.sandan.checker;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Unit;
import org.jspecify.annotations.Nullable;

/** Writes amounts as a reader of the text expects them: thousands parted, won in 억 and 만 where they come out even. */
public final class Amounts {

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(8);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.TEN.pow(4);

    private Amounts() {}

    /** A number with its thousands parted, such as {@code 1,234.5}. */
    public static String plain(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number);
    }

    /** A value or a range in its unit. */
    public static String in(BigDecimal value, @Nullable BigDecimal upTo, Unit unit) {
        return upTo == null ? in(value, unit) : plain(value) + "~" + in(upTo, unit);
    }

    /** A value in its unit, such as {@code 611개} or {@code 246억원}. */
    public static String in(BigDecimal value, Unit unit) {
        if (unit.dimension() == Dimension.MONEY || unit.dimension() == Dimension.DOLLAR) {
            if (even(value, HUNDRED_MILLION.movePointLeft(2)))
                return plain(value.divide(HUNDRED_MILLION)) + "억" + unit.symbol();
            if (even(value, TEN_THOUSAND)) return plain(value.divide(TEN_THOUSAND)) + "만" + unit.symbol();
        }
        return plain(value) + unit.symbol();
    }

    private static boolean even(BigDecimal value, BigDecimal step) {
        return value.signum() != 0 && value.remainder(step).signum() == 0;
    }
}
