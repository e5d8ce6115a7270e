package kr.sandan.complex.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import kr.sandan.complex.Figure;
import org.jspecify.annotations.Nullable;

/** Figures as pages print them: thousands parted, nothing known as a dash, withheld ones marked. */
final class FigureText {

    static final String NOTHING = "–";

    /** The mark of a withheld figure, as the publisher prints it. */
    static final String WITHHELD = "X";

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private FigureText() {}

    static String of(@Nullable BigDecimal value) {
        return value == null ? NOTHING : new DecimalFormat("#,##0.##", SYMBOLS).format(value);
    }

    static String of(@Nullable Figure figure) {
        if (figure == null) return NOTHING;
        if (!figure.withheld()) return of(figure.value());
        return figure.value() == null ? WITHHELD : of(figure.value()) + "+" + WITHHELD;
    }
}
