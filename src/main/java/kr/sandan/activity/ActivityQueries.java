package kr.sandan.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityFilter.Plan;
import kr.sandan.council.CouncilName;
import kr.sandan.council.CouncilReach;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.LikePattern;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists activities: of the own headquarters as they stand, of all others as they were approved. */
@Service
@Transactional(readOnly = true)
public class ActivityQueries {

    static final String ROW = """
            select s.*, n.text as council, n.text_en as council_en, k.name as kind_name, k.name_en as kind_name_en,
                   s.guests + (select count(*) from activity_attendee t
                                where t.activity_id = s.id and t.revision <= s.revision
                                  and (t.removed_revision is null or t.removed_revision > s.revision)) as attendees
              from %s s
              join activity_kind k on k.code = s.kind
            """ + CouncilName.join("s.council_id", "s.held_on");

    /** Each on each of its days; of a day, those that go on first, so that what is left out begins on it. */
    private static final String OF_DAYS = """
            (select * from (
                select s.*, d.day, count(*) over (partition by d.day) as of_day,
                       row_number() over (partition by d.day order by s.held_on, s.starts_at, s.id) as nth
                  from %s s cross join lateral (
                       select s.held_on + n as day from generate_series(0, coalesce(s.last_on - s.held_on, 0)) n) d
                %s and d.day between :first and :last) ranked where nth <= :most)""";

    /** On one of its days; which first days may have come to it is said apart, so that an index finds them. */
    private static final String ON = " and s.held_on between cast(:on as date) - " + (ActivityFacts.MOST_DAYS - 1)
            + " and :on and " + Seen.LAST + " >= :on";

    private static final String SERIES = """
             and s.id = any(array(select o.id from activity o join activity one on one.series = o.series
                    where one.id = :series))""";

    private static final Map<String, String> ORDERS = Map.of(
            "held_on", "s.held_on",
            "council", "n.text",
            "kind", "k.ordinal",
            "title", "s.title",
            "state", "s.state",
            "minutes", "s.minutes");

    /** Orders by what another table says of an activity. */
    private static final Set<String> JOINED = Set.of("council", "kind");

    private static final String NEWEST = "s.held_on desc, s.starts_at desc, s.id desc";

