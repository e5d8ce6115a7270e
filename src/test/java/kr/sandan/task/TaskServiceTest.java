package kr.sandan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.organisation.MergeOrganisations;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class TaskServiceTest extends TaskWorld {

    private static void refused(String key, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(RuleBroken.class).hasMessage(key);
    }

    @Test
    void theSameFormSentTwiceRegistersOneTask() {
        RecordTask form = new RecordTask(facts(today), false, key());
        long first = as(STAFF, () -> desk.record(form));
        assertThat(as(STAFF, () -> desk.record(form))).isEqualTo(first);
        assertThat(find(first).steps()).hasSize(1);
    }

    @Test
    void theFirstSupportPutsATaskUnderWayAndGivesItsLead() {
        long id = task(today.minusDays(30));
        support(id, support(today.minusDays(20), SupportMoney.PROGRAMME, null), null);
        assertThat(state(id)).isEqualTo(TaskState.UNDER_WAY);
        assertThat(find(id).row().lead()).isEqualTo(10);
        assertThat(find(id).steps())
                .extracting(step -> step.step().on())
                .containsExactly(today.minusDays(30), today.minusDays(20));
    }

    @Test
    void refusesAStepThatDoesNotFollowInTheEntityAndInTheDatabase() {
        long id = task(today);
        refused("task.move.illegal", () -> move(id, TaskState.SOLVED, "풀림"));
        refused("task.move.reason", () -> move(id, TaskState.DROPPED, " "));
        move(id, TaskState.UNDER_WAY, null);
        move(id, TaskState.SOLVED, "멘토링으로 풀림");
        assertThat(state(id)).isEqualTo(TaskState.SOLVED);
        assertThatThrownBy(() -> jdbc.sql("update task set state = 'DROPPED' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("does not stand where it was moved to");
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into task_move (task_id, number, from_state, to_state, moved_on, reason, moved_at)
                                values (?, 4, 'SOLVED', 'DROPPED', ?, 'x', now())
                                """).param(id).param(today).update())
                .hasMessageContaining("task_move_step_ck");
        assertThatThrownBy(() -> jdbc.sql("delete from task_move where task_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("kept as they are");
    }

    @Test
    void aReferralNamesProgrammeAndBody() {
        long id = task(today);
        refused("task.programme.required", () -> new TaskStep(TaskState.REFERRED, today, "x", null, "중소기업청"));
        refused("task.body.required", () -> new TaskStep(TaskState.REFERRED, today, "x", "기술개발", " "));
        move(id, TaskState.REFERRED, "지원 대상이 아님");
        assertThat(find(id).steps().get(1).step().body()).isEqualTo("중소기업청");
        refused("task.support.referred", () -> support(id, support(today, SupportMoney.PROGRAMME, null), null));
        support(id, support(today, SupportMoney.OTHER_PROGRAMME, null), null);
        assertThat(state(id)).isEqualTo(TaskState.REFERRED);
    }

    @Test
    void theSameServiceInTheSameYearAsksWhy() {
        LocalDate day = LocalDate.of(today.getYear() - 1, 5, 1);
        long first = task(day);
        long second = task(day);
        support(first, support(day, SupportMoney.PROGRAMME, null), null);
        refused("task.support.again", () -> support(second, support(day, SupportMoney.OWN, null), null));
        support(second, support(day.plusMonths(3), SupportMoney.OWN, null), "다른 라인");
        support(second, support(day.plusYears(1).minusMonths(4), SupportMoney.OWN, null), null);
        assertThat(find(second).supports())
                .extracting(TaskDetail.Given::repeatReason)
                .containsExactly("다른 라인", null);
        assertThatThrownBy(() -> jdbc.sql(
                                "update task_support set repeat_reason = null, money = 'OTHER_PROGRAMME' where id = ?")
                        .param(find(second).supports().get(0).id())
                        .update())
                .hasMessageContaining("got this service that year already");
    }

    @Test
    void mergedRecordsOfAFirmAreOneFirmAndItsTasksGoWithIt() {
        LocalDate day = LocalDate.of(today.getYear() - 1, 5, 1);
        long given = firm;
        long first = task(day);
        support(first, support(day, SupportMoney.PROGRAMME, null), null);
        firm = registry.register(Registry.firm(Registry.name("합친기업")));
        long kept = firm;
        asStaff(() -> merges.merge(
                new MergeOrganisations(kept, given, merges.plan(kept, given).mark(), registry.because("같은 기업"))));
        assertThat(find(first).row().firmId()).isEqualTo(kept);
        assertThat(as(STAFF, () -> changes.of(first)))
                .extracting(TaskChanges.Change::field)
                .contains("organisation_id");
        firm = given;
        long second = task(day);
        assertThat(find(second).row().firmId()).isEqualTo(kept);
        refused("task.support.again", () -> support(second, support(day, SupportMoney.OWN, null), null));
    }

    @Test
    void aPilotHasNoMoneyOfTheProgrammeForTasks() {
        council = founding.found("시범단지 과제 시험", "h-cheonan", "2012-01-01");
        long id = task(today);
        refused("task.support.pilot", () -> support(id, support(today, SupportMoney.PROGRAMME, null), null));
        support(id, support(today, SupportMoney.OWN, null), null);
        assertThatThrownBy(() -> jdbc.sql("update task_support set money = 'PROGRAMME' where task_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("self-sustaining pilot");
        move(id, TaskState.REFERRED, "시범단지");
        assertThat(state(id)).isEqualTo(TaskState.REFERRED);
    }

    private SupportFacts closing(int score) {
        return support(
                today.minusDays(20),
                SupportMoney.PROGRAMME,
                new SupportFacts.Closing(today.minusDays(5), score, today.minusDays(3)));
    }

    private void revise(TaskDetail.Given seen, SupportFacts facts, @Nullable String reason) {
        asStaff(() -> desk.revise(new ReviseSupport(seen.id(), seen.version(), facts, null, reason, key())));
    }

    @Test
    void aSupportIsClosedWithResultScoreAndDayAndCorrectedWithAReason() {
        long id = task(today.minusDays(30));
        support(id, support(today.minusDays(20), SupportMoney.PROGRAMME, null), null);
        TaskDetail.Given open = find(id).supports().get(0);
        refused("task.support.score.range", () -> closing(6));
        revise(open, closing(4), null);
        TaskDetail.Given closed = find(id).supports().get(0);
        assertThat(closed.closedOn()).isEqualTo(today.minusDays(5));
        refused("task.support.correct.reason", () -> revise(closed, closing(5), " "));
        assertThatThrownBy(() -> revise(open, closing(5), null)).isInstanceOf(StaleEdit.class);
        revise(closed, closing(5), "오기");
        List<TaskChanges.Change> changed = as(STAFF, () -> changes.of(id));
        assertThat(changed)
                .filteredOn(change -> change.field().equals("score"))
                .extracting(TaskChanges.Change::before, TaskChanges.Change::after, TaskChanges.Change::reason)
                .contains(tuple("4", "5", "오기"));
    }

    @Test
    void anotherHeadquartersHasNoSuchTask() {
        long id = task(today);
        TaskStep step = new TaskStep(TaskState.UNDER_WAY, today, null, null, null);
        assertThat(as("staff-sudogwon", () -> pages.find(id))).isEmpty();
        assertThatThrownBy(() -> as("staff-sudogwon", () -> {
                    desk.move(new MoveTask(id, 0, step, key()));
                    return 0;
                }))
                .isInstanceOf(NotFound.class);
        refused(
                "task.council.other-office",
                () -> as("staff-sudogwon", () -> desk.record(new RecordTask(facts(today), false, key()))));
        assertThat(as("officer", () -> pages.find(id))).isPresent();
    }
}
