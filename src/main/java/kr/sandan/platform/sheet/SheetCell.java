package kr.sandan.platform.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file holds it; of a formula, the value that the spreadsheet program last saved.
 *
 * @param sheet name of the sheet
 * @param row from 1
 * @param column from 0
 * @param kind what the cell holds
 * @param raw its text exactly as held, with indentation; a number in plain digits, a date as {@code 2021-03-24}
 * @param number for {@link Kind#NUMBER} only
 * @param date for {@link Kind#DATE}; of a number or text that could be the serial number by which spreadsheet programs count
 *     days, such as {@code 38322}, the day it would be; null for everything else
 */
public record SheetCell(
        String sheet,
        int row,
        int column,
        Kind kind,
        String raw,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {

    /** What a cell holds. */
    public enum Kind {
        /** Nothing, or only spaces. */
        BLANK,
        /** A text; every cell of a comma-separated file. */
        TEXT,
        /** A number typed as such. */
        NUMBER,
        /** A day. */
        DATE,
        /** The result of a formula that failed, such as {@code #REF!}, or a formula whose result was not saved. */
        ERROR
    }

    static SheetCell blank(String sheet, int row, int column) {
        return new SheetCell(sheet, row, column, Kind.BLANK, "", null, null);
    }

    static SheetCell text(String sheet, int row, int column, String raw) {
        return text(sheet, row, column, raw, false);
    }

    static SheetCell text(String sheet, int row, int column, String raw, boolean from1904) {
        String stripped = strip(raw);
        Kind kind = stripped.isEmpty() ? Kind.BLANK : Kind.TEXT;
        return new SheetCell(sheet, row, column, kind, raw, null, SerialDay.read(stripped, from1904));
    }

    static SheetCell number(String sheet, int row, int column, BigDecimal number, boolean from1904) {
        String raw = number.toPlainString();
        return new SheetCell(sheet, row, column, Kind.NUMBER, raw, number, SerialDay.read(raw, from1904));
    }

    static SheetCell date(String sheet, int row, int column, LocalDate date) {
        return new SheetCell(sheet, row, column, Kind.DATE, date.toString(), null, date);
    }

    static SheetCell error(String sheet, int row, int column, String raw) {
        return new SheetCell(sheet, row, column, Kind.ERROR, raw, null, null);
    }

    /** A cell of a text that was read earlier and is reported later. */
    public static SheetCell held(String sheet, int row, int column, String raw) {
        return text(sheet, row, column, raw);
    }

    /** @param formula without the sign of equality; empty where it is not known */
    static SheetCell uncalculated(String sheet, int row, int column, String formula) {
        return error(sheet, row, column, "=" + formula);
    }

    /** Whether it is a formula whose result the file does not hold. */
    public boolean isUncalculated() {
        return kind == Kind.ERROR && raw.startsWith("=");
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The text without spaces (no-break ones included) around it, in composed Hangul. */
    public String text() {
        return strip(isComposed() ? raw : Normalizer.normalize(raw, Normalizer.Form.NFC));
    }

    /** Whether it holds nothing but syllables of Hangul and letters that nothing is composed of: nearly every cell. */
    private boolean isComposed() {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c >= '\u0300' && (c < '\uac00' || c > '\ud7a3')) return false;
        }
        return true;
    }

    /** In a column of days: the day that the cell holds or counts up to, such as {@code 2021-03-24}; else its text. */
    public String dayOrText() {
        return date == null ? text() : date.toString();
    }

    /** How many spaces, no-break or plain, stand before the text. */
    public int indent() {
        int indent = 0;
        while (indent < raw.length() && isSpace(raw.charAt(indent))) indent++;
        return indent;
    }

    /** The address as spreadsheet programs show it, such as {@code E12}. */
    public String address() {
        return columnName(column) + row;
    }

    /** The letters of a column counted from 0, such as {@code XCW}. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) letters.insert(0, (char) ('A' + rest % 26));
        return letters.toString();
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }
}
