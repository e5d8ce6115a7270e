package kr.sandan.cluster.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterNode;
import kr.sandan.cluster.space.Holds;
import kr.sandan.cluster.space.Limits;
import kr.sandan.cluster.space.Reach;
import kr.sandan.cluster.space.SpatialRules;
import kr.sandan.cluster.space.Spot;
import kr.sandan.cluster.space.Why;
import org.jspecify.annotations.Nullable;

/** The spatial rules of a cluster, a line for each that is kept and for each node that breaks one or leaves it open. */
final class ClusterRuleLines {

    private ClusterRuleLines() {}

    /**
     * A line.
     *
     * @param rule its code
     * @param limit what is asked, in kilometres or square kilometres; a range where it depends, null where nothing is
     * @param value what is there, null where it is not known
     * @param offenders the nodes that break the rule or leave it open
     * @param why why it cannot be decided, null where it can
     */
    record Line(
            String rule,
            @Nullable String limit,
            @Nullable BigDecimal value,
            Holds holds,
            List<ClusterNode> offenders,
            @Nullable Why why) {

        public String unit() {
            return rule.equals(AREA) ? "㎢" : "km";
        }

        public String offender(boolean korean) {
            return offenders.stream().map(node -> node.name(korean)).collect(Collectors.joining("; "));
        }
    }

    static final String DISTANCE = "DISTANCE";
    static final String AREA = "AREA";

    static List<Line> of(ClusterEntry cluster) {
        Map<Long, ClusterNode> nodes = cluster.nodes().stream()
                .collect(Collectors.toMap(node -> node.fact().id(), Function.identity()));
        List<Line> lines = new ArrayList<>(distances(cluster.rules(), nodes));
        lines.add(area(cluster.rules().ground(), nodes));
        return lines;
    }

    private static List<Line> distances(SpatialRules rules, Map<Long, ClusterNode> nodes) {
        String limit = limit(rules.range());
        Reach farthest = rules.farthest();
        BigDecimal most = farthest == null ? null : value(farthest);
        if (rules.reaches().isEmpty())
            return List.of(new Line(DISTANCE, limit, null, Holds.UNDECIDABLE, List.of(), Why.NO_NODE));
        for (Why whole : List.of(Why.NO_CENTRE, Why.NO_LIMIT))
            if (rules.reaches().stream().anyMatch(reach -> reach.why() == whole))
                return List.of(new Line(DISTANCE, limit, most, Holds.UNDECIDABLE, List.of(), whole));
        List<Line> apart = Stream.of(Holds.FALSE, Holds.UNDECIDABLE)
                .flatMap(holds -> rules.reaches().stream().filter(reach -> reach.holds() == holds))
                .map(reach -> new Line(
                        DISTANCE, limit, value(reach), reach.holds(), named(List.of(reach.spot()), nodes), reach.why()))
                .toList();
        return apart.isEmpty() ? List.of(new Line(DISTANCE, limit, most, Holds.TRUE, List.of(), null)) : apart;
    }

    private static Line area(SpatialRules.Ground ground, Map<Long, ClusterNode> nodes) {
        BigDecimal limit = ground.limitKm2();
        boolean named = ground.why() == Why.NO_AREA;
        return new Line(
                AREA,
                limit == null ? null : ClusterWords.plain(limit),
                ground.knownM2() == 0 ? null : ground.knownKm2(),
                ground.holds(),
                named ? named(ground.missing(), nodes) : List.of(),
                ground.why());
    }

    private static List<ClusterNode> named(List<Spot> spots, Map<Long, ClusterNode> nodes) {
        return spots.stream()
                .map(spot -> Objects.requireNonNull(nodes.get(spot.id())))
                .toList();
    }

    private static @Nullable BigDecimal value(Reach reach) {
        return reach.kilometres() == null ? null : ClusterWords.kilometres(reach.kilometres());
    }

    private static @Nullable String limit(Limits.@Nullable Range range) {
        if (range == null) return null;
        String least = ClusterWords.plain(range.least());
        return range.single() ? least : least + "~" + ClusterWords.plain(range.most());
    }
}
