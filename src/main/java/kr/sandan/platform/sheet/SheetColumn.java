package kr.sandan.platform.sheet;

/**
 * A column of an exported sheet.
 *
 * @param title in the reader's language, with the unit where the column has one
 * @param format how its values are shown
 * @param width in characters
 */
public record SheetColumn(String title, Format format, int width) {

    /** How the values of a column are shown. */
    public enum Format {
        /** Text as it is. */
        TEXT("@"),
        /** Whole numbers with thousand separators. */
        INTEGER("#,##0"),
        /** Numbers with up to three decimals and thousand separators. */
        DECIMAL("#,##0.###"),
        /** A percentage that is already one: 12.5 is shown as 12.5. */
        PERCENT("0.0"),
        /** Days. */
        DATE("yyyy-mm-dd");

        private final String pattern;

        Format(String pattern) {
            this.pattern = pattern;
        }

        String pattern() {
            return pattern;
        }
    }

    public static SheetColumn text(String title, int width) {
        return new SheetColumn(title, Format.TEXT, width);
    }

    public static SheetColumn integer(String title) {
        return new SheetColumn(title, Format.INTEGER, 14);
    }

    public static SheetColumn decimal(String title) {
        return new SheetColumn(title, Format.DECIMAL, 14);
    }

    public static SheetColumn date(String title) {
        return new SheetColumn(title, Format.DATE, 12);
    }
}
