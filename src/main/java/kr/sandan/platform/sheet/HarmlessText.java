package kr.sandan.platform.sheet;

import java.util.regex.Pattern;

/** Text that a spreadsheet program opens as text: nothing that we export can run as a formula. */
final class HarmlessText {

    private static final Pattern STARTS_FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final Pattern NUMBER = Pattern.compile("^[+-]?\\d+(\\.\\d+)?$");

    private HarmlessText() {}

    /** The text with an apostrophe before it where it would otherwise start a formula; numbers stay numbers. */
    static String of(String text) {
        return STARTS_FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #of} was given. */
    static String undo(String text) {
        return text.startsWith("'") && STARTS_FORMULA.matcher(text.substring(1)).find() ? text.substring(1) : text;
    }
}
