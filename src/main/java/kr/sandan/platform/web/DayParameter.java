package kr.sandan.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kr.sandan.platform.Day;
import org.jspecify.annotations.Nullable;

/** Reads days that stand in addresses. */
public final class DayParameter {

    private DayParameter() {}

    /**
     * The day of a parameter, null where it is blank.
     *
     * @throws BadParameter where it is no day
     */
    public static @Nullable LocalDate read(String name, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return Day.read(text);
        } catch (DateTimeParseException unreadable) {
            throw new BadParameter(name, text);
        }
    }
}
