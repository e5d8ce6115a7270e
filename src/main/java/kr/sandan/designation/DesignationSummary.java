package kr.sandan.designation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many sites there were by programme, role, type and region, on one day or two. Every site counts once, so that the
 * lines add up to the list.
 *
 * @param lines the counts, in the order of the page
 * @param total sites on the day
 * @param compared sites on the day beside it, null where only one was asked for
 * @param structure the day on whose provinces and regions they are counted, null where each day is counted on its own
 */
public record DesignationSummary(
        List<Line> lines,
        int total,
        @Nullable Integer compared,
        @Nullable LocalDate structure) {

    /** Instead of a type: the site holds complexes of several. */
    public static final String MIXED = "MIXED";
    /** Instead of a region: the site lies in several. */
    public static final String SEVERAL = "SEVERAL";
    /** Instead of a region: the scheme has none for it, or no scheme was in force. */
    public static final String NONE = "NONE";
    /** Instead of a type or a region: what the site holds is not known, or was not on record on the day. */
    public static final String UNKNOWN = "UNKNOWN";

    /** One cell of role, type and region. */
    public record Group(String programme, DesignationRole role, String type, String region) {}

    /**
     * One line.
     *
     * @param group what is counted
     * @param count sites on the day
     * @param compared sites on the day beside it, null where only one was asked for
     */
    public record Line(Group group, int count, @Nullable Integer compared) {

        public @Nullable Integer difference() {
            return compared == null ? null : compared - count;
        }
    }
}
