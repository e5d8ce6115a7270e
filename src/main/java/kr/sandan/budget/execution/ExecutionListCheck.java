package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.listed.BudgetFindings;
import kr.sandan.budget.listed.LoadedTotals;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check of a list of execution: its lines are found, its months reckoned and compared with what is held. */
@Component
class ExecutionListCheck {

    private static final String SKIP = "SKIP";
    private static final int ASKED = 30;

    private static final String BY_CODE = """
            update budget_load_execution s set line_id = l.id from budget_line l
             where s.load_id = :load and l.fiscal_year = :year and l.code = s.code
            """;

    /** A work's code belongs to a line where one line of the year alone has it, or has it with a source of money behind it. */
    private static final String BY_WORK = """
            update budget_load_execution s set line_id = n.line_id
              from (select d.work, min(l.id) as line_id
                      from (select distinct work from budget_load_execution where load_id = :load and work is not null) d
                      cross join unnest(:suffixes) x (suffix)
                      join budget_line l on l.fiscal_year = :year and l.code = d.work || x.suffix
                     group by d.work having count(*) = 1) n
             where s.load_id = :load and s.line_id is null and s.code is null and n.work = s.work
            """;

    /** A name belongs to a line where one line of the year alone is called so. */
    private static final String BY_NAME = """
            update budget_load_execution s set line_id = n.line_id
              from (select e.name, min(e.line_id) as line_id from budget_entry e join budget_line l on l.id = e.line_id
                     where l.fiscal_year = :year and e.superseded_at is null group by e.name having count(distinct e.line_id) = 1) n
             where s.load_id = :load and s.line_id is null and s.code is null and n.name = s.name
            """;

    /** Of several lines of one name that whose cost item the row names. */
    private static final String BY_COST = """
            update budget_load_execution s set line_id = n.line_id
              from (select e.name, i.name as cost, min(e.line_id) as line_id
                      from budget_entry e join budget_line l on l.id = e.line_id join budget_heading h on h.id = e.heading_id
                      join budget_item i on i.id = h.cost_id
                     where l.fiscal_year = :year and e.superseded_at is null
                     group by e.name, i.name having count(distinct e.line_id) = 1) n
             where s.load_id = :load and s.line_id is null and s.code is null and n.name = s.name and n.cost = s.cost
            """;

    /** What is no line of the year, each code and each name once, with the lines of the year that are nearest to it. */
    private static final String UNKNOWN = """
            with unknown as (
                select min(position) as position, code, case when code is null then name end as name,
                       case when code is null then cost end as cost, count(*) as number
                  from budget_load_execution where load_id = :load and line_id is null group by 2, 3, 4),
            known as materialized (
                select distinct l.id, l.code, e.name from budget_line l
                  join budget_entry e on e.line_id = l.id and e.superseded_at is null where l.fiscal_year = :year)
            select u.*, s.sheet, s.row_number, s.column_number, n.ids, n.codes, n.names, coalesce(n.near, 0) as near
              from (select *, row_number() over (partition by code is null order by position) as nth from unknown) u
              join budget_load_execution s on s.load_id = :load and s.position = u.position
              left join lateral (
                select array_agg(id order by near desc, code) as ids, array_agg(code order by near desc, code) as codes,
                       array_agg(name order by near desc, code) as names, max(near) as near
                  from (select k.*, greatest(similarity(k.name, coalesce(u.code, u.name)),
                               similarity(k.code, coalesce(u.code, u.name))) as near
                          from known k order by near desc, code limit 5) f) n on u.code is null or u.nth <= :most
             order by u.position
            """;

    /** Of a month whose days are told one by one only the last day counts; what was so far is in it. */
    private static final String EARLIER = """
            select count(*) from (
                select told_on, max(told_on) over (partition by line_id, month) as last_on from budget_load_execution
                 where load_id = ? and line_id is not null) d
             where told_on < last_on
            """;

    private final ExecutionListSql sql;
    private final LoadedTotals totals;
    private final JdbcTemplate copies;
    private final JdbcClient jdbc;

    ExecutionListCheck(ExecutionListSql sql, LoadedTotals totals, JdbcTemplate copies, JdbcClient jdbc) {
        this.sql = sql;
        this.totals = totals;
        this.copies = copies;
        this.jdbc = jdbc;
    }

    /** What is no line of the year, and the lines nearest to it; in so many rows. */
    private record Unknown(
            SheetCell place,
            @Nullable String code,
            @Nullable String name,
            @Nullable String cost,
            int number,
            List<Near> near,
            double nearest) {

        String said() {
            return cost == null ? String.valueOf(name) : name + " · " + cost;
        }
    }

