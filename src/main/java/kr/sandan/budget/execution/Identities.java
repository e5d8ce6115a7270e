package kr.sandan.budget.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.execution.ExecutionSums.PlaceState;
import kr.sandan.budget.execution.Identity.Kind;
import kr.sandan.budget.execution.Identity.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules that the sums of a year should meet. They are shown and never enforced. */
@Service
@Transactional(readOnly = true)
public class Identities {

    private static final String OUTSIDE = """
            select coalesce(sum(ml.amount_krw), 0) as won from budget_movement x
              join budget_movement_line ml on ml.movement_id = x.id join budget_line l on l.id = ml.line_id
             where x.fiscal_year = :year and x.outside is not null and x.kind in ('DIVERSION', 'VIREMENT', 'REORGANISATION')
               and (cast(:programme as bigint) is null or l.programme_id = :programme) and x.decided_on <= :valid and
            """ + ExecutionSql.KNOWN;

    private static final String CARRIED = """
            select sum(x.carried_krw) as won from budget_execution x
              join budget_line l on l.id = x.line_id
             where l.fiscal_year = :year - 1 and (cast(:programme as bigint) is null or l.programme_id = :programme) and
            """ + ExecutionSql.KNOWN;

    private final ExecutionSums sums;
    private final BudgetSums budgets;
    private final JdbcClient jdbc;

    Identities(ExecutionSums sums, BudgetSums budgets, JdbcClient jdbc) {
        this.sums = sums;
        this.budgets = budgets;
        this.jdbc = jdbc;
    }

    /**
     * The rules of a year.
     *
     * @param year those of the year as a whole, whether they hold or not
     * @param broken those of lines that do not hold, the largest difference first
     * @param lines how many lines were looked at
     */
    public record Found(List<Identity> year, List<Identity> broken, int lines) {

        /** How many do not hold in all. */
        public long wrong() {
            return broken.size() + year.stream().filter(one -> !one.holds()).count();
        }
    }

    public Found of(ExecutionAsked asked) {
        List<LineState> lines = sums.lines(asked);
        boolean over = isOver(asked);
        List<Identity> broken = lines.stream()
                .flatMap(line -> ofLine(line, over))
                .filter(one -> !one.holds())
                .sorted((one, other) -> Long.compare(Math.abs(other.difference()), Math.abs(one.difference())))
                .toList();
        return new Found(ofYear(asked), broken, lines.size());
    }

    /** A year that is over has nothing left to spend. */
    private static boolean isOver(ExecutionAsked asked) {
        return asked.asOf().valid().isAfter(LocalDate.of(asked.year(), 12, 31));
    }

    static Stream<Identity> ofLine(LineState line, boolean over) {
        Current current = line.current();
        Amounts done = line.done();
        List<Identity> rules = new ArrayList<>();
        if (over || line.closed())
            rules.add(new Identity(
                    Kind.CLOSING, line, List.of(Term.of("current", current.won())), used(done, true), false));
        else rules.add(new Identity(Kind.OVERSPENT, line, used(done, false), List.of(current(current)), true));
        if (done.granted() != 0)
            rules.add(new Identity(
                    Kind.UNGRANTED,
                    line,
                    List.of(Term.of("spent", done.spent())),
                    List.of(Term.of("granted", done.granted())),
                    true));
        return rules.stream();
    }

    /** The rules of a year as a whole, whether they hold or not. */
    public List<Identity> ofYear(ExecutionAsked asked) {
        boolean over = isOver(asked);
        List<PlaceState> places = sums.places(asked);
        Current current = places.stream().map(PlaceState::current).reduce(Current.NONE, Current::plus);
        Amounts done = places.stream().map(PlaceState::done).reduce(Amounts.NONE, Amounts::plus);
        List<Identity> rules = new ArrayList<>();
        rules.add(new Identity(Kind.CURRENT, null, List.of(current(current)), stated(asked, current), false));
        funds(asked, rules);
        if (over || done.carried() != 0 || done.unspent() != 0)
            rules.add(new Identity(Kind.CLOSING, null, List.of(current(current)), used(done, true), false));
        else rules.add(new Identity(Kind.OVERSPENT, null, used(done, false), List.of(current(current)), true));
        rules.add(new Identity(
                Kind.MOVED,
                null,
                List.of(Term.of("moved", current.moved())),
                List.of(Term.of("outside", won(OUTSIDE, asked))),
                false));
        carried(asked, current, rules);
        return rules;
    }

    /** Only where anything is known of who pays. */
    private void funds(ExecutionAsked asked, List<Identity> rules) {
        Map<String, Long> won = new HashMap<>();
        budgets.of(BudgetFilter.of(asked.versions(), asked.asOf()), BudgetDimension.FUND_SOURCE, null)
                .forEach(sum -> won.merge(sum.row(), sum.won(), Long::sum));
        if (Stream.of(FundSource.values()).noneMatch(fund -> won.containsKey(fund.name()))) return;
        long total = asked.versions().stream().mapToLong(BudgetVersion::total).sum();
        rules.add(new Identity(Kind.FUNDS, null, List.of(Term.of("total", total)), funds(won), false));
    }

    private static List<Term> funds(Map<String, Long> won) {
        List<Term> terms = new ArrayList<>();
        terms.add(Term.of("national", of(won, FundSource.NATIONAL)));
        terms.add(Term.of("local", of(won, FundSource.PROVINCIAL) + of(won, FundSource.MUNICIPAL)));
        terms.add(Term.of("private", of(won, FundSource.PRIVATE_CASH) + of(won, FundSource.PRIVATE_IN_KIND)));
        long other = of(won, FundSource.OTHER);
        if (other != 0) terms.add(Term.of("other", other));
        long unsaid = won.getOrDefault(BudgetSums.UNSAID, 0L);
        if (unsaid != 0) terms.add(Term.of("unsaid", unsaid));
        return terms;
    }

    private static long of(Map<String, Long> won, FundSource fund) {
        return won.getOrDefault(fund.name(), 0L);
    }

    /** Only where anything is known of the year before. */
    private void carried(ExecutionAsked asked, Current current, List<Identity> rules) {
        ExecutionSql.asked(jdbc, CARRIED, asked)
                .query(Long.class)
                .optional()
                .ifPresent(won -> rules.add(new Identity(
                        Kind.CARRIED,
                        null,
                        List.of(Term.of("carriedIn", current.carriedIn())),
                        List.of(Term.of("carriedBefore", won)),
                        false)));
    }

    private static Term current(Current current) {
        return Term.of("current", current.won());
    }

    /** What the year may spend as the totals of its versions state it, which their lines need not reach. */
    private static List<Term> stated(ExecutionAsked asked, Current current) {
        return List.of(
                Term.of(
                        "budget",
                        asked.versions().stream()
                                .mapToLong(BudgetVersion::total)
                                .sum()),
                Term.of("carriedIn", current.carriedIn()),
                Term.of("reserve", current.reserve()),
                Term.of("moved", current.moved()),
                Term.of("excess", current.excess()));
    }

    private static List<Term> used(Amounts done, boolean closing) {
        List<Term> terms = new ArrayList<>();
        terms.add(Term.of("spent", done.spent()));
        terms.add(Term.of("carried", done.carried()));
        if (closing) terms.add(Term.of("unspent", done.unspent()));
        return terms;
    }

    private long won(String sql, ExecutionAsked asked) {
        StatementSpec statement = ExecutionSql.asked(jdbc, sql, asked);
        return statement.query(Long.class).single();
    }
}
