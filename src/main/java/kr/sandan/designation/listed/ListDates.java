package kr.sandan.designation.listed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.PartialDate.Precision;
import kr.sandan.platform.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Reads dates as lists write them, as precisely as they are written: {@code 2005}, {@code 2010.03}, {@code 2010년 4월 1일}. */
final class ListDates {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:(?:[-./]|년)(\\d{1,2})(?:(?:[-./]|월)(\\d{1,2}))?)?[.일월년]?");
    private static final Pattern CLOSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** Spreadsheet programs write October 2010 and January 2010 alike as 2010.1. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{4}\\.\\d");

    private static final Set<String> NONE =
            Set.of("", "-", "미상", "지정일미상", "불명", "unknown", "startunknown", "계속", "현재", "open", "ongoing");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private ListDates() {}

    /**
     * The date of a cell, null where it states none.
     *
     * @throws DateTimeParseException for what is no date
     */
    static @Nullable PartialDate read(SheetCell cell) {
        LocalDate day = cell.date();
        if (day != null) return bounded(day, Precision.DAY, cell);
        String text = cell.text().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        if (NONE.contains(text)) return null;
        if (cell.kind() == SheetCell.Kind.ERROR || AMBIGUOUS.matcher(text).matches()) throw unreadable(cell);
        Matcher date = CLOSE.matcher(text);
        if (!date.matches()) date = WRITTEN.matcher(text);
        if (!date.matches()) throw unreadable(cell);
        return written(date, cell);
    }

    private static PartialDate written(Matcher date, SheetCell cell) {
        String month = date.group(2);
        String day = date.group(3);
        try {
            LocalDate first = LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            Precision known = day != null ? Precision.DAY : month != null ? Precision.MONTH : Precision.YEAR;
            return bounded(first, known, cell);
        } catch (DateTimeParseException outOfBounds) {
            throw outOfBounds;
        } catch (DateTimeException noSuchDay) {
            throw unreadable(cell);
        }
    }

    private static PartialDate bounded(LocalDate day, Precision known, SheetCell cell) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw unreadable(cell);
        return new PartialDate(day, known);
    }

    private static DateTimeParseException unreadable(SheetCell cell) {
        return new DateTimeParseException("no date", cell.text(), 0);
    }

    /** Whether the first says nothing that the second does not say at least as precisely. */
    static boolean within(@Nullable PartialDate stated, @Nullable PartialDate held) {
        if (stated == null) return true;
        return held != null
                && stated.precision().compareTo(held.precision()) <= 0
                && !held.date().isBefore(stated.date())
                && !held.lastDay().isAfter(stated.lastDay());
    }
}
