package kr.sandan.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.call.Funnel.Counted;
import kr.sandan.call.StatedCount.Point;
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
                               coalesce((select value from call_count k where k.call_id = c.id and k.point = 'APPLIED'
                                   and k.superseded_at is null), case when not c.recorded then (select cast(count(*) as integer)
                                   from call_application a where a.call_id = c.id and a.state <> 'DRAFT') end) as applied,
                               coalesce((select value from call_count k where k.call_id = c.id and k.point = 'SELECTED'
                                   and k.superseded_at is null), case when not c.recorded and c.state = 'DECIDED' and not exists (select from call_stage g where g.call_id = c.id and not exists (
                                   select from call_decision d where d.stage_id = g.id and d.published_at is not null)) then (
                                   select cast(count(*) as integer) from call_application a
                                    where a.call_id = c.id and a.state = 'SELECTED') end) as selected
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
        List<Counted> counted = new ArrayList<>();
        jdbc.sql("""
                        select c.recorded, c.state = 'DECIDED' and (c.recorded or not exists (select from call_stage g where g.call_id = c.id and not exists (
                                   select from call_decision d where d.stage_id = g.id and d.published_at is not null))) as told, count(a.id) filter (where a.state <> 'DRAFT') as applied,
                               count(a.id) filter (where a.state = 'SELECTED') as selected, count(a.id) as held
                          from call c left join call_application a on a.call_id = c.id where c.id = ? group by c.id
                        """).param(callId).query(row -> {
            if (row.getBoolean("recorded") && row.getInt("held") == 0) return;
            counted.add(new Counted(Point.APPLIED, null, row.getInt("applied")));
            if (row.getBoolean("told")) counted.add(new Counted(Point.SELECTED, null, row.getInt("selected")));
        });
        jdbc.sql("""
                        select d.stage_id, count(l.application_id) filter (where l.outcome = 'PASSED') as passed
                          from call_stage g join call_decision d on d.stage_id = g.id
                          join call_decision_line l on l.decision_id = d.id
                         where g.call_id = ? and d.published_at is not null
                           and not exists (select from call_decision n where n.stage_id = d.stage_id and n.ordinal > d.ordinal)
                         group by d.stage_id
                        """).param(callId).query(row -> {
            counted.add(new Counted(Point.PASSED, row.getLong("stage_id"), row.getInt("passed")));
        });
        return counted;
    }
}
