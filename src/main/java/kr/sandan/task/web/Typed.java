package kr.sandan.task.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import kr.sandan.platform.Day;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** Reads what is typed in forms of tasks; what cannot be read is refused in the user's words. */
final class Typed {

    private Typed() {}

    /** As 2026-11-27, or 20261127 where somebody types in haste. */
    static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String text = typed.strip().replace('.', '-').replace('/', '-');
        boolean packed = text.matches("\\d{8}");
        try {
            return Day.read(
                    packed ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "task.day.unreadable", typed);
        }
    }

    static LocalDate requiredDay(String field, @Nullable String typed) {
        LocalDate day = day(field, typed);
        if (day == null) throw new RuleBroken(field, "task." + field + ".required");
        return day;
    }

    static @Nullable Long won(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return Money.read(typed).won();
        } catch (IllegalArgumentException unreadable) {
            throw new RuleBroken(field, "task.support.amount.unreadable", typed);
        }
    }

    static @Nullable Integer number(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException unreadable) {
            throw new RuleBroken(field, "task.number.unreadable", typed);
        }
    }

    /** The number of a record; no page offers anything else. */
    static @Nullable Long id(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (!typed.matches("\\d{1,18}")) throw new BadParameter(field, typed);
        return Long.valueOf(typed);
    }

    static long requiredId(String field, @Nullable String typed) {
        Long id = id(field, typed);
        return id == null ? 0 : id;
    }

    /** The version that the form carries; none fits where it lost its own. */
    static int version(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,9}") ? -1 : Integer.parseInt(typed);
    }
}
