package kr.sandan.programme.web;

import java.time.format.DateTimeParseException;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Dates as people type them: a day, a month or a year. */
final class TypedDates {

    private TypedDates() {}

    /** @throws RuleBroken for what is none of the three */
    static @Nullable PartialDate read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken(field, "programme.form.date", typed);
        }
    }
}