    private final CouncilReach reach;
    private final ActivityCounts counts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityQueries(CouncilReach reach, ActivityCounts counts, JdbcClient jdbc, Clock clock) {
        this.reach = reach;
        this.counts = counts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of those that fit, the newest first unless asked otherwise. */
    public Listing<ActivityRow> page(ActivityFilter filter, Paging paging) {
        Seen seen = seen();
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        long total = counts.of(
                seen,
                filter,
                () -> jdbc.sql("select count(*) from " + seen.rows() + " s" + where)
                        .params(bound(values, seen))
                        .query(Long.class)
                        .single());
        values.put("size", paging.size());
        values.put("offset", paging.offset());
        values.put("until", paging.offset() + paging.size());
        String order = paging.orderBy(ORDERS, NEWEST);
        boolean joined = paging.sort() != null && JOINED.contains(paging.sort().key());
        String from = joined ? seen.rows() : seen.first(where, order, ":until", filter.council());
        List<ActivityRow> rows = jdbc.sql(ROW.formatted(from) + (joined ? where : "") + " order by " + order
                        + " limit :size offset :offset")
                .params(bound(values, seen))
                .query((row, number) -> row(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** Every one that fits, handed over one after the other. */
    public void each(ActivityFilter filter, Paging paging, Consumer<ActivityRow> reader) {
        Seen seen = seen();
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        try (Stream<ActivityRow> rows = jdbc
                .sql(ROW.formatted(seen.rows()) + where + " order by " + paging.orderBy(ORDERS, NEWEST))
                .params(bound(values, seen))
                .query((row, number) -> row(row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /**
     * What is on one day.
     *
     * @param day that day, one of those of the activity
     * @param total how many there are in all
     */
    public record OfDay(LocalDate day, ActivityRow row, long total) {}

    /** The first of each of some days, in the order of time: at most so many of a day. */
    public List<OfDay> ofDays(LocalDate from, LocalDate to, ActivityFilter filter, int most) {
        Seen seen = seen();
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter.within(from.minusDays(ActivityFacts.MOST_DAYS - 1L), to), values);
        values.put("first", from);
        values.put("last", to);
        values.put("most", most);
        String first = OF_DAYS.formatted(seen.rows(), where);
        return jdbc.sql(ROW.formatted(first) + " order by s.day, s.nth")
                .params(bound(values, seen))
                .query((row, number) ->
                        new OfDay(row.getObject("day", LocalDate.class), row(row), row.getLong("of_day")))
                .list();
    }

    /** The council whose activity it is, whoever asks, also of one entered by mistake; empty for an unknown number. */
    public Optional<Long> council(long id) {
        return jdbc.sql("""
                        select council_id from activity
                         where id = :id and (withdrawn_at is null or mistake_reason is not null)
                        """).param("id", id).query(Long.class).optional();
    }

    /** The newest activity of the councils of the acting account, to copy; empty where there is none. */
    public Optional<Long> newest() {
        Seen own = seen();
        return jdbc.sql("""
                        select id from activity where withdrawn_at is null and (:everywhere or council_id = any(:mine))
                         order by id desc limit 1
                        """)
                .param("everywhere", own.everywhere())
                .param("mine", own.mine().toArray(Long[]::new))
                .query(Long.class)
                .optional();
    }

    Seen seen() {
        boolean everywhere = reach.everywhere();
        return new Seen(everywhere, everywhere ? Set.of() : reach.councils());
    }

    static Map<String, Object> bound(Map<String, Object> values, Seen seen) {
        if (!seen.everywhere()) values.put("mine", seen.mine().toArray(Long[]::new));
        return values;
    }

    /** The conditions of a filter on {@code s}. */
    String where(ActivityFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where true");
        String partner = Seen.partner(":council");
        and(where, values, filter.council(), "council", " and (s.council_id = :council or " + partner + ")");
        and(where, values, filter.holder(), "holder", " and s.council_id = :holder");
        and(where, values, filter.hub(), "hub", """
                 and s.council_id in (select f.council_id from council_fact f where f.topic = 'SITE' and f.site_id = :hub
                        and f.superseded_at is null and f.valid @> s.held_on)""");
        and(where, values, filter.kind(), "kind", " and s.kind = :kind");
        and(where, values, filter.state() == null ? null : filter.state().name(), "state", " and s.state = :state");
        and(where, values, filter.office(), "office", " and s.office_id = :office");
        and(where, values, filter.from(), "from", " and s.held_on >= :from");
        and(where, values, filter.to(), "to", " and s.held_on <= :to");
        and(where, values, filter.on(), "on", ON);
        and(where, values, filter.series(), "series", SERIES);
        and(where, values, filter.sample(), "sample", " and s.sample = :sample");
        past(where, values, filter);
        and(where, values, LikePattern.containing(filter.q()), "q", """
                 and (s.title ilike :q or s.place ilike :q or exists (select from council_fact f
                        where f.council_id = s.council_id and f.topic = 'NAME' and f.superseded_at is null
                          and f.text ilike :q))""");
        return where.toString();
    }

    private void past(StringBuilder where, Map<String, Object> values, ActivityFilter filter) {
        LocalDate today = AsOf.today(clock).valid();
        and(
                where,
                values,
                filter.overdue() ? today : null,
                "today",
                " and s.held_on < :today and " + Seen.LAST + " < :today");
        Plan plan = filter.plan();
        and(where, values, plan == null ? null : today, "today", plan == null ? "" : " and " + plan.condition());
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, @Nullable Object value, String name, String condition) {
        if (value == null) return;
        where.append(" ").append(condition.strip());
        values.put(name, value);
    }

    static ActivityRow row(ResultSet row) throws SQLException {
        return new ActivityRow(
                row.getLong("id"),
                row.getLong("council_id"),
                String.valueOf(row.getString("council")),
                row.getString("council_en"),
                row.getString("kind"),
                row.getString("kind_name"),
                row.getString("kind_name_en"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getInt("minutes"),
                row.getString("place"),
                row.getString("title"),
                row.getInt("attendees"),
                ActivityState.valueOf(row.getString("state")),
                row.getLong("office_id"),
                row.getBoolean("sample"));
    }
}
