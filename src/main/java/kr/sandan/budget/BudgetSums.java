package kr.sandan.budget;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetDimension.Of;
import kr.sandan.budget.BudgetEntries.Asked;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What versions amount to by one or two dimensions. */
@Service
@Transactional(readOnly = true)
public class BudgetSums {

    /** The value of a dimension of lines for what a stated total has beyond lines that do not claim to be all. */
    public static final String UNKNOWN = "UNKNOWN";

    /** The value for what a stated total has beyond lines that claim to be all of it. */
    public static final String DIFFERENCE = "DIFFERENCE";

    /** The value for lines that do not say. */
    public static final String UNSAID = "UNSAID";

    /** How many names of lines are set out at most, the largest first; what the others amount to stands under {@link #REST}. */
    public static final int MOST_NAMES = 100;

    /** The value for all that is too small to be set out by itself. */
    public static final String REST = "REST";

    /**
     * What headings say is looked up once for each of them. Entries come together by number, and only then by what they are
     * called; beside places or names, of which nearly every heading has each, by what headings say at once.
     */
    private static final String SUMS = """
            with hv as materialized (select h.id, %1$s as r, %2$s as c from budget_heading h),
            summed as (select %5$s, sum(e.amount_krw) as won, count(*) as lines %6$s group by %5$s)
            select %3$s as r, %4$s as c, sum(e.won) as won, sum(e.lines) as lines from summed e %7$s group by 1, 2
            """;

    /** Names come together at once, and only the largest of them are set out: the others are summed up as they stand. */
    private static final String LARGEST = """
            with hv as materialized (select h.id, %1$s as r, %2$s as c from budget_heading h),
            summed as (select %5$s, sum(e.amount_krw) as won, count(*) as lines %6$s group by %5$s),
            cells as materialized (select %3$s as r, %4$s as c, e.won, e.lines from summed e %7$s),
            large as materialized (select r from cells %8$s limit :names)
            select r, c, won, lines from cells where r in (select r from large)
            union all
            select 'REST', c, sum(won), sum(lines) from cells where r not in (select r from large) group by c
            """;

    private static final String HEADINGS = " join hv on hv.id = e.heading_id ";

    private final BudgetEntries entries;
    private final BudgetPlaceValues places;
    private final BudgetPhases phases;
    private final JdbcClient jdbc;

    BudgetSums(BudgetEntries entries, BudgetPlaceValues places, BudgetPhases phases, JdbcClient jdbc) {
        this.entries = entries;
        this.places = places;
        this.phases = phases;
        this.jdbc = jdbc;
    }

    /** Money in won of a value of one dimension and a value of another, which is empty where there is none, and of how many lines. */
    public record Sum(String row, String column, long won, long lines) {

        private Sum with(Sum other) {
            return new Sum(row, column, won + other.won, lines + other.lines);
        }
    }

    private record Cell(String row, String column) {}

    /** What is asked for amounts to: the lines, and what stated totals have beyond them. */
    public List<Sum> of(BudgetFilter filter, BudgetDimension rows, @Nullable BudgetDimension columns) {
        UnaryOperator<String> row = folding(filter, rows);
        UnaryOperator<String> column = columns == null ? value -> "" : folding(filter, columns);
        Map<Cell, Sum> sums = new LinkedHashMap<>();
        Asked asked = entries.asked(filter);
        if (rows == BudgetDimension.LINE) makeRoom();
        JdbcClient.StatementSpec statement = jdbc.sql(sql(asked, rows, columns)).params(asked.values());
        if (rows == BudgetDimension.LINE) statement.param("names", MOST_NAMES);
        statement.query(found -> {
            add(
                    sums,
                    new Sum(
                            row.apply(found.getString("r")),
                            column.apply(found.getString("c")),
                            found.getLong("won"),
                            found.getLong("lines")));
        });
        if (!filter.some())
            for (BudgetVersion one : filter.versions())
                if (one.gap() != 0)
                    add(
                            sums,
                            new Sum(
                                    beyond(rows, row, one),
                                    columns == null ? "" : beyond(columns, column, one),
                                    one.gap(),
                                    0));
        return List.copyOf(sums.values());
    }

    /** Names are many: they are counted in memory and at once, for workers would each sort their own before they meet. */
    private void makeRoom() {
        jdbc.sql(
                        "select set_config('work_mem', '32MB', true), set_config('max_parallel_workers_per_gather', '0', true)")
                .query()
                .listOfRows();
    }

    private static void add(Map<Cell, Sum> sums, Sum one) {
        sums.merge(new Cell(one.row(), one.column()), one, Sum::with);
    }

    private static String sql(Asked asked, BudgetDimension rows, @Nullable BudgetDimension columns) {
        Set<Of> numbers = columns == null ? EnumSet.of(rows.of()) : EnumSet.of(rows.of(), columns.of());
        boolean headings = numbers.contains(Of.HEADING);
        boolean atOnce = headings && (numbers.contains(Of.PLACE) || numbers.contains(Of.NAME));
        String row = BudgetEntries.value(rows, atOnce ? "e.r" : "hv.r");
        String column = columns == null ? "''" : BudgetEntries.value(columns, atOnce ? "e.c" : "hv.c");
        return (rows == BudgetDimension.LINE ? LARGEST : SUMS)
                .formatted(
                        BudgetEntries.ofHeading(rows),
                        BudgetEntries.ofHeading(columns),
                        row,
                        column,
                        numbers.stream()
                                .map(of -> atOnce && of == Of.HEADING ? "hv.r, hv.c" : of.column())
                                .collect(Collectors.joining(", ")),
                        asked.from() + (atOnce ? HEADINGS : "") + asked.where(),
                        headings && !atOnce ? HEADINGS : "",
                        columns == null ? "order by won desc, r" : "group by r order by sum(won) desc, r");
    }

    private static String beyond(BudgetDimension dimension, UnaryOperator<String> folding, BudgetVersion version) {
        if (dimension.ofVersion()) return folding.apply(String.valueOf(version.id()));
        return version.whole() ? DIFFERENCE : UNKNOWN;
    }

    /** From what the database knows of an entry to the value of the dimension. */
    private UnaryOperator<String> folding(BudgetFilter filter, BudgetDimension dimension) {
        Map<String, String> values = new HashMap<>();
        if (dimension.of() == Of.VERSION) values.putAll(versions(filter.versions(), dimension, filter.asOf()));
        else if (dimension.of() == Of.PLACE)
            places.of(dimension, filter.scheme(), filter.asOf())
                    .forEach((id, value) -> values.put(String.valueOf(id), value));
        else return value -> value == null ? UNSAID : value;
        return id -> values.getOrDefault(id, UNSAID);
    }

    private Map<String, String> versions(List<BudgetVersion> versions, BudgetDimension dimension, AsOf asOf) {
        Map<String, String> values = new HashMap<>();
        BudgetPhases.Periods periods = phases.periods(asOf);
        for (BudgetVersion one : versions) {
            String value = switch (dimension) {
                case YEAR -> String.valueOf(one.year());
                case PROGRAMME -> String.valueOf(one.programmeId());
                case VERSION -> one.code();
                case PHASE -> periods.of(one.programmeId(), one.year());
                default -> throw new IllegalArgumentException(dimension + " is not of versions");
            };
            if (value != null) values.put(String.valueOf(one.id()), value);
        }
        return values;
    }
}
