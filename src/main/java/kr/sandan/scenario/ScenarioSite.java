package kr.sandan.scenario;

import java.util.List;
import java.util.Objects;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A site of a scenario: how it was copied and how it stands now.
 *
 * @param id its number
 * @param designationId the designation it was copied from, null where it was added to the scenario
 * @param name what it is called
 * @param nameEn its English name, if one is held
 * @param sample whether it is invented, for demonstration
 * @param hubUnknown whether the source of the designation names no hub (거점단지 미상)
 * @param groundUnknown whether the source of the designation names no complex (단지 미확인)
 * @param copied how it was copied, null where it was added
 * @param now how it stands, null where it is out
 * @param complexIds the complexes and parts of complexes it holds
 */
public record ScenarioSite(
        long id,
        @Nullable Long designationId,
        String name,
        @Nullable String nameEn,
        boolean sample,
        boolean hubUnknown,
        boolean groundUnknown,
        @Nullable Standing copied,
        @Nullable Standing now,
        List<Long> complexIds) {

    /** What became of a site against the copy. */
    public enum Mark {
        /** 그대로. */
        SAME,
        /** 추가: it was not designated. */
        ADDED,
        /** 승격: it is a hub now and was none. */
        PROMOTED,
        /** 강등: it was a hub and is a linked site. */
        DEMOTED,
        /** 연계 변경: it stands under another hub, or under none. */
        RELINKED,
        /** 제외: it is out. */
        REMOVED;

        public String messageKey() {
            return "scenario.mark." + name();
        }
    }

    public Mark mark() {
        if (now == null) return Mark.REMOVED;
        if (copied == null) return Mark.ADDED;
        if (now.isHub() != copied.isHub()) return now.isHub() ? Mark.PROMOTED : Mark.DEMOTED;
        return Objects.equals(now, copied) ? Mark.SAME : Mark.RELINKED;
    }

    /** Whether nobody knew its hub when it was copied, and nothing was tried with it since. */
    public boolean hubStillUnknown() {
        return hubUnknown && mark() == Mark.SAME;
    }

    /** Whether it was added and that was undone: then it is no part of the scenario. */
    boolean neverWas() {
        return copied == null && now == null;
    }

    /**
     * How it stands after a step.
     *
     * @param hub the hub under which it is to stand, for a demotion or a link; null for none
     * @return null where it is out
     * @throws RuleBroken where the step has no meaning for it
     */
    @Nullable
    Standing after(StepKind kind, @Nullable ScenarioSite hub) {
        Standing before = now;
        if (before == null) throw new RuleBroken("siteIds", "scenario.refused.out", name);
        return switch (kind) {
            case PROMOTED -> promoted(before);
            case DEMOTED -> demoted(before, hub);
            case LINKED -> linked(before, hub);
            case UNLINKED -> unlinked(before);
            case REMOVED -> null;
            case ADDED -> throw new IllegalArgumentException("a site is added once");
        };
    }

    private Standing promoted(Standing before) {
        if (before.isHub()) throw new RuleBroken("siteIds", "scenario.refused.hub-already", name);
        return Standing.HUB;
    }

    private Standing demoted(Standing before, @Nullable ScenarioSite hub) {
        if (!before.isHub()) throw new RuleBroken("siteIds", "scenario.refused.no-hub", name);
        return Standing.under(hub == null ? null : chosen(hub));
    }

    private Standing linked(Standing before, @Nullable ScenarioSite hub) {
        if (before.isHub()) throw new RuleBroken("siteIds", "scenario.refused.demote-first", name);
        if (hub == null) throw new RuleBroken("hubId", "scenario.refused.choose-hub");
        Standing next = Standing.under(chosen(hub));
        if (next.equals(before)) throw new RuleBroken("siteIds", "scenario.refused.there-already", name, hub.name());
        return next;
    }

    private Standing unlinked(Standing before) {
        if (before.role() != DesignationRole.LINKED || before.hubId() == null)
            throw new RuleBroken("siteIds", "scenario.refused.not-linked", name);
        return Standing.under(null);
    }

    private long chosen(ScenarioSite hub) {
        if (hub.id() == id) throw new RuleBroken("hubId", "scenario.refused.itself", name);
        hub.requireHub();
        return hub.id();
    }

    void requireHub() {
        if (now == null || !now.isHub()) throw new RuleBroken("hubId", "scenario.refused.hub-none", name);
    }
}
