package kr.sandan.budget.execution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a year will have spent by its end, as far as enough is known to say. */
@Service
@Transactional(readOnly = true)
public class Forecasts {

    private static final int MONTHS = 12;
    private static final int YEARS = 5;

    private static final String SPENT = """
            select l.fiscal_year, x.month, sum(x.spent_krw) as won
              from budget_execution x join budget_line l on l.id = x.line_id
             where l.fiscal_year between :year - :years and :year and extract(year from x.month) = l.fiscal_year
               and x.month <= :valid and (cast(:programme as bigint) is null or l.programme_id = :programme) and
            """ + ExecutionSql.KNOWN + " group by 1, 2";

    private final JdbcClient jdbc;

    Forecasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Forecast> of(ExecutionAsked asked) {
        Map<Integer, Map<YearMonth, Long>> years = new TreeMap<>();
        ExecutionSql.asked(jdbc, SPENT, asked).param("years", YEARS).query(row -> {
            years.computeIfAbsent(row.getInt("fiscal_year"), year -> new TreeMap<>())
                    .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("won"));
        });
        Map<YearMonth, Long> now = years.getOrDefault(asked.year(), Map.of());
        List<List<Long>> earlier = new ArrayList<>();
        years.forEach((year, months) -> {
            if (year < asked.year()) earlier.add(spent(year, months));
        });
        return Forecast.of(spent(asked.year(), now), earlier);
    }

    /** By month from January to the last of which anything is known; a month in between of which nothing is has spent nothing. */
    private static List<Long> spent(int year, Map<YearMonth, Long> months) {
        List<Long> spent = new ArrayList<>();
        for (int month = MONTHS; month > 0; month--) {
            Long won = months.get(YearMonth.of(year, month));
            if (won != null || !spent.isEmpty()) spent.add(0, won == null ? 0 : won);
        }
        return spent;
    }
}
