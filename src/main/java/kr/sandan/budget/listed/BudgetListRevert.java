package kr.sandan.budget.listed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind.Dependent;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Takes a load back: what it wrote ends, and what it had ended is said again as it was, known from now. Nothing is deleted
 * and nothing is undone in the past.
 */
@Component
class BudgetListRevert {

    private static final String BATCH = """
            insert into budget_batch (kind, load_id, reason, sample, entered_by, entered_at)
            select 'REVERT', b.load_id, :reason, b.sample, :by, :now from budget_batch b where b.kind = 'LOAD' and b.load_id = :load
            returning id
            """;

    private static final String OF_LOAD = "select id from budget_batch where kind = 'LOAD' and load_id = ?";

    /**
     * Each line in each version that the load said something of or ended, but for those that stand as it left them: of these it
     * had the last word itself.
     */
    private static final String LEFT = """
            with left_behind as materialized (
                select version_id, line_id from budget_entry where batch_id = any(:own) and superseded_at is not null
                union select version_id, line_id from budget_entry where superseded_by = any(:own)
                except select version_id, line_id from budget_entry where batch_id = any(:own) and superseded_at is null)
            """;

    private static final String END = LEFT + """
            , ending as materialized (
                select id from budget_entry where batch_id = any(:own) and superseded_at is null
                union all
                select e.id from left_behind t join budget_entry e on e.version_id = t.version_id and e.line_id = t.line_id
                 where e.superseded_at is null)
            update budget_entry e set superseded_at = :now, superseded_by = :batch from ending t where e.id = t.id
            """;

    private static final String SAY_AGAIN = """
            insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit, note, known_from, batch_id)
            select version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit, note, :now, :batch
              from budget_entry where superseded_by = any(:own) order by id
            """;

    /** What was said of a version before the load ended at the moment at which the load's first word of it begins. */
    private static final String STATEMENTS = """
            with taken as (
                update budget_version_statement set superseded_at = :now, superseded_by = :by
                 where load_id = :load and superseded_at is null
                returning version_id)
            insert into budget_version_statement (version_id, decided_on, decided_precision, basis, approver, stated_krw, stated_unit,
                whole, sample, known_from, source_id, load_id, reason, entered_by, entered_at)
            select s.version_id, s.decided_on, s.decided_precision, s.basis, s.approver, s.stated_krw, s.stated_unit, s.whole, s.sample,
                   :now, s.source_id, s.load_id, :reason, :by, :now
              from taken t join budget_version_statement s on s.version_id = t.version_id and s.superseded_at = (
                   select min(f.known_from) from budget_version_statement f where f.version_id = t.version_id and f.load_id = :load)
            """;

    /**
     * Who said otherwise since: of a line that the load touched, or of a version that the load brought, by lines or words of
     * their own. What was changed and came back as the load had left it stands in nobody's way.
     */
    private static final String LATER = LEFT + """
            select distinct later.kind, coalesce(later.load_id, 0) as load_id, v.fiscal_year from left_behind t
              join budget_version v on v.id = t.version_id
              left join budget_entry mine on mine.version_id = t.version_id and mine.line_id = t.line_id and mine.batch_id = any(:own)
              left join budget_entry now on now.version_id = t.version_id and now.line_id = t.line_id and now.superseded_at is null
              join budget_batch later on later.id = coalesce(now.batch_id, (select max(o.superseded_by) from budget_entry o
                   where o.version_id = t.version_id and o.line_id = t.line_id))
             where (mine.heading_id, mine.place_id, mine.name, mine.amount_krw, mine.note)
                   is distinct from (now.heading_id, now.place_id, now.name, now.amount_krw, now.note)
            union
            select distinct b.kind, coalesce(b.load_id, 0), v.fiscal_year from budget_version_statement own
              join budget_version v on v.id = own.version_id
              join budget_entry e on e.version_id = own.version_id and e.superseded_at is null and e.batch_id <> all(:own)
              join budget_batch b on b.id = e.batch_id
             where own.load_id = :load
               and not exists (select from budget_version_statement f where f.version_id = own.version_id and f.id < own.id)
               and not exists (select from left_behind t where t.version_id = e.version_id and t.line_id = e.line_id)
            union
            select distinct case when s.load_id is null then 'HAND' else 'LOAD' end, coalesce(s.load_id, 0), v.fiscal_year
              from budget_version_statement own
              join budget_version_statement s on s.version_id = own.version_id and s.id > own.id and s.superseded_at is null
                   and s.load_id is distinct from own.load_id
              join budget_version v on v.id = own.version_id
             where own.load_id = :load
            """;

