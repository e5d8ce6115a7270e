package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import org.jspecify.annotations.Nullable;

/** Figures as pages print them: thousands parted, nothing known as a dash, withheld ones marked. */
final class FigureText {

    static final String NOTHING = "–";

    /** The mark of a withheld figure, as the publisher prints it. */
    static final String WITHHELD = "X";

    private static final int DECIMALS = 2;
    private static final int GROUP = 3;

    private FigureText() {}

    /** At most two decimals, thousands parted: {@code 1,234.5}. */
    static String of(@Nullable BigDecimal value) {
        if (value == null) return NOTHING;
        String plain = value.setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        int point = plain.indexOf('.');
        int first = plain.startsWith("-") ? 1 : 0;
        StringBuilder parted = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > first; i -= GROUP) parted.insert(i, ',');
        return parted.toString();
    }

    /** A figure in a column of many: rates with one decimal each, so that their points stand below one another. */
    static String inColumn(Measure measure, @Nullable Figure figure) {
        if (measure.unit() != Measure.Unit.PERCENT || figure == null || figure.value() == null) return of(figure);
        String rounded = figure.value().setScale(1, RoundingMode.HALF_EVEN).toPlainString();
        return figure.withheld() ? rounded + "+" + WITHHELD : rounded;
    }

    static String of(@Nullable Figure figure) {
        if (figure == null) return NOTHING;
        if (!figure.withheld()) return of(figure.value());
        return figure.value() == null ? WITHHELD : of(figure.value()) + "+" + WITHHELD;
    }
}
