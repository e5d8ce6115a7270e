package kr.sandan.platform.sheet;

import java.util.List;

/**
 * What stands above the table of an exported sheet, so that a printout says what it is.
 *
 * @param title of the list
 * @param lines label and value: filters, as-of and known-at dates, unit, source, time of export
 */
public record SheetHead(String title, List<Line> lines) {

    /** One line of the head. */
    public record Line(String label, String value) {}
}
