package kr.sandan.council.web;

import java.time.format.DateTimeParseException;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/** Periods as people type them: days, months or years, left empty where nobody knows. */
final class TypedSpan {

    private TypedSpan() {}

    static Span read(@Nullable String from, @Nullable String until) {
        return new Span(date("from", from), date("until", until));
    }

    /** @throws RuleBroken for what is no day, month or year */
    static @Nullable PartialDate date(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken(field, "council.form.date", typed);
        }
    }
}
