package kr.sandan.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days that people type. */
public final class Day {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Day() {}

    /**
     * Reads a day as 2005-04-27, between the years 1900 and 9999, which every type of the database and every page can hold.
     *
     * @throws DateTimeParseException where it is none
     */
    public static LocalDate read(String text) {
        LocalDate day = LocalDate.parse(text.strip());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
            throw new DateTimeParseException("not between the years 1900 and 9999", text, 0);
        return day;
    }
}
