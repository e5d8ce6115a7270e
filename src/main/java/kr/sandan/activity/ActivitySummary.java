package kr.sandan.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many activities were held: by kind, council, office and month, and how many up to then. */
@Service
@Transactional(readOnly = true)
public class ActivitySummary {

    private static final String CUBE = """
            select kind, council_id, office_id, month, held,
                   sum(held) over (partition by kind, council_id, office_id order by month) as cumulative
              from (select s.kind, s.council_id, s.office_id, to_char(s.held_on, 'YYYY-MM') as month, count(*) as held
                      from %s s%s and s.state = 'HELD'
                     group by 1, 2, 3, 4) counted
             order by kind, council_id, office_id, month
            """;

    private static final String COUNTS = """
            select %s as value, %s as beside, count(*) as held from %s s%s and s.state = 'HELD' group by 1, 2
            """;

    private static final String KINDS = """
            select s.kind, count(*) filter (where s.state = 'PLANNED') as planned,
                   count(*) filter (where s.state = 'HELD') as held,
                   count(*) filter (where s.state = 'CANCELLED') as cancelled,
                   coalesce(sum(s.planned_krw), 0) as planned_krw,
                   coalesce(sum(coalesce(s.venue_krw, 0) + coalesce(s.speaker_krw, 0) + coalesce(s.travel_krw, 0)
                       + coalesce(s.meal_krw, 0) + coalesce(s.material_krw, 0) + coalesce(s.other_krw, 0)), 0) as spent_krw
              from %s s%s
             group by s.kind
            """;

    private static final String COUNCIL_KINDS = """
            select s.council_id, s.kind, count(*) filter (where s.state = 'HELD') as held, count(*) as every
              from %s s
             where s.council_id = any(:councils) and s.held_on between :from and :to
             group by s.council_id, s.kind
            """;

    private final ActivityQueries queries;
    private final JdbcClient jdbc;

    ActivitySummary(ActivityQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /**
     * One cell of kind, council, office and month.
     *
     * @param held how many were held that month
     * @param cumulative how many of the same kind, council and office were held up to then, of those that fit the filter
     */
    public record Cell(String kind, long councilId, long officeId, YearMonth month, long held, long cumulative) {}

    /** By what activities are counted. */
    public enum By {
        /** 유형. */
        KIND("s.kind"),
        /** 협의체: the one that holds it. */
        COUNCIL("cast(s.council_id as text)"),
        /** 조직: the one in whose figures it counts. */
        OFFICE("cast(s.office_id as text)"),
        /** 연도. */
        YEAR("to_char(s.held_on, 'YYYY')"),
        /** 월. */
        MONTH("to_char(s.held_on, 'YYYY-MM')");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** Whether its values follow one another. */
        public boolean isTime() {
            return this == YEAR || this == MONTH;
        }
    }

    /** How many were held of a value of one dimension and a value of another, which is empty where there is none. */
    public record Count(String value, String beside, long held) {}

    /** What was planned of a kind, beside what came of it; money in won. */
    public record KindTotal(String kind, long planned, long held, long cancelled, long plannedKrw, long spentKrw) {

        /** All of them together, of no kind. */
        public static KindTotal of(Collection<KindTotal> kinds) {
            long[] sums = new long[5];
            for (KindTotal one : kinds) {
                sums[0] += one.planned;
                sums[1] += one.held;
                sums[2] += one.cancelled;
                sums[3] += one.plannedKrw;
                sums[4] += one.spentKrw;
            }
            return new KindTotal("", sums[0], sums[1], sums[2], sums[3], sums[4]);
        }
    }

    /**
     * What came of a kind of activities of a council.
     *
     * @param held how many were held
     * @param all how many there are in all: held, cancelled, and planned for a day that has come
     */
    public record CouncilKind(long councilId, String kind, long held, long all) {}

    /** By council and kind, what was held and what was planned on the days from one to another, both included. */
    public List<CouncilKind> councilKinds(Collection<Long> councils, LocalDate from, LocalDate to) {
        Seen seen = queries.seen();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("councils", councils.toArray(Long[]::new));
        values.put("from", from);
        values.put("to", to);
        return jdbc.sql(COUNCIL_KINDS.formatted(seen.rows()))
                .params(ActivityQueries.bound(values, seen))
                .query((row, number) -> new CouncilKind(
                        row.getLong("council_id"), row.getString("kind"), row.getLong("held"), row.getLong("every")))
                .list();
    }

    /** Every cell in which something was held. */
    public void each(ActivityFilter filter, Consumer<Cell> reader) {
        try (Stream<Cell> cells = asked(CUBE, filter)
                .query((row, number) -> new Cell(
                        row.getString("kind"),
                        row.getLong("council_id"),
                        row.getLong("office_id"),
                        YearMonth.parse(row.getString("month")),
                        row.getLong("held"),
                        row.getLong("cumulative")))
                .stream()) {
            cells.forEach(reader);
        }
    }

    /** What was held by one dimension, and by another where one is named. */
    public List<Count> counts(ActivityFilter filter, By by, @Nullable By beside) {
        String sql = COUNTS.formatted(by.column, beside == null ? "''" : beside.column, "%s", "%s");
        return asked(sql, filter)
                .query((row, number) -> new Count(row.getString("value"), row.getString("beside"), row.getLong("held")))
                .list();
    }

    /** The kinds of which anything was planned or held. */
    public List<KindTotal> kinds(ActivityFilter filter) {
        return asked(KINDS, filter)
                .query((row, number) -> new KindTotal(
                        row.getString("kind"),
                        row.getLong("planned"),
                        row.getLong("held"),
                        row.getLong("cancelled"),
                        row.getLong("planned_krw"),
                        row.getLong("spent_krw")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, ActivityFilter filter) {
        Seen seen = queries.seen();
        Map<String, Object> values = new LinkedHashMap<>();
        String where = queries.where(filter, values);
        return jdbc.sql(sql.formatted(seen.rows(), where)).params(ActivityQueries.bound(values, seen));
    }
}
