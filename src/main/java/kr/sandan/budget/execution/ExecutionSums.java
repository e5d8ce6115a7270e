package kr.sandan.budget.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the money of a year stands: by month, by place and by line. */
@Service
@Transactional(readOnly = true)
public class ExecutionSums {

    private static final String MONTHS =
            "select x.month, " + ExecutionSql.SUMS + """
                  from budget_execution x join budget_line l on l.id = x.line_id
                 where l.fiscal_year = :year and x.month <= :valid and (cast(:programme as bigint) is null or l.programme_id = :programme)
                   and
                """ + ExecutionSql.KNOWN + " group by x.month order by x.month";

    private static final String PLACES =
            ExecutionSql.LINES + "select place_id, count(*) as lines, " + ExecutionSql.TERMS + ", " + ExecutionSql.SUMS
                    + " from lines group by place_id order by place_id nulls last";

    private static final String STATES =
            ExecutionSql.LINES + "select * from lines where cast(:code as text) is null or code = :code order by code";

    private final JdbcClient jdbc;

    ExecutionSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the money of a place stands.
     *
     * @param placeId null for lines that no version names
     */
    public record PlaceState(@Nullable Long placeId, long lines, Current current, Amounts done) {}

    /** What each month of a year amounts to, in their order; months of which nothing is said are left out. */
    public Map<YearMonth, Amounts> months(ExecutionAsked asked) {
        Map<YearMonth, Amounts> months = new TreeMap<>();
        ExecutionSql.asked(jdbc, MONTHS, asked).query(row -> {
            months.put(YearMonth.from(row.getObject("month", LocalDate.class)), Amounts.of(row));
        });
        return months;
    }

    /** What was spent of each year's budget of a programme by the day; years of which nothing is said are left out. */
    public Map<Integer, Long> spentByYear(long programmeId, AsOf asOf) {
        Map<Integer, Long> years = new TreeMap<>();
        jdbc.sql("""
            select l.fiscal_year, sum(x.spent_krw) as spent_krw
              from budget_execution x join budget_line l on l.id = x.line_id
             where l.programme_id = :programme and x.month <= :valid and
            """ + ExecutionSql.KNOWN + " group by l.fiscal_year")
                .param("programme", programmeId)
                .param("valid", asOf.valid())
                .param("until", asOf.knownUntilUtc())
                .query(row -> {
                    years.put(row.getInt("fiscal_year"), row.getLong("spent_krw"));
                });
        return years;
    }

    /** How the money of each place stands. */
    public List<PlaceState> places(ExecutionAsked asked) {
        return ExecutionSql.asked(jdbc, PLACES, asked)
                .query((row, number) -> new PlaceState(
                        row.getObject("place_id", Long.class), row.getLong("lines"), Current.of(row), Amounts.of(row)))
                .list();
    }

    /** How each line stands, in the order of codes. */
    public List<LineState> lines(ExecutionAsked asked) {
        return states(asked, null);
    }

    /** How one line stands; empty where it says nothing. */
    public List<LineState> line(ExecutionAsked asked, String code) {
        return states(asked, code);
    }

    private List<LineState> states(ExecutionAsked asked, @Nullable String code) {
        return ExecutionSql.asked(jdbc, STATES, asked)
                .param("code", code)
                .query((row, number) -> state(row))
                .list();
    }

    static LineState state(ResultSet row) throws SQLException {
        Amounts done = Amounts.of(row);
        return new LineState(
                row.getLong("line_id"),
                row.getLong("programme_id"),
                row.getString("code"),
                Objects.requireNonNull(row.getString("name")),
                row.getObject("place_id", Long.class),
                Current.of(row),
                done,
                done.carried() != 0 || done.unspent() != 0);
    }
}
