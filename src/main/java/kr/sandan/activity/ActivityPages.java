package kr.sandan.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kr.sandan.platform.AsOf;
import kr.sandan.privacy.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out single activities, as the acting account may see them, and what their changes left. */
@Service
@Transactional(readOnly = true)
public class ActivityPages {

    private static final String ONE = """
            select r.*, a.version, a.entered_at, e.display_name,
                   (select count(*) from activity o where o.series = r.series and o.withdrawn_at is null) as in_series,
                   array(select o.council_id from activity_council o
                          where o.activity_id = r.id and o.revision <= r.revision
                            and (o.removed_revision is null or o.removed_revision > r.revision) order by 1) as others
              from (%s where s.id = :id) r
              join activity a on a.id = r.id
              left join account e on e.id = a.entered_by
            """;

    /** Of who came, a change tells whom it took off and whom it added; of all else, the whole before and after. */
    private static final String CHANGES = """
            with version as (
                select r.id, r.changed_at, r.account_id, r.reason, a.revision,
                    to_jsonb(a) - 'id' - 'rev' - 'revtype' - 'revision' || jsonb_build_object('other_council_ids',
                        (select string_agg(o.council_id::text, E'\\n' order by o.council_id) from activity_council o
                          where o.activity_id = a.id and o.revision <= a.revision
                            and (o.removed_revision is null or o.removed_revision > a.revision))) as said
                from activity_aud a join change_revision r on r.id = a.rev
                where a.id = :id),
            step as (select v.*, lag(v.said) over (order by v.id) as before from version v),
            change as (
                select s.id, f.field, s.before ->> f.field as before, s.said ->> f.field as after
                  from step s cross join lateral jsonb_object_keys(s.said) as f (field)
                 where s.before is not null and s.before ->> f.field is distinct from s.said ->> f.field
                union all
                select s.id, 'attendees',
                       string_agg(t.affiliation, ', ' order by t.id) filter (where t.removed_revision = s.revision),
                       string_agg(t.affiliation, ', ' order by t.id) filter (where t.revision = s.revision)
                  from step s join activity_attendee t on t.activity_id = :id and s.revision in (t.revision, t.removed_revision)
                 where s.before is not null group by s.id)
            select s.changed_at, p.display_name, s.reason, c.field, c.before, c.after
              from change c join step s on s.id = c.id
              left join account p on p.id = s.account_id
            union all
            select c.changed_at, p.display_name, c.reason, 'file_part', c.before || E'\\n' || f.name, c.after || E'\\n' || f.name
              from activity_file_part c
              join activity_file f on f.id = c.activity_file_id
              join account p on p.id = c.changed_by
             where f.activity_id = :id
             order by 1 desc, 4
            """;

    private final ActivityQueries queries;
    private final JdbcClient jdbc;

    ActivityPages(ActivityQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /**
     * What one change did to one field.
     *
     * @param at when, in Seoul, to the minute
     * @param by who, null for the first data
     * @param reason why
     * @param field name of the column
     */
    public record Change(
            String at,
            @Nullable String by,
            @Nullable String reason,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * One activity, also one of the own headquarters that was entered by mistake; empty for an unknown number and for one that
     * the reader may not see.
     */
    public Optional<ActivityDetail> find(long id) {
        Seen seen = queries.seen();
        return find(id, seen, seen.rows()).or(() -> find(id, seen, seen.mistakes()));
    }

    private Optional<ActivityDetail> find(long id, Seen seen, String rows) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("id", id));
        return jdbc.sql(ONE.formatted(ActivityQueries.ROW.formatted(rows)))
                .params(ActivityQueries.bound(values, seen))
                .query((row, number) -> detail(row))
                .optional();
    }

    /** What changed of it, the newest first. */
    public List<Change> changes(long id) {
        return jdbc.sql(CHANGES)
                .param("id", id)
                .query((row, number) -> new Change(
                        minute(row, "changed_at").toString().replace('T', ' ').substring(0, 16),
                        row.getString("display_name"),
                        row.getString("reason"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    /** The version that a form must carry; empty for an unknown number. */
    public OptionalInt version(long id) {
        return jdbc.sql("select version from activity where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private ActivityDetail detail(ResultSet row) throws SQLException {
        ActivityRow line = ActivityQueries.row(row);
        return new ActivityDetail(
                line,
                facts(row, line),
                present(line.id(), row.getInt("revision")),
                row.getString("odd_reason"),
                row.getString("cancel_reason"),
                row.getInt("in_series"),
                row.getInt("version"),
                row.getInt("revision"),
                row.getString("display_name"),
                minute(row, "entered_at"));
    }

    private static ActivityFacts facts(ResultSet row, ActivityRow line) throws SQLException {
        return new ActivityFacts(
                line.councilId(),
                List.of((Long[]) row.getArray("others").getArray()),
                line.kind(),
                line.heldOn(),
                line.lastOn(),
                line.startsAt(),
                line.endsAt(),
                line.place(),
                line.title(),
                row.getString("outcome"),
                new ActivityFacts.Notes(
                        row.getString("agenda"), row.getString("discussion"), row.getString("partners_abroad")),
                row.getInt("guests"),
                ActivityCosts.of(
                        won(row, "planned_krw"),
                        new @Nullable Long[] {
                            won(row, "venue_krw"),
                            won(row, "speaker_krw"),
                            won(row, "travel_krw"),
                            won(row, "meal_krw"),
                            won(row, "material_krw"),
                            won(row, "other_krw")
                        },
                        won(row, "subsidy_krw")));
    }

    /** Who came, as a version of the activity says. */
    List<ActivityDetail.Present> present(long activity, int revision) {
        return jdbc.sql("""
                        select * from activity_attendee
                         where activity_id = :id and revision <= :revision
                           and (removed_revision is null or removed_revision > :revision) order by id
                        """)
                .param("id", activity)
                .param("revision", revision)
                .query((row, number) -> new ActivityDetail.Present(
                        row.getLong("id"),
                        row.getString("affiliation"),
                        row.getObject("organisation_id", Long.class),
                        Masking.name(row.getString("person_name")),
                        row.getObject("consent_on", LocalDate.class),
                        row.getObject("erased_at") != null))
                .list();
    }

    private static @Nullable Long won(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static LocalDateTime minute(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(AsOf.ZONE)
                .toLocalDateTime();
    }
}
