package kr.sandan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.RuleBroken;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveProjectTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static MoveProject step(
            ProjectState from, @Nullable ProjectState to, @Nullable LocalDate on, @Nullable String reason) {
        return new MoveProject(1, from, to, on, reason);
    }

    private static void refuses(MoveProject said, ProjectState state, String key) {
        assertThatThrownBy(() -> said.after(state, DAY, DAY.plusDays(9)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @Test
    void saysWhatIsWrongWithAStep() {
        ProjectState planned = ProjectState.PLANNED;
        refuses(step(planned, ProjectState.AGREED, DAY, null), ProjectState.AGREED, "project.move.meanwhile");
        refuses(step(planned, null, DAY, null), planned, "project.move.to.required");
        refuses(step(planned, ProjectState.RUNNING, DAY, null), planned, "project.move.nowhere");
        refuses(step(planned, ProjectState.AGREED, null, null), planned, "project.move.on.required");
        refuses(step(planned, ProjectState.AGREED, DAY.plusDays(10), null), planned, "project.move.future");
        refuses(step(planned, ProjectState.AGREED, DAY.minusDays(1), null), planned, "project.move.early");
        refuses(step(planned, ProjectState.STOPPED, DAY, null), planned, "project.move.reason.required");
        refuses(
                step(ProjectState.SUSPENDED, ProjectState.RUNNING, DAY, null),
                ProjectState.SUSPENDED,
                "project.move.reason.required");
    }

    /** Whatever is tried in whichever order: days never go back, and nothing follows an end. */
    @Property(tries = 200)
    void goesForwardOnly(@ForAll @Size(max = 30) List<ProjectState> tried) {
        ProjectState state = ProjectState.PLANNED;
        LocalDate since = DAY;
        Set<ProjectState> ends = EnumSet.of(ProjectState.COMPLETED, ProjectState.STOPPED);
        for (ProjectState to : tried) {
            ProjectState before = state;
            LocalDate on = since.plusDays(to.ordinal() - 2);
            try {
                MoveProject.Step taken = step(state, to, on, "까닭").after(state, since, DAY.plusYears(9));
                assertThat(ends).doesNotContain(before);
                assertThat(taken.on()).isAfterOrEqualTo(since);
                state = taken.to();
                since = taken.on();
            } catch (RuleBroken refused) {
                assertThat(state).isEqualTo(before);
            }
        }
    }
}
