package kr.sandan.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations came to what councils held, as the acting account may see it. */
@Service
@Transactional(readOnly = true)
public class Attendances {

    /** Records that were merged stand for the one that they were merged into; activities of several councils are of each. */
    private static final String CAME = """
            with recursive step (first, next) as (
                select id, merged_into from organisation where merged_into is not null
                union all
                select s.first, o.merged_into from step s join organisation o on o.id = s.next
                 where o.merged_into is not null),
            stands (first, last) as (
                select s.first, s.next from step s join organisation o on o.id = s.next and o.merged_into is null),
            held (id, council_id, held_on, revision) as (
                select s.id, s.council_id, s.held_on, s.revision from %1$s s
                 where s.council_id = any(:councils) and s.state = 'HELD' and s.held_on between :from and :to
                union
                select s.id, c.council_id, s.held_on, s.revision from %1$s s
                  join activity_council c on c.activity_id = s.id and c.council_id = any(:councils) and c.revision <= s.revision
                       and (c.removed_revision is null or c.removed_revision > s.revision)
                 where s.id = any(array(select activity_id from activity_council where council_id = any(:councils)))
                   and s.state = 'HELD' and s.held_on between :from and :to)
            select h.council_id, coalesce(m.last, t.organisation_id) as organisation_id,
                   count(distinct h.id) as activities, max(h.held_on) as last
              from held h
              join activity_attendee t on t.activity_id = h.id and t.organisation_id is not null and t.revision <= h.revision
                   and (t.removed_revision is null or t.removed_revision > h.revision)
              left join stands m on m.first = t.organisation_id
             group by 1, 2
            """;

    /** Organisations that are held in memory at most, of all councils together. */
    private static final int HELD = 200_000;

    private final ActivityQueries queries;
    private final ActivityChanges changes;
    private final JdbcClient jdbc;
    private final Cache<Asked, List<Came>> ofOne = Caffeine.newBuilder()
            .maximumWeight(HELD)
            .weigher((Asked asked, List<Came> came) -> came.size() + 1)
            .build();

    /** What is asked of one council, at the state of the activities that the number stands for. */
    private record Asked(Seen seen, long council, LocalDate from, LocalDate to, long revision) {}

    Attendances(ActivityQueries queries, ActivityChanges changes, JdbcClient jdbc) {
        this.queries = queries;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /**
     * That an organisation came.
     *
     * @param councilId to what this council held, alone or with others
     * @param organisationId which: where records were merged, the one that stands
     * @param activities to how many activities
     * @param last the last day on which it came
     */
    public record Came(long councilId, long organisationId, int activities, LocalDate last) {}

    /**
     * Everybody who came to what some councils held on the days from one to another, both included. Of a single council it is
     * remembered until any activity changes: its page asks twice, for its composition and for how far it lives on its own.
     */
    public List<Came> of(Collection<Long> councils, LocalDate from, LocalDate to) {
        Seen seen = queries.seen();
        OptionalLong revision = councils.size() == 1 ? changes.revision() : OptionalLong.empty();
        if (revision.isEmpty()) return read(seen, councils, from, to);
        long one = councils.iterator().next();
        return ofOne.get(new Asked(seen, one, from, to, revision.getAsLong()), asked -> read(seen, councils, from, to));
    }

    private List<Came> read(Seen seen, Collection<Long> councils, LocalDate from, LocalDate to) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("councils", councils.toArray(Long[]::new));
        values.put("from", from);
        values.put("to", to);
        return jdbc.sql(CAME.formatted(seen.rows()))
                .params(ActivityQueries.bound(values, seen))
                .query((row, number) -> new Came(
                        row.getLong("council_id"),
                        row.getLong("organisation_id"),
                        row.getInt("activities"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }
}
