package kr.sandan.activity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import kr.sandan.platform.Day;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads what people type of activities, in forms and in lists alike; null where nothing was typed. */
public final class TypedActivity {

    private static final Pattern PACKED_DAY = Pattern.compile("\\d{8}");
    private static final Pattern PACKED_TIME = Pattern.compile("\\d{1,4}");

    private TypedActivity() {}

    /** As 2026-11-27, or 20261127 where somebody types in haste. */
    public static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return read(typed);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "activity.day.unreadable", typed);
        }
    }

    private static LocalDate read(String typed) {
        String text = typed.strip().replace('.', '-').replace('/', '-');
        boolean packed = PACKED_DAY.matcher(text).matches();
        return Day.read(packed ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text);
    }

    /** As 14:00, or 1400 or 14 where somebody types in haste. */
    public static @Nullable LocalTime time(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String digits = typed.strip().replace(":", "");
        try {
            if (!PACKED_TIME.matcher(digits).matches()) throw new DateTimeException(typed);
            int number = Integer.parseInt(digits);
            return digits.length() <= 2 ? LocalTime.of(number, 0) : LocalTime.of(number / 100, number % 100);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "activity.time.unreadable", typed);
        }
    }

    public static @Nullable Integer number(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return Integer.valueOf(typed.replace(",", "").strip());
        } catch (NumberFormatException unreadable) {
            throw new RuleBroken(field, "activity.number.unreadable", typed);
        }
    }

    /** Money in whole won, also as 120만원. */
    public static @Nullable Long won(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return Money.read(typed).won();
        } catch (IllegalArgumentException unreadable) {
            throw new RuleBroken(field, "activity.cost.unreadable", typed);
        }
    }
}
