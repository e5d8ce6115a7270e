package kr.sandan.target.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.KoreanNumber;
import org.jspecify.annotations.Nullable;

/** What people type into forms of plans and targets. */
final class Typed {

    private Typed() {}

    /** @throws RuleBroken for what is no day, month or year */
    static @Nullable PartialDate date(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "target.form.date", typed);
        }
    }

    /** @throws RuleBroken for what is no number */
    static @Nullable BigDecimal number(String field, @Nullable String typed) {
        if (typed == null) return null;
        try {
            return KoreanNumber.parse(typed);
        } catch (NumberFormatException unreadable) {
            throw new RuleBroken(field, "target.form.number", typed);
        }
    }

    /** @throws RuleBroken for what is no whole number */
    static @Nullable Integer whole(String field, @Nullable String typed) {
        if (typed == null) return null;
        if (!typed.strip().matches("\\d{1,9}")) throw new RuleBroken(field, "target.form.whole", typed);
        return Integer.valueOf(typed.strip());
    }

    /**
     * The number of a record that was chosen.
     *
     * @throws RuleBroken for what names none
     */
    static @Nullable Long id(String field, @Nullable String chosen) {
        if (chosen == null) return null;
        if (!chosen.matches("\\d{1,18}")) throw new RuleBroken(field, "target.form.choice");
        return Long.valueOf(chosen);
    }

    /** @throws RuleBroken for what is none of the choices */
    static <E extends Enum<E>> @Nullable E choice(E[] choices, String field, @Nullable String chosen) {
        if (chosen == null) return null;
        for (E one : choices) if (one.name().equals(chosen)) return one;
        throw new RuleBroken(field, "target.form.choice");
    }
}