    private record Near(long id, String code, String name) {}

    void check(LoadContext context, SheetFile file) {
        long load = context.loadId();
        int year = Integer.parseInt(context.period());
        sql.forget(load);
        BudgetFindings findings = new BudgetFindings(context);
        CopyRows lines = new CopyRows(copies, "budget_load_execution", ExecutionListFile.COLUMNS);
        ExecutionListFile list = new ExecutionListFile(context, findings, lines);
        int open = list.read(file);
        totals.write(load, list.controls());
        jdbc.sql("analyze budget_load_execution").update();
        find(load, year);
        open += unknown(context, findings, year);
        if (open == 0) {
            earlier(load, findings);
            sql.reckon(load);
            sql.report(context);
            sql.identities(load, year, findings);
        }
        findings.finish();
    }

    private void find(long load, int year) {
        String[] suffixes = Stream.concat(
                        Stream.of(""), Stream.of(FundSource.values()).map(fund -> "-" + fund))
                .toArray(String[]::new);
        jdbc.sql(BY_CODE).param("load", load).param("year", year).update();
        jdbc.sql(BY_WORK)
                .param("load", load)
                .param("year", year)
                .param("suffixes", suffixes)
                .update();
        for (String names : List.of(BY_NAME, BY_COST))
            jdbc.sql(names).param("load", load).param("year", year).update();
    }

    private void earlier(long load, BudgetFindings findings) {
        long rows = jdbc.sql(EARLIER).param(load).query(Long.class).single();
        if (rows > 0) findings.note("budget.execution.load.earlier", rows);
    }

    /** Codes that are not there are refused; names that are near to lines are asked about, others left out. */
    private int unknown(LoadContext context, BudgetFindings findings, int year) {
        int open = 0;
        int left = 0;
        int asked = 0;
        for (Unknown one : all(context.loadId(), year)) {
            if (one.code() != null) {
                String near = one.near().stream()
                        .map(line -> line.code() + " " + line.name())
                        .collect(Collectors.joining(", "));
                findings.refuse(one.place(), "budget.execution.load.unknown-code", one.code(), one.number(), near);
            } else if (one.nearest() >= 0.3 && ++asked <= ASKED) {
                Optional<String> chosen = context.decide(question(one));
                if (chosen.isEmpty()) open++;
                chosen.filter(choice -> !choice.equals(SKIP))
                        .ifPresent(choice -> means(context.loadId(), one, Long.parseLong(choice)));
            } else {
                left += one.number();
            }
        }
        if (left > 0) findings.note("budget.execution.load.not-ours", left);
        return open;
    }

    private List<Unknown> all(long load, int year) {
        return jdbc.sql(UNKNOWN)
                .param("load", load)
                .param("year", year)
                .param("most", ASKED)
                .query((row, number) -> unknown(row))
                .list();
    }

    private static Unknown unknown(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Unknown(
                SheetCell.held(
                        row.getString("sheet"),
                        row.getInt("row_number"),
                        row.getInt("column_number"),
                        code == null ? "" : code),
                code,
                row.getString("name"),
                row.getString("cost"),
                row.getInt("number"),
                near(row),
                row.getDouble("near"));
    }

    private static List<Near> near(ResultSet row) throws SQLException {
        if (row.getArray("ids") == null) return List.of();
        Long[] ids = (Long[]) row.getArray("ids").getArray();
        String[] codes = (String[]) row.getArray("codes").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(at -> new Near(ids[at], codes[at], names[at]))
                .toList();
    }

    private static Question question(Unknown one) {
        List<Candidate> candidates = new ArrayList<>();
        one.near().forEach(line -> candidates.add(new Candidate(String.valueOf(line.id()), line.name(), line.code())));
        candidates.add(
                new Candidate(SKIP, "budget.execution.load.question.skip", "budget.execution.load.question.skip.hint"));
        return new Question(
                "execution-line:" + one.said(),
                one.place().sheet(),
                "",
                Text.of("budget.execution.load.question", one.said(), one.number()),
                candidates);
    }

    private void means(long load, Unknown one, long line) {
        jdbc.sql("""
                        update budget_load_execution set line_id = :line
                         where load_id = :load and line_id is null and name = :name and code is null
                           and cost is not distinct from cast(:cost as text)
                        """)
                .param("line", line)
                .param("load", load)
                .param("name", one.name())
                .param("cost", one.cost())
                .update();
    }
}
