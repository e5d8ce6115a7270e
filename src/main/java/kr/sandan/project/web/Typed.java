package kr.sandan.project.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kr.sandan.platform.Day;
import kr.sandan.platform.Money;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What people type into forms of projects. */
final class Typed {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private Typed() {}

    /** @throws RuleBroken for what is no day, month or year */
    static @Nullable PartialDate date(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "project.form.date", typed);
        }
    }

    /** @throws RuleBroken for what is no day */
    static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            return Day.read(typed);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "project.form.day", typed);
        }
    }

    /** @throws RuleBroken for what is no amount of money */
    static @Nullable Long won(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            return Money.read(typed).won();
        } catch (IllegalArgumentException unreadable) {
            throw new RuleBroken(field, "project.form.money", typed);
        }
    }

    /** @throws RuleBroken for what is no whole number */
    static @Nullable Integer whole(String field, @Nullable String typed) {
        if (typed == null) return null;
        String plain = typed.strip().replace(",", "");
        if (!WHOLE.matcher(plain).matches()) throw new RuleBroken(field, "project.form.whole", typed);
        return Integer.valueOf(plain);
    }

    /**
     * The number of a record that was chosen or typed.
     *
     * @throws RuleBroken for what names none
     */
    static @Nullable Long id(String field, @Nullable String chosen) {
        if (chosen == null) return null;
        String plain = chosen.strip().replace("#", "");
        if (!plain.matches("\\d{1,18}")) throw new RuleBroken(field, "project.form.choice");
        return Long.valueOf(plain);
    }

    /** @throws RuleBroken for what is none of the choices */
    static <E extends Enum<E>> @Nullable E choice(E[] choices, String field, @Nullable String chosen) {
        if (chosen == null) return null;
        for (E one : choices) if (one.name().equals(chosen)) return one;
        throw new RuleBroken(field, "project.form.choice");
    }
}
