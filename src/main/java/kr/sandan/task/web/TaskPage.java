package kr.sandan.task.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.task.PilotRule;
import kr.sandan.task.SupportFacts;
import kr.sandan.task.TaskDetail;
import kr.sandan.task.TaskState;
import kr.sandan.task.Withdrawal;
import kr.sandan.task.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task. */
@Component
class TaskPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TaskLists lists;
    private final TaskHistory history;
    private final TaskChoices choices;
    private final PilotRule pilots;
    private final Withdrawals withdrawals;
    private final CouncilReach reach;
    private final WorkingAccounts accounts;
    private final CurrentAccount account;
    private final TaskWords words;
    private final Clock clock;

    TaskPage(
            TaskLists lists,
            TaskHistory history,
            TaskChoices choices,
            PilotRule pilots,
            Withdrawals withdrawals,
            CouncilReach reach,
            WorkingAccounts accounts,
            CurrentAccount account,
            TaskWords words,
            Clock clock) {
        this.lists = lists;
        this.history = history;
        this.choices = choices;
        this.pilots = pilots;
        this.withdrawals = withdrawals;
        this.reach = reach;
        this.accounts = accounts;
        this.account = account;
        this.words = words;
        this.clock = clock;
    }

    /** A step in words. */
    record StepLine(
            String day,
            String state,
            @Nullable String reason,
            @Nullable String programme,
            @Nullable String body,
            @Nullable String by,
            String at) {}

    /** That something was entered by mistake, in words. */
    record Withdrawn(String reason, @Nullable String by, String at) {}

    /** A support in words; money in won. */
    record SupportLine(
            long id,
            String service,
            String provider,
            long providerId,
            String startedOn,
            @Nullable Long amount,
            String money,
            @Nullable String result,
            @Nullable String closedOn,
            @Nullable Integer score,
            @Nullable String scoredOn,
            @Nullable String repeatReason,
            @Nullable Withdrawn withdrawn,
            int version) {}

    Map<String, Object> detail(TaskDetail task, Locale locale) {
        TaskState state = task.row().state();
        Map<String, Object> model = standing(task);
        model.put("task", task);
        model.put("line", lists.line(task.row(), locale));
        model.put("office", words.office(task.row().officeId(), AsOf.today(clock), locale));
        model.put("next", choices.states(state.next(), locale));
        model.put("supportable", state != TaskState.SOLVED && state != TaskState.DROPPED);
        model.put(
                "pilot", pilots.holds(task.row().councilId(), AsOf.today(clock).valid()));
        model.put("steps", task.steps().stream().map(step -> step(step, locale)).toList());
        model.put(
                "supports",
                task.supports().stream().map(given -> support(given, locale)).toList());
        model.put("changes", history.of(task.row().id(), locale));
        return model;
    }

    /** Whether it counts, and what the reader may do about it. */
    private Map<String, Object> standing(TaskDetail task) {
        boolean keeps = accounts.find(account.require())
                .filter(reader ->
                        TaskRoutes.KEEPERS.roles().contains(reader.role().name()))
                .isPresent();
        boolean keeper = keeps && reach.covers(task.row().councilId());
        Map<String, Object> model = new HashMap<>();
        model.put("mine", keeper && task.withdrawal() == null);
        model.put("keeper", keeper);
        model.put("closed", withdrawals.isClosed(task.row()));
        model.put("withdrawn", withdrawn(task.withdrawal()));
        return model;
    }

    private static @Nullable Withdrawn withdrawn(@Nullable Withdrawal said) {
        return said == null ? null : new Withdrawn(said.reason(), said.by(), MINUTE.format(said.at()));
    }

    /** The form that takes the task a step on. */
    ModelAndView step(TaskDetail task, Locale locale) {
        return new ModelAndView("task/move")
                .addObject("task", task)
                .addObject("line", lists.line(task.row(), locale))
                .addObject("states", choices.states(task.row().state().next(), locale));
    }

    private StepLine step(TaskDetail.Step step, Locale locale) {
        return new StepLine(
                step.step().on().toString(),
                words.state(step.step().to(), locale),
                step.step().reason(),
                step.step().programme(),
                step.step().body(),
                step.by(),
                MINUTE.format(step.at()));
    }

    private SupportLine support(TaskDetail.Given given, Locale locale) {
        SupportFacts facts = given.facts();
        SupportFacts.Closing closing = facts.closing();
        Long provider = facts.provider().id();
        return new SupportLine(
                given.id(),
                TaskWords.name(given.service(), given.serviceEn(), locale),
                given.provider(),
                provider == null ? 0 : provider,
                facts.startedOn().toString(),
                facts.amount(),
                words.money(facts.money(), locale),
                facts.result(),
                closing == null ? null : closing.on().toString(),
                closing == null ? null : closing.score(),
                closing == null ? null : closing.scoredOn().toString(),
                given.repeatReason(),
                withdrawn(given.withdrawal()),
                given.version());
    }
}
