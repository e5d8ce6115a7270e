package kr.sandan.project;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Takes a step with a project.
 *
 * @param seen the state in which it was seen
 * @param on the day on which it was taken
 * @param reason why; needed for whatever was not agreed on
 */
public record MoveProject(
        long projectId,
        ProjectState seen,
        @Nullable ProjectState to,
        @Nullable LocalDate on,
        @Nullable String reason) {

    /**
     * Refuses a step that leads nowhere from where the project stands.
     *
     * @param since the day of the step before, null where nobody knows
     */
    Step after(ProjectState state, @Nullable LocalDate since, LocalDate today) {
        if (state != seen) throw new RuleBroken(null, "project.move.meanwhile");
        if (to == null) throw new RuleBroken("to", "project.move.to.required");
        if (!state.next().contains(to)) throw new RuleBroken("to", "project.move.nowhere");
        if (on == null) throw new RuleBroken("on", "project.move.on.required");
        if (on.isAfter(today)) throw new RuleBroken("on", "project.move.future");
        if (since != null && on.isBefore(since)) throw new RuleBroken("on", "project.move.early", since.toString());
        boolean resumes = state == ProjectState.SUSPENDED;
        if (reason == null && (resumes || !to.goesByItself()))
            throw new RuleBroken("moveReason", "project.move.reason.required");
        return new Step(to, on, reason);
    }

    /** A step that may be taken. */
    record Step(ProjectState to, LocalDate on, @Nullable String reason) {}
}
