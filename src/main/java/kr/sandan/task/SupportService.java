package kr.sandan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.ChangeReason;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a support. */
@Service
@Transactional
public class SupportService {

    private final Supports supports;
    private final Tasks tasks;
    private final TaskService steps;
    private final TaskRows rows;
    private final SupportRules rules;
    private final CurrentAccount account;
    private final Clock clock;

    SupportService(
            Supports supports,
            Tasks tasks,
            TaskService steps,
            TaskRows rows,
            SupportRules rules,
            CurrentAccount account,
            Clock clock) {
        this.supports = supports;
        this.tasks = tasks;
        this.steps = steps;
        this.rows = rows;
        this.rules = rules;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Enters a support; the first one of a task puts it under way.
     *
     * @throws RuleBroken where a rule forbids it, naming the field
     */
    public void record(RecordSupport command) {
        if (!rows.takes(command.submissionKey())) return;
        Task task = task(command.taskId());
        SupportFacts facts = rules.settled(command.facts(), today());
        task.requireSupportable(facts);
        rules.requireAllowed(task.councilId(), facts);
        rules.requireReason(task.organisationId(), facts, 0, command.repeatReason());
        SupportRules.written(() ->
                supports.saveAndFlush(new Support(task.id(), facts, command.repeatReason(), by(), clock.instant())));
        if (task.state() == TaskState.FOUND)
            steps.step(task, new TaskStep(TaskState.UNDER_WAY, facts.startedOn(), null, null, null));
        rows.remember(command.submissionKey(), task.id());
    }

    /**
     * Closes or corrects a support.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where a rule forbids it, naming the field
     */
    public void revise(ReviseSupport command) {
        if (!rows.takes(command.submissionKey())) return;
        Support support = find(command.supportId());
        support.mustBe(command.version());
        Task task = task(support.taskId());
        task.requireStanding();
        SupportFacts facts = rules.settled(command.facts(), today());
        task.requireEarlier(facts);
        if (support.isPaidOtherwise(facts)) rules.requireAllowed(task.councilId(), facts);
        if (support.isElsewhere(facts))
            rules.requireReason(task.organisationId(), facts, support.id(), command.repeatReason());
        boolean silent = command.reason() == null || command.reason().isBlank();
        if (support.isClosed() && silent) throw new RuleBroken("reason", "task.support.correct.reason");
        ChangeReason.state(command.reason());
        support.revise(facts, command.repeatReason(), command.version());
        SupportRules.written(() -> supports.saveAndFlush(support));
        rows.remember(command.submissionKey(), task.id());
    }

    private Support find(long id) {
        return supports.findById(id).orElseThrow(() -> new NotFound("support", id));
    }

    private Task task(long id) {
        return tasks.findById(id).orElseThrow(() -> new NotFound("task", id));
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }

    private @Nullable Long by() {
        OptionalLong by = account.id();
        return by.isPresent() ? by.getAsLong() : null;
    }
}
