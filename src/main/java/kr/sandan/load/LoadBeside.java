package kr.sandan.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kr.sandan.load.LoadBreakdown.Line;
import org.jspecify.annotations.Nullable;

/**
 * A file, checked and not yet applied, beside what its reader chose among all that is held. It is worked out for the reader
 * alone: nothing of it is kept, and what is checked, approved and applied stays as it is.
 *
 * @param parts of the file, one of which is set beside; one where there is nothing to choose
 * @param others what it can be set beside
 * @param result null until something is chosen
 */
public record LoadBeside(
        List<Choice> parts, List<Choice> others, @Nullable Result result) {

    /** What happened to a row. */
    public enum What {
        /** Only the file has it. */
        NEW("load.new-rows"),
        /** Both have it and say something else. */
        CHANGED("load.changed"),
        /** Both say the same. */
        UNCHANGED("load.unchanged"),
        /** The file has it no more. */
        GONE("load.gone");

        private final String messageKey;

        What(String messageKey) {
            this.messageKey = messageKey;
        }

        /** Key of its name. */
        public String messageKey() {
            return messageKey;
        }
    }

    /** What an address asks for, as {@link Choice#value} has it; null for nothing. */
    public record Asked(@Nullable String part, @Nullable String other) {}

    /** @param text in the reader's language */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * What came out.
     *
     * @param asked for it, as addresses have it
     * @param part of the file, in words
     * @param other what it was set beside, in words
     * @param unit of all figures
     * @param total of everything
     * @param tables the same by what helps to judge it, such as programme and region
     */
    public record Result(Asked asked, String part, String other, String unit, Row total, List<Table> tables) {}

    /**
     * @param name for files, in lower case, such as {@code region}
     * @param title in the reader's language
     * @param dimension the heading of its first column
     */
    public record Table(String name, String title, String dimension, List<Row> rows) {}

    /** A line of a table: its figures, and to how many rows what happened. */
    public record Row(Line figures, Map<What, Tally> tallies) {

        private static final Tally NOTHING = new Tally(0, Line.of("", null, null));

        /** How many rows there are in all. */
        public long rows() {
            return tallies.values().stream().mapToLong(Tally::rows).sum();
        }

        /** How many rows something happened to. */
        public long rows(What what) {
            return tallies.getOrDefault(what, NOTHING).rows();
        }

        /** The figures of those rows. */
        public Line figures(What what) {
            return tallies.getOrDefault(what, NOTHING).figures();
        }
    }

    /** How many rows something happened to, and their figures; {@link Line#label} is empty. */
    public record Tally(long rows, Line figures) {}

    /**
     * One row of the file, of what it is set beside, or of both.
     *
     * @param group to which it belongs, such as its programme, in words
     * @param key that tells it from others, null where it has none
     * @param places before and after, in words; one where they are the same
     */
    public record Pair(
            What what,
            String group,
            @Nullable String key,
            String name,
            String places,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        /** Its figures. */
        public Line figures() {
            return Line.of(name, before, after);
        }
    }
}
