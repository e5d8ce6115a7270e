package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sandan.budget.execution.ExecutionFindings.Place;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.load.LoadContext.Question;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.platform.CopyRows;
import kr.sandan.platform.sheet.SheetFile;
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

    /** A name belongs to a line where one line of the year alone is called so. */
    private static final String BY_NAME = """
            update budget_load_execution s set line_id = n.line_id
              from (select e.name, min(e.line_id) as line_id from budget_entry e join budget_line l on l.id = e.line_id
                     where l.fiscal_year = :year and e.superseded_at is null group by e.name having count(distinct e.line_id) = 1) n
             where s.load_id = :load and s.line_id is null and s.code is null and n.name = s.name
            """;

    private static final String UNKNOWN = """
            select min(position) as position, code, name, count(*) as number from budget_load_execution
             where load_id = :load and line_id is null group by code, name order by 1
            """;

    private static final String NEAREST = """
            select l.id, l.code, e.name, greatest(similarity(e.name, :said), similarity(l.code, :said)) as near
              from budget_line l join budget_entry e on e.line_id = l.id and e.superseded_at is null
             where l.fiscal_year = :year group by l.id, l.code, e.name order by near desc, l.code limit 3
            """;

    private final ExecutionListSql sql;
    private final JdbcTemplate copies;
    private final JdbcClient jdbc;

    ExecutionListCheck(ExecutionListSql sql, JdbcTemplate copies, JdbcClient jdbc) {
        this.sql = sql;
        this.copies = copies;
        this.jdbc = jdbc;
    }

    private record Unknown(int position, String code, String name, int number) {}

    private record Near(long id, String code, String name, double near) {}

    void check(LoadContext context, SheetFile file) {
        long load = context.loadId();
        int year = Integer.parseInt(context.period());
        sql.forget(load);
        ExecutionFindings findings = new ExecutionFindings(context);
        CopyRows lines = new CopyRows(copies, "budget_load_execution", ExecutionListFile.COLUMNS);
        int open = new ExecutionListFile(context, findings, lines).read(file);
        jdbc.sql("analyze budget_load_execution").update();
        jdbc.sql(BY_CODE).param("load", load).param("year", year).update();
        jdbc.sql(BY_NAME).param("load", load).param("year", year).update();
        open += unknown(context, findings, year);
        if (open > 0) return;
        sql.reckon(load);
        sql.report(context);
        sql.identities(load, year, findings);
    }

    /** Codes that are not there are refused; names that are near to lines are asked about, others left out. */
    private int unknown(LoadContext context, ExecutionFindings findings, int year) {
        int open = 0;
        int left = 0;
        int asked = 0;
        for (Unknown one : all(context.loadId())) {
            List<Near> near = near(year, one.code().isEmpty() ? one.name() : one.code());
            Place place = place(context.loadId(), one.position());
            if (!one.code().isEmpty()) {
                String codes = String.join(", ", near.stream().map(Near::code).toList());
                findings.refuse(place, one.code(), "budget.execution.load.unknown-code", one.code(), codes);
            } else if (!near.isEmpty() && near.get(0).near() >= 0.3 && ++asked <= ASKED) {
                Optional<String> chosen = context.decide(question(place, one, near));
                if (chosen.isEmpty()) open++;
                chosen.filter(choice -> !choice.equals(SKIP))
                        .ifPresent(choice -> means(context.loadId(), one.name(), Long.parseLong(choice)));
            } else {
                left += one.number();
            }
        }
        if (left > 0) findings.note(Place.FILE, "", "budget.execution.load.not-ours", left);
        return open;
    }

    private List<Unknown> all(long load) {
        return jdbc.sql(UNKNOWN)
                .param("load", load)
                .query((row, number) -> new Unknown(
                        row.getInt("position"),
                        row.getString("code") == null ? "" : row.getString("code"),
                        row.getString("name"),
                        row.getInt("number")))
                .list();
    }

    private List<Near> near(int year, String said) {
        return jdbc.sql(NEAREST)
                .param("year", year)
                .param("said", said)
                .query((row, number) -> near(row))
                .list();
    }

    private static Near near(ResultSet row) throws SQLException {
        return new Near(row.getLong("id"), row.getString("code"), row.getString("name"), row.getDouble("near"));
    }

    private static Question question(Place place, Unknown one, List<Near> near) {
        List<Candidate> candidates = new ArrayList<>();
        near.forEach(line -> candidates.add(new Candidate(String.valueOf(line.id()), line.name(), line.code())));
        candidates.add(
                new Candidate(SKIP, "budget.execution.load.question.skip", "budget.execution.load.question.skip.hint"));
        return new Question(
                "execution-line:" + one.name(),
                place.sheet(),
                "",
                Text.of("budget.execution.load.question", one.name()),
                candidates);
    }

    private void means(long load, String name, long line) {
        jdbc.sql("update budget_load_execution set line_id = ? where load_id = ? and name = ? and code is null")
                .params(line, load, name)
                .update();
    }

    private Place place(long load, int position) {
        return jdbc.sql("""
                        select sheet, row_number, column_number from budget_load_execution where load_id = ? and position = ?
                        """)
                .params(load, position)
                .query((row, number) ->
                        new Place(row.getString("sheet"), row.getInt("row_number"), row.getInt("column_number")))
                .single();
    }
}
