package kr.sandan.designation;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.designation.DesignationWriter.Act;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What is true of a site however it is entered, by hand or by a load; everything else is kept by the database. */
final class SiteRules {

    private final HeldPeriods held;

    SiteRules(HeldPeriods held) {
        this.held = held;
    }

    static void requireHub(DesignationRole role, SiteFacts facts) {
        boolean hubUnknown = facts.gaps().contains(SiteFacts.Gap.HUB);
        boolean groundUnknown = facts.gaps().contains(SiteFacts.Gap.GROUND);
        if (role.underHub() && facts.hubId() == null && !(hubUnknown && role == DesignationRole.LINKED))
            throw new RuleBroken("hubId", "designation.hub.required");
        if (facts.hubId() != null && (!role.underHub() || hubUnknown))
            throw new RuleBroken("hubId", "designation.hub.not-here");
        if (role.overlay() && !facts.complexIds().isEmpty())
            throw new RuleBroken("complexIds", "designation.complexes.overlay");
        if (!role.overlay() && facts.complexIds().isEmpty() != groundUnknown)
            throw new RuleBroken("complexIds", "designation.complexes.required");
    }

    /** Nothing under a hub is known before its hub is. */
    Act notBeforeHub(Act act, SiteFacts facts) {
        Long hub = facts.hubId();
        if (hub == null) return act;
        return held.knownSince(hub)
                .filter(since -> since.isAfter(act.known()))
                .map(since -> act.told(act.sourceId(), since))
                .orElse(act);
    }

    /** The first day in which a site of unknown start can hold: that of its hub, which it cannot precede. */
    @Nullable
    LocalDate earliest(SiteFacts facts, @Nullable HeldPeriod before) {
        Long hub = facts.hubId();
        if (hub == null || facts.span().from() != null) return null;
        if (before != null
                && before.facts().span().from() == null
                && hub.equals(before.facts().hubId())) return before.earliest();
        List<HeldPeriod> periods = held.of(hub);
        return periods.isEmpty() ? null : periods.get(0).earliest();
    }
}
