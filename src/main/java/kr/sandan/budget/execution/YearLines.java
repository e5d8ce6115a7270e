package kr.sandan.budget.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.ClosedYears;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a year while something of it is changed: one change of a year at a time. */
@Component
class YearLines {

    private static final int LOCK = 20_261_128;
    private static final int NEAREST = 3;

    private final ExecutionSums sums;
    private final BudgetVersions versions;
    private final ClosedYears closed;
    private final JdbcClient jdbc;
    private final Clock clock;

    YearLines(ExecutionSums sums, BudgetVersions versions, ClosedYears closed, JdbcClient jdbc, Clock clock) {
        this.sums = sums;
        this.versions = versions;
        this.closed = closed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line by its number and the programme that it belongs to. */
    record Line(long id, long programmeId) {}

    /**
     * Lets nobody else change what was moved or spent of the year, nor close it, until this transaction ends.
     *
     * @throws RuleBroken where the year is closed
     */
    void lock(int year) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)").params(LOCK, year).query(row -> {});
        closed.requireOpen(year);
    }

    /**
     * The lines of some codes.
     *
     * @throws RuleBroken where one is not there, with the nearest that are
     */
    Map<String, Line> byCode(int year, Collection<String> codes) {
        Map<String, Line> found = new HashMap<>();
        jdbc.sql("select id, code, programme_id from budget_line where fiscal_year = :year and code = any(:codes)")
                .param("year", year)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("code"), new Line(row.getLong("id"), row.getLong("programme_id")));
                });
        for (String code : codes)
            if (!found.containsKey(code))
                throw new RuleBroken(
                        "rows", "budget.execution.line.unknown", code, String.join(", ", nearest(year, code)));
        return found;
    }

    /** The codes of a year that are most like one that is not there. */
    List<String> nearest(int year, String code) {
        return jdbc.sql("""
                        select code from budget_line where fiscal_year = :year
                         order by similarity(code, :code) desc, code limit :most
                        """)
                .param("year", year)
                .param("code", code)
                .param("most", NEAREST)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    /** What the year amounts to when all that is decided counts, as it is known now. */
    ExecutionAsked whole(int year) {
        AsOf today = AsOf.today(clock);
        AsOf end = new AsOf(LocalDate.of(year + 1, 12, 31), today.known());
        return new ExecutionAsked(year, BudgetVersions.chosen(versions.all(today), year, null, null), null, end);
    }

    /** @throws RuleBroken where any of some lines is left with less than nothing */
    void requireNoneBelowNothing(int year, Collection<String> codes) {
        for (LineState line : sums.lines(whole(year)))
            if (codes.contains(line.code()) && line.current().won() < 0)
                throw new RuleBroken(
                        "rows",
                        "budget.movement.more-than-there",
                        line.code(),
                        Math.negateExact(line.current().won()));
    }
}
