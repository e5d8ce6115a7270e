package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.platform.web.PrintedNumber;
import org.jspecify.annotations.Nullable;

/** Figures as pages print them: thousands parted, nothing known as a dash, withheld ones marked. */
final class FigureText {

    static final String NOTHING = "–";

    /** The mark of a withheld figure, as the publisher prints it. */
    static final String WITHHELD = "X";

    private static final int DECIMALS = 2;

    private FigureText() {}

    /** At most two decimals, thousands parted: {@code 1,234.5}. */
    static String of(@Nullable BigDecimal value) {
        if (value == null) return NOTHING;
        return PrintedNumber.of(value, DECIMALS);
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
