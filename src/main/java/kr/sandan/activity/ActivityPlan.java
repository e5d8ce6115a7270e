package kr.sandan.activity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was planned and paid for beside what came of it, by council and kind: so that seminars which were funded and never
 * held are seen.
 */
@Service
@Transactional(readOnly = true)
public class ActivityPlan {

    private static final String CELLS = """
            select s.council_id, n.text as council, n.text_en as council_en, s.kind, k.name, k.name_en,
                   count(*) filter (where %1$s) as planned,
                   coalesce(sum(s.planned_krw), 0) as planned_krw,
                   count(*) filter (where s.state = 'HELD') as held,
                   coalesce(sum(coalesce(s.venue_krw, 0) + coalesce(s.speaker_krw, 0) + coalesce(s.travel_krw, 0)
                       + coalesce(s.meal_krw, 0) + coalesce(s.material_krw, 0) + coalesce(s.other_krw, 0))
                       filter (where s.state = 'HELD'), 0) as spent_krw,
                   count(*) filter (where s.state = 'CANCELLED') as cancelled,
                   count(*) filter (where s.state = 'PLANNED' and coalesce(s.last_on, s.held_on) < :today) as overdue,
                   count(*) filter (where %2$s) as unheld,
                   coalesce(sum(s.planned_krw) filter (where %2$s), 0) as unheld_krw
              from %3$s s
              join activity_kind k on k.code = s.kind
              left join lateral (select text, text_en from council_fact
                                  where council_id = s.council_id and topic = 'NAME' and superseded_at is null
                                  order by valid_from desc nulls last limit 1) n on true
              %4$s
             group by 1, 2, 3, 4, 5, 6, k.ordinal
             order by unheld desc, n.text, s.council_id, k.ordinal
            """;

    private final ActivityQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityPlan(ActivityQueries queries, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A council and a kind, in numbers of activities and in won.
     *
     * @param planned activities with a planned cost, planned still or cancelled
     * @param held activities held, planned or not
     * @param spentKrw what those held cost
     * @param overdue planned, past their day and neither reported nor cancelled
     * @param unheld funded and never held: with a planned cost, cancelled or past their day
     * @param unheldKrw what was planned for them
     */
    public record Cell(
            long councilId,
            String council,
            @Nullable String councilEn,
            String kind,
            String kindName,
            String kindNameEn,
            long planned,
            long plannedKrw,
            long held,
            long spentKrw,
            long cancelled,
            long overdue,
            long unheld,
            long unheldKrw) {}

    /** The cells in which anything was planned or held, those with something funded and never held first. */
    public List<Cell> cells(ActivityFilter filter) {
        Seen seen = queries.seen();
        Map<String, Object> values = new LinkedHashMap<>();
        String where = queries.where(filter, values);
        values.put("today", AsOf.today(clock).valid());
        return jdbc.sql(CELLS.formatted(
                        ActivityFilter.Plan.PLANNED.condition(),
                        ActivityFilter.Plan.NEVER_HELD.condition(),
                        seen.rows(),
                        where))
                .params(ActivityQueries.bound(values, seen))
                .query((row, number) -> new Cell(
                        row.getLong("council_id"),
                        String.valueOf(row.getString("council")),
                        row.getString("council_en"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getLong("planned"),
                        row.getLong("planned_krw"),
                        row.getLong("held"),
                        row.getLong("spent_krw"),
                        row.getLong("cancelled"),
                        row.getLong("overdue"),
                        row.getLong("unheld"),
                        row.getLong("unheld_krw")))
                .list();
    }
}
