package kr.sandan.call;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.call.Funnel.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many applied and came how far. */
@Service
@Transactional(readOnly = true)
public class CallFigures {

    private final CallQueries queries;
    private final JdbcClient jdbc;

    CallFigures(CallQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /**
     * The figures of a call that lists show.
     *
     * @param applied as a source states it, else as counted; null where nobody knows
     */
    public record Totals(
            int stages, @Nullable Integer applied, @Nullable Integer selected) {

        public static final Totals NONE = new Totals(0, null, null);
    }

    /** Of many calls at once, by their numbers. */
    public Map<Long, Totals> totals(Collection<Long> calls) {
        Map<Long, Totals> totals = new HashMap<>();
        if (calls.isEmpty()) return totals;
        jdbc.sql("""
                        select c.id, (select count(*) from call_stage g where g.call_id = c.id) as stages,
                               (select value from call_count k where k.call_id = c.id and k.point = 'APPLIED'
                                   and k.superseded_at is null) as applied,
                               (select value from call_count k where k.call_id = c.id and k.point = 'SELECTED'
                                   and k.superseded_at is null) as selected
                          from call c where c.id in (:calls)
                        """).param("calls", calls).query(row -> {
            totals.put(
                    row.getLong("id"),
                    new Totals(
                            row.getInt("stages"),
                            row.getObject("applied", Integer.class),
                            row.getObject("selected", Integer.class)));
        });
        return totals;
    }

    /** The way of a call from the applications to the selection. */
    public Funnel funnel(long callId) {
        return Funnel.of(queries.stages(callId), queries.counts(callId), counted(callId));
    }

    private List<Counted> counted(long callId) {
        return List.of();
    }
}
