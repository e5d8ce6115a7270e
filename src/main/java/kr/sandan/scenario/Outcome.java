package kr.sandan.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What a layout amounts to.
 *
 * @param layout what was reckoned
 * @param asOf the day for which complexes, their figures and points were taken, and until when known
 * @param scheme the scheme of regions
 * @param quarter the quarter of the figures, by its last day; null where none was published by then
 * @param regions one line for each region
 * @param whole the country: what lies in several regions counts once
 * @param distances of linked sites to their hubs
 * @param orphans linked sites without a hub
 * @param breaches of the rules of designations
 */
public record Outcome(
        Layout layout,
        AsOf asOf,
        String scheme,
        @Nullable LocalDate quarter,
        List<RegionLine> regions,
        RegionLine whole,
        Distances distances,
        List<Orphan> orphans,
        List<Breach> breaches) {

    /** In place of a region: no complex is known, or none that was on record on the day. */
    public static final String UNKNOWN = "UNKNOWN";

    /** In place of a region: the province belongs to no region of the scheme. */
    public static final String NONE = "NONE";

    /** Sites, their firms and their employment in one region; no region means the country. */
    public record RegionLine(
            @Nullable String region, int hubs, int linked, int targets, Share tenants, Share employment) {}

    /**
     * What lies in designated complexes, of what lies in all of them.
     *
     * @param designated the figures of designated complexes
     * @param all the figures of all complexes
     */
    public record Share(Sum designated, Sum all) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** In per cent, of what is visible; null where nothing is published. */
        public @Nullable BigDecimal percent() {
            BigDecimal whole = all.value();
            if (whole == null || whole.signum() == 0) return null;
            BigDecimal part = designated.value();
            if (part == null) return designated.complexes() == 0 ? BigDecimal.ZERO : null;
            return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP);
        }
    }

    /**
     * A sum of published figures.
     *
     * @param value of what is visible, null where nothing is
     * @param complexes how many complexes and parts were asked
     * @param withheld how many of them withhold the figure, wholly or in part (X)
     * @param without how many of them have no figure of their own of the quarter
     */
    public record Sum(@Nullable BigDecimal value, int complexes, int withheld, int without) {}

    /**
     * Distances of linked sites to their hubs.
     *
     * @param pairs every pair of which both have a point, the farthest first
     * @param withoutPoint linked sites with a hub where one of the two has no point
     */
    public record Distances(List<Pair> pairs, List<Layout.Site> withoutPoint) {

        public @Nullable Double mean() {
            return pairs.isEmpty()
                    ? null
                    : pairs.stream().mapToDouble(Pair::kilometres).average().orElseThrow();
        }

        public @Nullable Pair farthest() {
            return pairs.isEmpty() ? null : pairs.get(0);
        }

        public long betweenCounties() {
            return pairs.stream().filter(Pair::ofCounty).count();
        }

        public long sameCounty() {
            return pairs.stream().filter(Pair::samePoint).count();
        }
    }

    /**
     * A linked site and its hub.
     *
     * @param ofCounty whether the centre of a county stands for one of them
     * @param samePoint whether both are at the same centre, so that nothing is known of their distance
     */
    public record Pair(Layout.Site linked, Layout.Site hub, double kilometres, boolean ofCounty, boolean samePoint) {}

    /**
     * A linked site without a hub.
     *
     * @param unknown whether it was so when designated, because its source names no hub
     * @param formerHub the site under which it stands though it is no hub or out, null where none is named
     */
    public record Orphan(Layout.Site site, boolean unknown, Layout.@Nullable Site formerHub) {}

    /**
     * A rule of designations that does not hold.
     *
     * @param rule the rule
     * @param first the site that breaks it
     * @param second the other party, null where there is none
     * @param complex the complex in question, null where it is none
     */
    public record Breach(
            Rule rule,
            Layout.Site first,
            Layout.@Nullable Site second,
            @Nullable String complex) {}

    /** The rules of designations, as the database keeps them. */
    public enum Rule {
        /** 같은 단지 중복: a complex is designated once in a programme. */
        SAME_COMPLEX,
        /** 전체와 일부 중복: a whole complex conflicts with each of its parts. */
        WHOLE_AND_PART,
        /** 제도에 없는 역할: the programme did not know the role on the day. */
        ROLE_NOT_KNOWN,
        /** 거점 없는 연계: a linked site stands under a hub, or its source names none. */
        NO_HUB,
        /** 거점이 아닌 곳에 연계: what it stands under is no hub, or out. */
        NOT_A_HUB;

        public String messageKey() {
            return "scenario.rule." + name();
        }
    }
}
