package kr.sandan.membership.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import kr.sandan.membership.Word;
import kr.sandan.platform.Day;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.SubmissionKey;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/** What people type in the forms of this room; what cannot be read is refused in their words. */
final class Typed {

    private static final int SHOWN = 40;

    private Typed() {}

    /** A period: days, months or years, left empty where nobody knows. */
    static Span span(@Nullable String from, @Nullable String until) {
        return new Span(date("from", from), date("until", until));
    }

    static @Nullable PartialDate date(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return PartialDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "membership.date", shown(typed));
        }
    }

    static LocalDate day(String field, @Nullable String typed) {
        try {
            return Day.read(typed == null ? "" : typed.strip());
        } catch (DateTimeException unreadable) {
            throw new RuleBroken(field, "membership.day", shown(typed));
        }
    }

    static <E extends Enum<E>> E choice(E[] choices, String field, @Nullable String typed) {
        return Stream.of(choices)
                .filter(choice -> choice.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(field, "membership.choose"));
    }

    static long id(String field, @Nullable String typed, String messageKey) {
        if (typed == null || !typed.matches("\\d{1,18}")) throw new RuleBroken(field, messageKey);
        return Long.parseLong(typed);
    }

    static Word word(@Nullable String sourceId, @Nullable String reason, @Nullable String submissionKey) {
        return new Word(
                id("sourceId", sourceId, "membership.source.required"),
                reason == null ? "" : reason,
                SubmissionKey.of(submissionKey));
    }

    private static String shown(@Nullable String typed) {
        if (typed == null) return "";
        return typed.length() > SHOWN ? typed.substring(0, SHOWN) : typed;
    }
}
