package kr.sandan.call.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.platform.Day;
import kr.sandan.platform.Money;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What people type into forms of calls. */
public final class Typed {

    private static final Pattern MOMENT = Pattern.compile("(\\S+)[ T]+(\\d{1,2}:\\d{2})");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern HUNDREDTHS = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

    private Typed() {}

    /**
     * A moment in Seoul, written as {@code 2026-12-01 18:00}.
     *
     * @throws RuleBroken for anything else
     */
    public static @Nullable LocalDateTime moment(String field, @Nullable String typed) {
        if (typed == null) return null;
        Matcher parts = MOMENT.matcher(typed.strip());
        try {
            if (!parts.matches()) throw new DateTimeException(typed);
            String time = parts.group(2).length() == 4 ? "0" + parts.group(2) : parts.group(2);
            return Day.read(parts.group(1)).atTime(LocalTime.parse(time));
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "call.form.moment");
        }
    }

    /** @throws RuleBroken for what is no day, month or year */
    public static @Nullable PartialDate date(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "call.form.date");
        }
    }

    /** @throws RuleBroken for what is no amount of money */
    public static @Nullable Long won(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            return Money.read(typed).won();
        } catch (IllegalArgumentException unreadable) {
            throw new RuleBroken(field, "call.form.money");
        }
    }

    /** @throws RuleBroken for what is no whole number */
    public static @Nullable Integer whole(String field, @Nullable String typed) {
        if (typed == null) return null;
        String plain = typed.strip().replace(",", "");
        if (!WHOLE.matcher(plain).matches()) throw new RuleBroken(field, "call.form.whole");
        return Integer.valueOf(plain);
    }

    /**
     * A figure with at most two decimals, in hundredths.
     *
     * @throws RuleBroken for anything else
     */
    public static @Nullable Integer hundredths(String field, @Nullable String typed) {
        if (typed == null) return null;
        String plain = typed.strip().replace("%", "");
        if (!HUNDREDTHS.matcher(plain).matches()) throw new RuleBroken(field, "call.form.hundredths");
        return new BigDecimal(plain)
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .intValueExact();
    }

    /**
     * The number of a record that was chosen.
     *
     * @throws RuleBroken for what names none
     */
    public static @Nullable Long id(String field, @Nullable String chosen) {
        if (chosen == null) return null;
        if (!chosen.matches("\\d{1,18}")) throw new RuleBroken(field, "call.form.choice");
        return Long.valueOf(chosen);
    }

    /** @throws RuleBroken for what is none of the choices */
    public static <E extends Enum<E>> @Nullable E choice(E[] choices, String field, @Nullable String chosen) {
        if (chosen == null) return null;
        for (E one : choices) if (one.name().equals(chosen)) return one;
        throw new RuleBroken(field, "call.form.choice");
    }
}
