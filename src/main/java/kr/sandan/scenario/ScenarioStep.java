package kr.sandan.scenario;

import java.time.Instant;
import kr.sandan.designation.DesignationRole;
import org.jspecify.annotations.Nullable;

/**
 * One thing tried with one site.
 *
 * @param id its number
 * @param site the site
 * @param kind what was tried
 * @param role its role after the step, null where it is out
 * @param hub the site under which it stands after the step, null for none
 * @param version the version of the scenario that the act made; steps of one act share it
 * @param by who tried it
 * @param at when
 * @param undoneBy who undid it, null where it stands
 * @param undoneAt when it was undone
 * @param lastVersion the version that touched it last: its own, or that of its undoing
 * @param undoable whether it is the last step of its site that stands
 */
public record ScenarioStep(
        long id,
        Named site,
        StepKind kind,
        @Nullable DesignationRole role,
        @Nullable Named hub,
        int version,
        String by,
        Instant at,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        int lastVersion,
        boolean undoable) {

    /** A site by its names; also one that is no part of the scenario any more. */
    public record Named(long id, String name, @Nullable String nameEn) {}
}
