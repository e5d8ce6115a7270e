package kr.sandan.complex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, written {@code 2023-Q4}.
 *
 * @param year the year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");

    public Quarter {
        if (number < 1 || number > 4) throw new IllegalArgumentException("no quarter " + number);
    }

    /**
     * Reads {@code 2023-Q4}.
     *
     * @throws DateTimeException for anything else
     */
    public static Quarter parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) throw new DateTimeException("not a quarter: " + text);
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The quarter in which the day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public LocalDate lastDay() {
        LocalDate lastMonth = LocalDate.of(year, number * 3, 1);
        return lastMonth.withDayOfMonth(lastMonth.lengthOfMonth());
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public Quarter yearEarlier() {
        return new Quarter(year - 1, number);
    }

    @Override
    public int compareTo(Quarter other) {
        return lastDay().compareTo(other.lastDay());
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
