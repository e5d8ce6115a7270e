package kr.sandan.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.account.WorkingAccount;
import kr.sandan.approval.Briefing.Item;
import kr.sandan.approval.Briefing.Outcome;
import kr.sandan.platform.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deputyships in force or to come when somebody hands over: acting for another is a duty, which goes to the colleague for
 * the days that are left, or ends; a deputy of whoever leaves goes on as long as that person has the role.
 */
@Component
class RunningDeputies {

    private static final String RUNNING = """
            select d.id, d.absent_id, absent.display_name as absent, deputy.display_name as deputy, d.reason,
                   greatest(lower(d.valid), cast(:today as date)) as first_day, upper(d.valid) - 1 as last_day,
                   d.deputy_id = :account as acting
              from approval_deputy d
              join account absent on absent.id = d.absent_id
              join account deputy on deputy.id = d.deputy_id
             where d.ended_at is null and upper(d.valid) > :today and :account in (d.absent_id, d.deputy_id)
             order by lower(d.valid), d.id
            """;

    private static final String END = """
            update approval_deputy set ended_by = :by, ended_at = :at, version = 1 where id = :id and ended_at is null
            """;

    private static final String GO_ON = """
            insert into approval_deputy (absent_id, deputy_id, valid, reason, entered_by, entered_at, version)
            values (:absent, :deputy, daterange(cast(:from as date), cast(:to as date), '[]'), :reason, :by, :at, 0)
            """;

    private final Colleagues colleagues;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    RunningDeputies(Colleagues colleagues, Notices notices, JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.colleagues = colleagues;
        this.notices = notices;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Those of an account, either way. */
    List<RunningDeputy> of(long account) {
        return jdbc.sql(RUNNING)
                .param("account", account)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new RunningDeputy(
                        row.getLong("id"),
                        row.getLong("absent_id"),
                        row.getString("absent"),
                        row.getString("deputy"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("reason"),
                        row.getBoolean("acting")))
                .list();
    }

    /**
     * Gives those in which somebody acts to a colleague, or ends them; whoever is away is told.
     *
     * @param goOn whether the colleague acts for the days that are left, where the two work in the same office
     * @return a line of the briefing for each
     */
    List<Item> handOver(WorkingAccount from, WorkingAccount to, boolean goOn) {
        return of(from.id()).stream()
                .map(one -> one.acting() ? handOver(one, to, goOn) : item(one, Outcome.DEPUTY_STAYS))
                .toList();
    }

    private Item handOver(RunningDeputy one, WorkingAccount to, boolean goOn) {
        boolean moves = goOn && colleagues.deputiesOf(one.absentId()).stream().anyMatch(able -> able.id() == to.id());
        jdbc.sql(END)
                .param("by", current.require())
                .param("at", OffsetDateTime.now(clock))
                .param("id", one.id())
                .update();
        if (moves) goOn(one, to.id());
        String what = one.deputy() + " → " + (moves ? to.displayName() : "–") + " " + one.days();
        String key = moves ? "approval.notice.deputy-moved" : "approval.notice.deputy-ended";
        notices.tell(List.of(one.absentId()), new Notice(key, what, one.reason(), "/approvals/deputies"));
        return item(one, moves ? Outcome.DEPUTY_MOVED : Outcome.DEPUTY_ENDED);
    }

    private void goOn(RunningDeputy one, long deputy) {
        jdbc.sql(GO_ON)
                .param("absent", one.absentId())
                .param("deputy", deputy)
                .param("from", one.from())
                .param("to", one.to())
                .param("reason", one.reason())
                .param("by", current.require())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static Item item(RunningDeputy one, Outcome outcome) {
        String label = one.absent() + " ← " + one.deputy() + " " + one.days();
        return new Item("approval.deputies.deputy", label, "/approvals/deputies", null, one.to(), outcome, null);
    }
}
