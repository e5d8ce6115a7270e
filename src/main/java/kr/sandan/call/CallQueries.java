package kr.sandan.call;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.LikePattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is held of calls, as far as the acting account may see it. */
@Service
@Transactional(readOnly = true)
public class CallQueries {

    /** What a list may be sorted by. */
    public static final Map<String, String> ORDERS = Map.of(
            "title", "c.title",
            "year", "c.year",
            "closes", "s.closes_at",
            "budget", "c.budget_krw");

    /** The list's own order. */
    public static final String OWN_ORDER = "c.year desc, s.closes_at desc nulls last, c.id desc";

    private final JdbcClient jdbc;
    private final CallSight sight;
    private final Clock clock;

    CallQueries(JdbcClient jdbc, CallSight sight, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /** The calls that fit, in an order of {@link #ORDERS}; at most {@code limit} after {@code offset}. */
    public List<Call> select(CallFilter filter, String order, long offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String where = where(filter, values);
        return jdbc.sql(CallReader.SELECT + where + " order by " + order + " offset :offset limit :limit")
                .params(values)
                .query(CallReader::call)
                .list();
    }

    public long count(CallFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select count(*) from (" + CallReader.SELECT + where + ") fitting")
                .params(values)
                .query(Long.class)
                .single();
    }

    public Optional<Call> find(long id) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        String where = where(CallFilter.ALL, values);
        return jdbc.sql(CallReader.SELECT + where + " and c.id = :id")
                .params(values)
                .query(CallReader::call)
                .optional();
    }

    /** The years of which calls are held, the last first. */
    public List<Integer> years() {
        return jdbc.sql(
                        "select distinct year from call where state <> 'DRAFT' or cast(:drafts as boolean) order by year desc")
                .param("drafts", sight.drafts())
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private String where(CallFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("(c.state <> 'DRAFT' or cast(:drafts as boolean))"));
        values.put("drafts", sight.drafts());
        values.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        CallState state = filter.state();
        add("c.programme_id = :programme", "programme", filter.programme(), conditions, values);
        add("c.year = :year", "year", filter.year(), conditions, values);
        add(CallReader.STATE + " = :state", "state", state == null ? null : state.name(), conditions, values);
        add("c.sample = :sample", "sample", filter.sample(), conditions, values);
        String typed = filter.q() == null ? null : LikePattern.containing(filter.q());
        add("(c.title ilike :q or c.title_en ilike :q or c.notice_number ilike :q)", "q", typed, conditions, values);
        return " where " + String.join(" and ", conditions);
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value == null) return;
        conditions.add(condition);
        values.put(name, value);
    }

    /** Every period that was announced, the last first. */
    public List<CallSchedule> schedules(long callId) {
        return jdbc.sql("select * from call_schedule where call_id = ? order by ordinal desc")
                .param(callId)
                .query((row, number) -> CallReader.schedule(row, "reason"))
                .list();
    }

    /** The stages of a call in their order. */
    public List<Stage> stages(long callId) {
        return stages("g.call_id = ?", callId);
    }

    public Optional<Stage> stage(long id) {
        return stages("g.id = ?", id).stream().findFirst();
    }

    private List<Stage> stages(String which, long id) {
        Map<Long, List<Criterion>> criteria = new HashMap<>();
        jdbc.sql("select k.* from call_criterion k join call_stage g on g.id = k.stage_id where " + which
                        + " order by k.ordinal")
                .param(id)
                .query(row -> {
                    criteria.computeIfAbsent(row.getLong("stage_id"), stage -> new ArrayList<>())
                            .add(new Criterion(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getString("name_en"),
                                    row.getInt("weight_bp"),
                                    row.getInt("max_points")));
                });
        return jdbc.sql("select g.* from call_stage g where " + which + " order by g.ordinal")
                .param(id)
                .query((row, number) ->
                        CallReader.stage(row, List.copyOf(criteria.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    /** What sources count of a call. */
    public List<StatedCount> counts(long callId) {
        return jdbc.sql("select * from call_count where call_id = ? and superseded_at is null order by id")
                .param(callId)
                .query((row, number) -> new StatedCount(
                        StatedCount.Point.valueOf(row.getString("point")),
                        row.getObject("stage_id", Long.class),
                        row.getInt("value"),
                        row.getLong("source_id"),
                        row.getString("reason")))
                .list();
    }
}
