package kr.sandan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import kr.sandan.activity.CouncilOffice;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a task. */
@Service
@Transactional
public class TaskService {

    private final Tasks tasks;
    private final TaskRows rows;
    private final TaskRules rules;
    private final CouncilOffice offices;
    private final CurrentAccount account;
    private final Clock clock;

    TaskService(
            Tasks tasks, TaskRows rows, TaskRules rules, CouncilOffice offices, CurrentAccount account, Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.rules = rules;
        this.offices = offices;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Registers a task as found.
     *
     * @return its number
     * @throws RuleBroken where a rule forbids it, naming the field
     */
    public long record(RecordTask command) {
        if (!rows.takes(command.submissionKey()))
            return rows.enteredWith(command.submissionKey()).orElseThrow();
        TaskFacts facts = rules.settled(command.facts(), 0);
        long office = offices.of(facts.councilId(), facts.foundOn());
        Task task = tasks.saveAndFlush(new Task(facts, office, command.sample(), by(), clock.instant()));
        rows.moved(task.id(), null, new TaskStep(TaskState.FOUND, facts.foundOn(), null, null, null), by());
        rows.remember(command.submissionKey(), task.id());
        return task.id();
    }

    /**
     * Changes what is said of a task.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where a rule forbids it, naming the field
     */
    public void revise(ReviseTask command) {
        if (!rows.takes(command.submissionKey())) return;
        ChangeReason.state(command.reason());
        Task task = find(command.taskId());
        task.mustBe(command.version());
        TaskFacts facts = rules.settled(command.facts(), task.id());
        rows.firstDeed(task.id()).filter(done -> done.isBefore(facts.foundOn())).ifPresent(done -> {
            throw new RuleBroken("foundOn", "task.found.late", done);
        });
        task.revise(facts, offices.of(facts.councilId(), facts.foundOn()), command.version());
        tasks.flush();
        rows.remember(command.submissionKey(), task.id());
    }

    /**
     * Takes a task a step on.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where the step may not follow, naming the field
     */
    public void move(MoveTask command) {
        if (!rows.takes(command.submissionKey())) return;
        Task task = find(command.taskId());
        task.mustBe(command.version());
        ChangeReason.state(command.step().reason());
        step(task, command.step());
        rows.remember(command.submissionKey(), task.id());
    }

    void step(Task task, TaskStep step) {
        TaskState from = task.state();
        LocalDate earliest = rows.lastStep(task.id())
                .filter(last -> last.isAfter(task.foundOn()))
                .orElse(task.foundOn());
        task.move(step, earliest, AsOf.today(clock).valid());
        rows.moved(task.id(), from, step, by());
        tasks.flush();
    }

    private Task find(long id) {
        return tasks.findById(id).orElseThrow(() -> new NotFound("task", id));
    }

    private @Nullable Long by() {
        OptionalLong by = account.id();
        return by.isPresent() ? by.getAsLong() : null;
    }
}
