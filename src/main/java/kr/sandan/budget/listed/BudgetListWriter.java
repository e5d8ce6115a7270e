package kr.sandan.budget.listed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes what was staged, set by set: what it takes the place of ends, what says the same is not touched. */
@Component
class BudgetListWriter {

    private static final String BATCH = """
            insert into budget_batch (kind, load_id, sample, entered_by, entered_at)
            select 'LOAD', :load, coalesce(bool_or(sample), false), :by, :now from budget_load_part where load_id = :load
            returning id
            """;

    private static final String VERSIONS = """
            insert into budget_version (programme_id, fiscal_year, kind, ordinal)
            select programme_id, :year, kind, ordinal from budget_load_version where load_id = :load
             order by programme_id, number
            on conflict do nothing
            """;

    private static final String NUMBER_VERSIONS = """
            update budget_load_version l set held_id = v.id from budget_version v
             where l.load_id = :load and v.programme_id = l.programme_id and v.fiscal_year = :year and v.kind = l.kind
               and v.ordinal = l.ordinal
            """;

    /** What was said of a version stays said of it: when it was decided, by whom, its total; its lines are those of the file. */
    private static final String STATEMENTS = """
            with before as (
                update budget_version_statement s set superseded_at = :now, superseded_by = :by
                  from budget_load_version v
                 where v.load_id = :load and s.version_id = v.held_id and s.superseded_at is null
                returning s.*)
            insert into budget_version_statement (version_id, decided_on, decided_precision, basis, approver, stated_krw, stated_unit,
                whole, sample, known_from, source_id, load_id, entered_by, entered_at)
            select v.held_id, b.decided_on, b.decided_precision, coalesce(b.basis, :basis), b.approver, b.stated_krw, b.stated_unit,
                   coalesce(b.whole, true), coalesce(b.sample, (select sample from budget_batch where id = :batch)), :now,
                   b.source_id, :load, :by, :now
              from budget_load_version v left join before b on b.version_id = v.held_id
             where v.load_id = :load
            """;

    private static final String CODED_LINES = """
            insert into budget_line (programme_id, fiscal_year, code)
            select distinct on (code) programme_id, :year, code from budget_load_row
             where load_id = :load and line_id is null and code is not null
             order by code, position
            """;

    /** Lines without a code get the next one of the year, in the order of the file; in every version the same. */
    private static final String NEXT_CODES = """
            with fresh as materialized (
                select s.position, s.programme_id,
                       min(s.position) over (partition by s.programme_id, h.heading_id, s.place_id, s.name) as first
                  from budget_load_row s
                  join budget_load_heading h on h.load_id = s.load_id and h.number = s.heading
                 where s.load_id = :load and s.line_id is null and s.code is null),
            last as (
                select coalesce(max(cast(substr(code, 6) as bigint)), 0) as number from budget_line
                 where exists (select from fresh) and fiscal_year = :year and code ~ ('^' || :year || '-[0-9]{5,9}$')),
            coded as (
                select first, :year || '-' || lpad(cast(last.number + row_number() over (order by first) as text), 5, '0') as code
                  from (select distinct first from fresh) f cross join last),
            added as (
                insert into budget_line (programme_id, fiscal_year, code)
                select f.programme_id, :year, c.code from coded c join fresh f on f.position = c.first order by c.first
                returning id, code)
            insert into budget_load_match (load_id, position, line_id, what)
            select :load, f.position, a.id, 'NEW'
              from fresh f join coded c on c.first = f.first join added a on a.code = c.code
            """;

    private static final String END = """
            update budget_entry e set superseded_at = :now, superseded_by = :batch
              from budget_load_version v
             where v.load_id = :load and e.version_id = v.held_id and v.against_id = v.held_id and e.superseded_at is null
               and not exists (select from budget_load_match m
                    where m.load_id = :load and m.entry_id = e.id and m.what = 'SAME')
            """;

    private static final String ENTER = """
            insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit, note, known_from, batch_id)
            select v.held_id, coalesce(s.line_id, l.id), h.heading_id, s.place_id, s.name, s.amount_krw, s.stated_unit, s.note, :now, :batch
              from budget_load_row s
              join budget_load_version v on v.load_id = s.load_id and v.programme_id = s.programme_id and v.number = s.version
              join budget_load_heading h on h.load_id = s.load_id and h.number = s.heading
              left join budget_line l on s.line_id is null and l.fiscal_year = :year and l.code = s.code
             where s.load_id = :load and (s.what <> 'SAME' or v.against_id is distinct from v.held_id)
             order by s.position
            """;

    /** Thousands of rows came in: without a word of them the planner would join them row by row. */
    private static final String LINES_CAME = "analyze budget_line";

    private static final String ENTRIES_CAME =
            "analyze budget_entry (version_id, line_id, heading_id, place_id, batch_id, superseded_at)";

    private static final List<String> STEPS = List.of(
            VERSIONS, NUMBER_VERSIONS, STATEMENTS, CODED_LINES, NEXT_CODES, LINES_CAME, END, ENTER, ENTRIES_CAME);

    private final BudgetDictionary dictionary;
    private final JdbcClient jdbc;

    BudgetListWriter(BudgetDictionary dictionary, JdbcClient jdbc) {
        this.dictionary = dictionary;
        this.jdbc = jdbc;
    }

    /**
     * Who writes what, when.
     *
     * @param basis what versions rest on of which nothing was said before
     */
    record Step(long load, int year, long account, Instant now, String basis) {}

    void apply(Step step) {
        dictionary.add(step.load());
        long batch = with(BATCH, step, 0).query(Long.class).single();
        for (String sql : STEPS) with(sql, step, batch).update();
    }

    private StatementSpec with(String sql, Step step, long batch) {
        StatementSpec statement = jdbc.sql(sql).param("load", step.load());
        if (sql.contains(":year")) statement.param("year", step.year());
        if (sql.contains(":by")) statement.param("by", step.account());
        if (sql.contains(":now"))
            statement.param("now", step.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        if (sql.contains(":basis")) statement.param("basis", step.basis());
        if (sql.contains(":batch")) statement.param("batch", batch);
        return statement;
    }
}
