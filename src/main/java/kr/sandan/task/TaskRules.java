package kr.sandan.task;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import kr.sandan.account.WorkingAccounts;
import kr.sandan.council.CouncilLife;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold of a task beside other records: its kind, council, firm, activity and owner. */
@Component
class TaskRules {

    private static final int FIRST_YEAR = 1990;

    private final TaskKinds kinds;
    private final Councils councils;
    private final OrganisationFinding finding;
    private final WorkingAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskRules(
            TaskKinds kinds,
            Councils councils,
            OrganisationFinding finding,
            WorkingAccounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.kinds = kinds;
        this.councils = councils;
        this.finding = finding;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The facts, of the record in which the firm now stands.
     *
     * @param task the task that is changed, 0 for a new one: where it was found once, it stays found, whatever becomes of the
     *     activity
     * @throws RuleBroken where they cannot be, naming the field
     */
    TaskFacts settled(TaskFacts facts, long task) {
        LocalDate day = facts.foundOn();
        AsOf today = AsOf.today(clock);
        if (day.isAfter(today.valid())) throw new RuleBroken("foundOn", "task.day.future");
        if (day.getYear() < FIRST_YEAR) throw new RuleBroken("foundOn", "task.day.early", FIRST_YEAR);
        if (kinds.on(day).stream().noneMatch(kind -> kind.code().equals(facts.kind())))
            throw new RuleBroken("kind", "task.kind.then");
        CouncilLife council = councils.life(facts.councilId(), today)
                .orElseThrow(() -> new RuleBroken("councilId", "task.council.required"));
        if (!council.existsOn(day)) throw new RuleBroken("foundOn", "task.council.not-there");
        if (accounts.find(facts.ownerId()).isEmpty()) throw new RuleBroken("ownerId", "task.owner.required");
        requireActivity(facts.activityId(), facts, task);
        return facts.of(finding.settle("firm", facts.firm(), day));
    }

    private void requireActivity(@Nullable Long activity, TaskFacts facts, long task) {
        if (activity == null) return;
        LocalDate held = jdbc.sql("""
                        select a.held_on from activity a
                         where a.id = :activity and (
                               exists (select from task t where t.id = :task and t.activity_id = a.id and t.council_id = :council)
                               or a.state = 'HELD' and a.withdrawn_at is null and a.mistake_reason is null
                               and (a.council_id = :council or exists (select from activity_council o
                                     where o.activity_id = a.id and o.council_id = :council and o.removed_revision is null)))
                        """)
                .param("task", task)
                .param("activity", activity)
                .param("council", facts.councilId())
                .query(Date.class)
                .optional()
                .map(Date::toLocalDate)
                .orElseThrow(() -> new RuleBroken("activityId", "task.activity.other"));
        if (facts.foundOn().isBefore(held)) throw new RuleBroken("foundOn", "task.activity.later", held);
    }
}
