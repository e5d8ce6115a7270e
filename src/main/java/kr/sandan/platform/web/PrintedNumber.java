package kr.sandan.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as pages print them. */
public final class PrintedNumber {

    private static final int GROUP = 3;

    private PrintedNumber() {}

    /** Thousands parted, no zeros at the end: {@code 1,234.5}. */
    public static String of(BigDecimal value, int mostDecimals) {
        String plain = value.setScale(mostDecimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        int point = plain.indexOf('.');
        int first = plain.startsWith("-") ? 1 : 0;
        StringBuilder parted = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > first; i -= GROUP) parted.insert(i, ',');
        return parted.toString();
    }
}
