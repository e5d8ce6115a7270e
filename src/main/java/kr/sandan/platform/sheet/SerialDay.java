package kr.sandan.platform.sheet;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Days as spreadsheet programs count them, where a column of texts or numbers holds the count instead of the day. */
final class SerialDay {

    private static final Pattern FIVE_DIGITS = Pattern.compile("[2-5][0-9]{4}");

    /** Between 1960 and 2050 by either way of counting. */
    private static final int FIRST = 22_000;

    private static final int LAST = 55_000;

    private SerialDay() {}

    /**
     * The day that a text would be as a serial number.
     *
     * @param from1904 whether the workbook counts from 1904, as old ones from a Macintosh do
     */
    static @Nullable LocalDate read(String text, boolean from1904) {
        if (text.length() != 5 || !FIVE_DIGITS.matcher(text).matches()) return null;
        int serial = Integer.parseInt(text);
        if (serial < FIRST || serial > LAST) return null;
        return DateUtil.getLocalDateTime(serial, from1904).toLocalDate();
    }
}
