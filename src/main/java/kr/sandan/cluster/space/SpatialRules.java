package kr.sandan.cluster.space;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two spatial rules for a cluster on a day.
 *
 * @param range the distance to keep, null where no limit is entered
 * @param reaches how far each node lies from the centre, in the order given
 * @param ground how large they are together
 */
public record SpatialRules(Limits.@Nullable Range range, List<Reach> reaches, Ground ground) {

    private static final BigDecimal M2_PER_KM2 = new BigDecimal(1_000_000);

    /**
     * The ground of all nodes.
     *
     * @param limitKm2 null where no limit is entered
     * @param knownM2 what is entered, added up
     * @param missing nodes of which the area is not entered
     * @param why why it cannot be decided, null where it can
     */
    public record Ground(
            @Nullable BigDecimal limitKm2,
            long knownM2,
            List<Spot> missing,
            Holds holds,
            @Nullable Why why) {

        /** What is entered, in square kilometres. */
        public BigDecimal knownKm2() {
            return Objects.requireNonNull(new BigDecimal(knownM2).divide(M2_PER_KM2));
        }
    }

    /** Reckons both rules; a rule that is broken is so whatever is not known besides. */
    public static SpatialRules of(@Nullable Position centre, Setting setting, List<Spot> nodes, Limits limits) {
        Limits.Range range = limits.distances(setting);
        return new SpatialRules(
                range, nodes.stream().map(node -> reach(node, centre, range)).toList(), ground(nodes, limits.area()));
    }

    /** Whether every node lies near enough. */
    public Holds distance() {
        if (reaches.stream().anyMatch(reach -> reach.holds() == Holds.FALSE)) return Holds.FALSE;
        boolean all = !reaches.isEmpty() && reaches.stream().allMatch(reach -> reach.holds() == Holds.TRUE);
        return all ? Holds.TRUE : Holds.UNDECIDABLE;
    }

    /** The node known to lie farthest away, null where no distance is known. */
    public @Nullable Reach farthest() {
        return reaches.stream()
                .filter(reach -> reach.kilometres() != null)
                .max(Comparator.comparingDouble(reach -> Objects.requireNonNull(reach.kilometres())))
                .orElse(null);
    }

    private static Reach reach(Spot node, @Nullable Position centre, Limits.@Nullable Range range) {
        Position position = node.position();
        if (centre == null) return new Reach(node, null, Holds.UNDECIDABLE, Why.NO_CENTRE);
        if (position == null) return new Reach(node, null, Holds.UNDECIDABLE, Why.NO_POINT);
        double kilometres = centre.kilometresTo(position);
        if (range == null) return new Reach(node, kilometres, Holds.UNDECIDABLE, Why.NO_LIMIT);
        if (kilometres <= range.least().doubleValue()) return new Reach(node, kilometres, Holds.TRUE, null);
        if (kilometres > range.most().doubleValue()) return new Reach(node, kilometres, Holds.FALSE, null);
        return new Reach(node, kilometres, Holds.UNDECIDABLE, Why.BETWEEN_LIMITS);
    }

    private static Ground ground(List<Spot> nodes, @Nullable BigDecimal limit) {
        List<Spot> missing =
                nodes.stream().filter(node -> node.areaM2() == null).toList();
        long known = nodes.stream()
                .map(Spot::areaM2)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        if (limit == null) return new Ground(null, known, missing, Holds.UNDECIDABLE, Why.NO_LIMIT);
        boolean broken = new BigDecimal(known).compareTo(limit.multiply(M2_PER_KM2)) > 0;
        if (broken) return new Ground(limit, known, missing, Holds.FALSE, null);
        if (nodes.isEmpty()) return new Ground(limit, known, missing, Holds.UNDECIDABLE, Why.NO_NODE);
        if (!missing.isEmpty()) return new Ground(limit, known, missing, Holds.UNDECIDABLE, Why.NO_AREA);
        return new Ground(limit, known, missing, Holds.TRUE, null);
    }
}