    /** Lines of which nobody else speaks, and what was moved or spent of them. */
    private static final String USED = LEFT + """
            , used as materialized (
                select ml.line_id from budget_movement_line ml join budget_movement m on m.id = ml.movement_id
                 where m.superseded_at is null
                union select line_id from budget_execution where superseded_at is null),
            only_mine as materialized (
                select distinct e.line_id from budget_entry e join used u on u.line_id = e.line_id
                 where e.batch_id = any(:own)
                   and not exists (select from budget_entry o where o.line_id = e.line_id and o.superseded_by = any(:own))
                   and not exists (select from budget_entry o where o.line_id = e.line_id and o.superseded_at is null
                        and o.batch_id <> all(:own) and not exists (
                            select from left_behind t where t.version_id = o.version_id and t.line_id = o.line_id)))
            select 'MOVEMENT' as kind, l.fiscal_year, count(distinct m.id) as number
              from only_mine o join budget_movement_line ml on ml.line_id = o.line_id
              join budget_movement m on m.id = ml.movement_id and m.superseded_at is null
              join budget_line l on l.id = o.line_id group by l.fiscal_year
            union all
            select 'EXECUTION', l.fiscal_year, count(*) from only_mine o
              join budget_execution x on x.line_id = o.line_id and x.superseded_at is null
              join budget_line l on l.id = o.line_id group by l.fiscal_year
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    BudgetListRevert(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    void takeBack(LoadContext context, String reason) {
        long batch =
                with(BATCH, context, reason, 0).query(Long.class).optional().orElse(0L);
        if (batch == 0) return;
        for (String sql : List.of(END, SAY_AGAIN, STATEMENTS))
            with(sql, context, reason, batch).update();
    }

    private StatementSpec with(String sql, LoadContext context, String reason, long batch) {
        OffsetDateTime now = context.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        StatementSpec statement = jdbc.sql(sql).param("load", context.loadId()).param("now", now);
        if (sql.contains(":reason")) statement.param("reason", reason.strip());
        if (sql.contains(":by")) statement.param("by", context.account());
        if (sql.contains(":batch")) statement.param("batch", batch);
        if (sql.contains(":own")) statement.param("own", batches(context.loadId()));
        return statement;
    }

    /** What the load came in by: the same rows can be found by an index that way. */
    private Long[] batches(long load) {
        return jdbc.sql(OF_LOAD).param(load).query(Long.class).list().toArray(Long[]::new);
    }

    /** What builds on the load and stands in the way of its being taken back. */
    List<Dependent> dependents(long load) {
        Long[] own = batches(load);
        Stream<Dependent> later = jdbc
                .sql(LATER)
                .param("load", load)
                .param("own", own)
                .query((row, number) -> later(row.getLong("load_id"), row.getInt("fiscal_year")))
                .list()
                .stream();
        Stream<Dependent> used = jdbc
                .sql(USED)
                .param("own", own)
                .query((row, number) -> used(row.getString("kind"), row.getInt("fiscal_year"), row.getInt("number")))
                .list()
                .stream();
        return Stream.concat(later, used).toList();
    }

    private Dependent later(long load, int year) {
        if (load != 0) return new Dependent(say("load.number", String.valueOf(load)), "/loads/" + load);
        return new Dependent(say("budget.load.dependent.later", String.valueOf(year)), "/budgets/" + year);
    }

    private Dependent used(String kind, int year, int number) {
        return new Dependent(say("budget.load.dependent." + kind, String.valueOf(year), number), "/budgets/" + year);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.KOREAN);
    }
}
