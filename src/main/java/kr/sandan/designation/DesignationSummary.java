package kr.sandan.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.sandan.complex.ComplexType;
import org.jspecify.annotations.Nullable;

/**
 * How many sites there were by programme, role, type and region, on one day or two. Every site counts once, so that the
 * lines add up to the list.
 *
 * @param lines the counts, in the order of the page
 * @param total of the day
 * @param compared of the day beside it, null where only one was asked for
 * @param structure the day on whose provinces and regions they are counted, null where each day is counted on its own
 */
public record DesignationSummary(
        List<Line> lines,
        Total total,
        @Nullable Total compared,
        @Nullable LocalDate structure) {

    /** Instead of a type: the site holds complexes of several. */
    public static final String MIXED = "MIXED";
    /** Instead of a region: the site lies in several. */
    public static final String SEVERAL = "SEVERAL";
    /** Instead of a region: the scheme has none for it, or no scheme was in force. */
    public static final String NONE = "NONE";
    /** Instead of a type or a region: what the site holds is not known, or was not on record on the day. */
    public static final String UNKNOWN = "UNKNOWN";

    /**
     * One cell of role, type and region.
     *
     * @param scheme code of the scheme to which the region belongs, {@link #NONE} where none was in force, null where the
     *     region is {@link #UNKNOWN} by whatever scheme; regions of two schemes are never one, though they share a name
     */
    public record Group(
            String programme,
            DesignationRole role,
            String type,
            @Nullable String scheme,
            String region) {

        /** Whether a day that is counted by a scheme can say how many there are. */
        boolean countable(String dayScheme) {
            return scheme == null || scheme.equals(dayScheme);
        }
    }

    /**
     * One line.
     *
     * @param group what is counted
     * @param count sites on the day, null where the day is counted by another scheme
     * @param compared sites on the day beside it, null likewise and where only one was asked for
     */
    public record Line(
            Group group, @Nullable Integer count, @Nullable Integer compared) {

        /** How many more there are on the day beside it; null unless both are counted by one scheme. */
        public @Nullable Integer difference() {
            return count == null || compared == null ? null : compared - count;
        }
    }

    /**
     * The total of a day.
     *
     * @param sites how many there are
     * @param samples how many of them are invented
     * @param scheme code of the scheme by which they are counted, {@link #NONE} where none was in force
     */
    public record Total(int sites, long samples, String scheme) {}

    /** The type under which a site is counted once. */
    static String type(DesignationEntry entry) {
        Set<ComplexType> types = entry.types();
        if (types.isEmpty()) return UNKNOWN;
        return types.size() > 1 ? MIXED : types.iterator().next().name();
    }

    /** Whether the two days are counted by different schemes, so that their regions cannot be compared. */
    public boolean apart() {
        return compared != null && !compared.scheme().equals(total.scheme());
    }
}
