package kr.sandan.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.scenario.Outcome.Breach;
import kr.sandan.scenario.Outcome.Orphan;
import kr.sandan.scenario.Outcome.Rule;
import org.jspecify.annotations.Nullable;

/** Which rules of designations a layout breaks: those that the database would refuse it by. */
final class BreachRules {

    private final Layout layout;
    private final Map<Long, Layout.Site> byId;

    BreachRules(Layout layout) {
        this.layout = layout;
        this.byId = layout.byId();
    }

    List<Orphan> orphans() {
        List<Orphan> orphans = new ArrayList<>();
        for (Layout.Site site : layout.sites()) {
            if (site.role() != DesignationRole.LINKED) continue;
            Layout.Site hub = hub(site);
            if (hub != null && hub.role() == DesignationRole.HUB) continue;
            orphans.add(new Orphan(site, site.hubUnknown(), hub));
        }
        return orphans;
    }

    private Layout.@Nullable Site hub(Layout.Site site) {
        Long under = site.hubId();
        return under == null ? null : byId.get(under);
    }

    /**
     * @param sites the same sites with their complexes
     * @param known the roles of the day
     * @param partOf the complex of which another is a part, null for none
     */
    List<Breach> of(List<Placed> sites, Set<DesignationRole> known, Function<Long, @Nullable Long> partOf) {
        List<Breach> breaches = new ArrayList<>(overlaps(sites, partOf));
        for (Layout.Site site : layout.sites())
            if (!known.contains(site.role())) breaches.add(new Breach(Rule.ROLE_NOT_KNOWN, site, null, null));
        for (Orphan orphan : orphans()) {
            if (orphan.unknown()) continue;
            Layout.Site former = orphan.formerHub();
            Rule rule = former == null ? Rule.NO_HUB : Rule.NOT_A_HUB;
            breaches.add(new Breach(rule, orphan.site(), former, null));
        }
        return breaches;
    }

    private static List<Breach> overlaps(List<Placed> sites, Function<Long, @Nullable Long> partOf) {
        Map<Long, List<Layout.Site>> holders = new HashMap<>();
        for (Placed placed : sites)
            for (ComplexEntry complex : placed.ground())
                holders.computeIfAbsent(complex.id(), id -> new ArrayList<>()).add(placed.site());
        List<Breach> breaches = new ArrayList<>();
        for (Placed placed : sites) {
            for (ComplexEntry complex : placed.ground()) {
                Layout.Site mine = placed.site();
                for (Layout.Site other : holders.getOrDefault(complex.id(), List.of()))
                    if (other.id() > mine.id())
                        breaches.add(new Breach(Rule.SAME_COMPLEX, mine, other, complex.name()));
                for (Long whole = partOf.apply(complex.id()); whole != null; whole = partOf.apply(whole))
                    for (Layout.Site other : holders.getOrDefault(whole, List.of()))
                        breaches.add(new Breach(Rule.WHOLE_AND_PART, other, mine, complex.name()));
            }
        }
        return breaches;
    }
}
