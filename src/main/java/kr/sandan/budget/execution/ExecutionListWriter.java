package kr.sandan.budget.execution;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadKind.Dependent;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes what was staged of execution, set by set, and takes it back by saying again what was said before. */
@Component
class ExecutionListWriter {

    private static final String AMOUNTS =
            "granted_krw, spent_krw, carried_named_krw, carried_forced_krw, carried_lasting_krw,"
                    + " unspent_krw, returned_krw";

    private static final String OF_LOAD = "(select id from budget_batch where kind = 'LOAD' and load_id = :load)";

    private static final String BATCH = """
            insert into budget_batch (kind, load_id, entered_by, entered_at) values ('LOAD', :load, :by, :now) returning id
            """;

    private static final String END = """
            update budget_execution x set superseded_at = :now, superseded_by = :batch from budget_load_month m
             where m.load_id = :load and m.what = 'CHANGED' and x.id = m.held_id
            """;

    private static final String SAY = "insert into budget_execution (line_id, month, " + AMOUNTS + """
            , known_from, batch_id) select line_id, month,
            """ + AMOUNTS + """
            , :now, :batch from budget_load_month where load_id = :load and what <> 'SAME' order by position
            """;

    private static final String BATCH_BACK = """
            insert into budget_batch (kind, load_id, reason, entered_by, entered_at)
            values ('REVERT', :load, :reason, :by, :now) returning id
            """;

    private static final String END_AGAIN = """
            update budget_execution set superseded_at = :now, superseded_by = :batch
             where superseded_at is null and batch_id in %s
            """.formatted(OF_LOAD);

    private static final String SAY_AGAIN = "insert into budget_execution (line_id, month, " + AMOUNTS + """
            , note, known_from, batch_id) select line_id, month,
            """ + AMOUNTS
            + ", note, :now, :batch from budget_execution where superseded_by in " + OF_LOAD;

    private static final String LATER = """
            select distinct coalesce(b.load_id, 0) as load_id, l.fiscal_year from budget_execution mine
              join budget_batch b on b.id = mine.superseded_by join budget_line l on l.id = mine.line_id
             where mine.batch_id in %s
            """.formatted(OF_LOAD);

    private final YearLines years;
    private final ExecutionListSql staged;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    ExecutionListWriter(YearLines years, ExecutionListSql staged, JdbcClient jdbc, MessageSource messages) {
        this.years = years;
        this.staged = staged;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    void apply(LoadContext context) {
        years.lock(Integer.parseInt(context.period()));
        long batch = with(BATCH, context).query(Long.class).single();
        with(END, context).param("batch", batch).update();
        with(SAY, context).param("batch", batch).update();
        staged.forget(context.loadId());
    }

    void takeBack(LoadContext context, String reason) {
        years.lock(Integer.parseInt(context.period()));
        long batch = with(BATCH_BACK, context)
                .param("reason", reason.strip())
                .query(Long.class)
                .single();
        with(END_AGAIN, context).param("batch", batch).update();
        with(SAY_AGAIN, context).param("batch", batch).update();
    }

    private StatementSpec with(String sql, LoadContext context) {
        OffsetDateTime now = context.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return jdbc.sql(sql)
                .param("load", context.loadId())
                .param("by", context.account())
                .param("now", now);
    }

    /** Who said otherwise of a line and month since. */
    List<Dependent> dependents(long load) {
        return jdbc.sql(LATER)
                .param("load", load)
                .query((row, number) -> row.getLong("load_id") == 0
                        ? new Dependent(
                                messages.getMessage(
                                        "budget.execution.load.later",
                                        new Object[] {row.getString("fiscal_year")},
                                        Locale.KOREAN),
                                "/budgets/" + row.getInt("fiscal_year") + "/execution")
                        : new Dependent(
                                messages.getMessage(
                                        "load.number", new Object[] {row.getString("load_id")}, Locale.KOREAN),
                                "/loads/" + row.getLong("load_id")))
                .list();
    }
}
