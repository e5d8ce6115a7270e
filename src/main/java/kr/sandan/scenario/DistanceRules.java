package kr.sandan.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.designation.DesignationRole;
import kr.sandan.scenario.Placed.Spot;

/** How far linked sites are from their hubs, as the crow flies. */
final class DistanceRules {

    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double RADIUS = 6371.0088;

    private DistanceRules() {}

    static Outcome.Distances of(List<Placed> sites) {
        Map<Long, Placed> byId = new HashMap<>();
        sites.forEach(placed -> byId.put(placed.site().id(), placed));
        List<Outcome.Pair> pairs = new ArrayList<>();
        List<Layout.Site> withoutPoint = new ArrayList<>();
        for (Placed linked : sites) {
            Long under = linked.site().hubId();
            Placed hub = under == null ? null : byId.get(under);
            if (hub == null || hub.site().role() != DesignationRole.HUB) continue;
            Spot from = linked.point();
            Spot to = hub.point();
            if (from == null || to == null) withoutPoint.add(linked.site());
            else pairs.add(pair(linked.site(), hub.site(), from, to));
        }
        pairs.sort(Comparator.comparingDouble(Outcome.Pair::kilometres)
                .reversed()
                .thenComparing(pair -> pair.linked().name()));
        return new Outcome.Distances(List.copyOf(pairs), List.copyOf(withoutPoint));
    }

    private static Outcome.Pair pair(Layout.Site linked, Layout.Site hub, Spot from, Spot to) {
        boolean ofCounty = from.ofCounty() || to.ofCounty();
        double kilometres = kilometres(from, to);
        return new Outcome.Pair(linked, hub, kilometres, ofCounty, ofCounty && kilometres == 0);
    }

    /** By the haversine formula on a sphere: within half a per cent of the ellipsoid. */
    static double kilometres(Spot from, Spot to) {
        double north = Math.toRadians(to.latitude() - from.latitude()) / 2;
        double east = Math.toRadians(to.longitude() - from.longitude()) / 2;
        double half = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(east), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
