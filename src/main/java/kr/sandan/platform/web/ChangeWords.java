package kr.sandan.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kr.sandan.platform.Day;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Reads what the forms of dated changes have in common. */
public final class ChangeWords {

    private ChangeWords() {}

    /** What was typed, empty for nothing. */
    public static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The lines that say something. */
    public static List<String> lines(@Nullable String typed) {
        return words(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** @throws RuleBroken on field {@code effectiveOn} where no day can be read */
    public static LocalDate effectiveOn(@Nullable String typed) {
        try {
            return Day.read(words(typed));
        } catch (DateTimeParseException unreadable) {
            throw new RuleBroken("effectiveOn", "platform.change.day-missing");
        }
    }
}
