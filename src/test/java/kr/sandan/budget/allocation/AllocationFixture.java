package kr.sandan.budget.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.DecideAllocation.Cell;
import kr.sandan.budget.allocation.DecideAllocation.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of a year with money, and decisions on them. */
public final class AllocationFixture {

    private final JdbcClient jdbc;
    private final int year;

    public AllocationFixture(JdbcClient jdbc, int year) {
        this.jdbc = jdbc;
        this.year = year;
    }

    /** A version whose lines are named A, B, … */
    public void version(String kind, int ordinal, long... won) {
        new BudgetFixture(jdbc)
                .version(
                        "CLUSTER",
                        year,
                        kind,
                        ordinal,
                        null,
                        Stream.iterate(0, at -> at < won.length, at -> at + 1)
                                .map(at -> BudgetFixture.line(code(at), won[at], BudgetPlace.WHOLE))
                                .toList());
    }

    private static String code(int at) {
        return "ALLOC-" + (char) ('A' + at);
    }

    public long line(int at) {
        return line(code(at));
    }

    public long line(String code) {
        return jdbc.sql("select id from budget_line where fiscal_year = ? and code = ?")
                .params(year, code)
                .query(Long.class)
                .single();
    }

    /** A line that no version names, with money from a reserve: it shows nowhere but among allocations. */
    public long reserve(String code, long won) {
        long line = jdbc.sql("""
                        insert into budget_line (programme_id, fiscal_year, code)
                        select id, ?, ? from programme where code = 'CLUSTER' returning id
                        """).params(year, code).query(Long.class).single();
        move(line, won, code);
        return line;
    }

    public void move(long line, long won, String key) {
        long movement = jdbc.sql("""
                        insert into budget_movement (programme_id, fiscal_year, kind, decided_on, basis, approver,
                            submission_key, known_from, entered_at)
                        select id, ?, 'RESERVE', ?, '시험', '시험', ?, now(), now() from programme where code = 'CLUSTER'
                        returning id
                        """)
                .params(year, LocalDate.of(year, 3, 1), key)
                .query(Long.class)
                .single();
        jdbc.sql("insert into budget_movement_line (movement_id, line_id, amount_krw) values (?, ?, ?)")
                .params(movement, line, won)
                .update();
    }

    public long office(String code) {
        return jdbc.sql("select id from office where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    public Share share(long line, String office, long won) {
        return new Share(new Cell(line, BudgetPlace.office(office(office))), won, null);
    }

    /** A decision on lines, of the first of a month. */
    public DecideAllocation decide(int month, Share... shares) {
        return decide(month, null, null, shares);
    }

    public DecideAllocation decide(
            int month, @Nullable Long giver, DecideAllocation.@Nullable Exception exception, Share... shares) {
        return new DecideAllocation(
                year,
                giver,
                LocalDate.of(year, month, 1),
                "배정 시험",
                "예산 회의",
                exception,
                true,
                Long.toString(System.nanoTime(), 36),
                List.of(shares));
    }

    /** The first service of the programme, which every headquarters can give its share to. */
    public BudgetPlace service() {
        return BudgetPlace.service(jdbc.sql("""
                        select min(s.id) from programme_service s join service_catalogue c on c.id = s.catalogue_id
                          join programme p on p.id = c.programme_id where p.code = 'CLUSTER'
                        """).query(Long.class).single());
    }

    /** Money of a portal that is set to let more be allocated than there is, by an exception. */
    public static FreeMoney withExceptions(JdbcClient jdbc) {
        return new FreeMoney(jdbc, OverAllocation.EXCEPTION);
    }
}
