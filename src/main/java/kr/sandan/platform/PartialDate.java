package kr.sandan.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as its source knows it: {@code 2005}, {@code 2005-04} or {@code 2005-04-27}.
 *
 * @param date the first day of the period known
 * @param precision how much of it is known
 */
public record PartialDate(LocalDate date, Precision precision) implements Comparable<PartialDate> {

    /** How much of a date is known. */
    public enum Precision {
        /** Only the year. */
        YEAR,
        /** The year and the month. */
        MONTH,
        /** The day itself. */
        DAY
    }

    public PartialDate {
        date = switch (precision) {
            case YEAR -> date.withDayOfYear(1);
            case MONTH -> date.withDayOfMonth(1);
            case DAY -> date;
        };
    }

    public static PartialDate ofDay(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /**
     * Reads {@code 2005}, {@code 2005-04} or {@code 2005-04-27}.
     *
     * @throws DateTimeParseException for anything else
     */
    public static PartialDate parse(String text) {
        String known = text.strip();
        return switch (known.length()) {
            case 4 -> new PartialDate(Year.parse(known).atDay(1), Precision.YEAR);
            case 7 -> new PartialDate(YearMonth.parse(known).atDay(1), Precision.MONTH);
            default -> ofDay(Day.read(known));
        };
    }

    /** What two columns of a row say of a date, its first day and how much of it is known; null where there is none. */
    public static @Nullable PartialDate of(ResultSet row, String date, String precision) throws SQLException {
        LocalDate day = row.getObject(date, LocalDate.class);
        return day == null ? null : new PartialDate(day, Precision.valueOf(row.getString(precision)));
    }

    /** What was typed, where it is a date; null for nothing, and for what no date can be read from. */
    public static @Nullable PartialDate readable(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The last day of the period known. */
    public LocalDate lastDay() {
        return switch (precision) {
            case YEAR -> date.withDayOfYear(date.lengthOfYear());
            case MONTH -> date.withDayOfMonth(date.lengthOfMonth());
            case DAY -> date;
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : precision.compareTo(other.precision);
    }

    @Override
    public String toString() {
        return switch (precision) {
            case YEAR -> Year.from(date).toString();
            case MONTH -> YearMonth.from(date).toString();
            case DAY -> date.toString();
        };
    }
}
