package kr.sandan.project;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came out of projects up to a day, as known on a day, for whoever may see the project. */
@Service
@Transactional(readOnly = true)
public class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted by month, the first month first. */
    public Map<YearMonth, Map<FlowMeasure, Integer>> flows(long projectId, AsOf asOf) {
        Map<YearMonth, Map<FlowMeasure, Integer>> flows = new TreeMap<>();
        jdbc.sql("""
                        select month, measure, value from project_flow
                         where project_id = :project and month <= :day and known_from < :until
                           and (superseded_at is null or superseded_at >= :until)
                        """)
                .param("project", projectId)
                .param("day", asOf.valid())
                .param("until", asOf.knownUntilUtc())
                .query(row -> {
                    YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
                    flows.computeIfAbsent(month, key -> new EnumMap<>(FlowMeasure.class))
                            .put(FlowMeasure.valueOf(row.getString("measure")), row.getInt("value"));
                });
        return flows;
    }

    /** What was counted in a month, as it is known now. */
    public Map<FlowMeasure, Integer> month(long projectId, YearMonth month) {
        Map<FlowMeasure, Integer> counted = new EnumMap<>(FlowMeasure.class);
        jdbc.sql("select measure, value from project_flow where project_id = ? and month = ? and superseded_at is null")
                .params(projectId, Date.valueOf(month.atDay(1)))
                .query(row -> {
                    counted.put(FlowMeasure.valueOf(row.getString("measure")), row.getInt("value"));
                });
        return counted;
    }

    /** The demonstrations of a test bed, the first one first. */
    public List<Demonstration> demonstrations(long projectId, AsOf asOf) {
        return jdbc.sql("""
                        select * from project_demonstration where project_id = ? and held_on <= ? and known_from < ?
                         order by held_on, id
                        """)
                .params(projectId, asOf.valid(), asOf.knownUntilUtc())
                .query((row, number) -> new Demonstration(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        Demonstration.Outcome.valueOf(row.getString("outcome")),
                        row.getString("result"),
                        row.getObject("commercialised_on", LocalDate.class),
                        row.getString("market")))
                .list();
    }

    /** Whether anything came out of a project that only its kind can have. */
    boolean any(long projectId) {
        return jdbc.sql("""
                        select exists (select from project_flow where project_id = :project)
                            or exists (select from project_demonstration where project_id = :project)
                        """).param("project", projectId).query(Boolean.class).single();
    }
}
