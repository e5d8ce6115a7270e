package kr.sandan.budget.execution.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.RoundedTable;
import org.jspecify.annotations.Nullable;

/** Figures as pages of budgets write them. */
public final class Figures {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Figures() {}

    /** {@code 1,234}; below nothing {@code △1,234} in Korean and {@code -1,234} in English. */
    public static String text(long units, Locale locale) {
        String digits = String.format(Locale.ROOT, "%,d", Math.abs(units));
        return units >= 0 ? digits : (locale.getLanguage().equals("ko") ? "△" : "-") + digits;
    }

    /** Money of a column in a larger unit, so that it adds up to the last figure, which is the sum. */
    public static List<Long> column(List<Long> won, MoneyUnit unit) {
        if (won.isEmpty()) return List.of(0L);
        long[][] rows = won.stream().map(one -> new long[] {one}).toArray(long[][]::new);
        RoundedTable rounded = RoundedTable.of(rows, unit.won());
        return IntStream.rangeClosed(0, won.size())
                .mapToObj(at -> at == won.size() ? rounded.all() : rounded.at(at, 0))
                .toList();
    }

    /** When something was entered, in Seoul. */
    static String when(Instant at) {
        return MINUTES.format(at.atZone(AsOf.ZONE));
    }

    /** A share in per cent with one decimal; null where there is nothing to divide by. */
    static @Nullable String rate(long part, long whole) {
        if (whole <= 0) return null;
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
