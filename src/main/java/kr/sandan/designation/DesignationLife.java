package kr.sandan.designation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole life of a designation: every act that touched it, and what it said, known until a day. */
@Service
@Transactional(readOnly = true)
public class DesignationLife {

    private static final String SAID = """
            select p.*, x.hub_name, e.id act, a.display_name by_name, e.kind, e.happened_on, e.load_id, e.source_id event_source,
                   e.reason event_reason, e.entered_at event_entered_at,
                   p.superseded_at <= :known superseded_by_then,
                   array(select (select v.name from complex_version v where v.complex_id = m.complex_id
                                 order by v.known_from > :known, coalesce(v.superseded_at <= :known, false),
                                          case when v.known_from > :known then v.known_from end,
                                          v.known_from desc, v.id desc limit 1)
                         from designation_member m where m.period_id = p.id order by m.ordinal) members
              from designation_event e
              join designation_period p on p.event_id = e.id or p.superseded_by = e.id
              left join account a on a.id = e.entered_by
              left join lateral (
                   select h.name hub_name from designation_period h where h.designation_id = p.hub_id and h.known_from <= :known
                   order by h.valid && p.valid desc, coalesce(h.superseded_at <= :known, false), h.id desc limit 1) x on true
             where p.designation_id = :id and p.known_from <= :known
               and (p.event_id = e.id or p.superseded_at <= :known)
             order by e.entered_at, e.id, p.event_id = e.id desc, p.valid_from nulls first, p.id
            """;

    private static final String OTHERS = """
            select distinct on (e.id, p.designation_id) e.id act, p.* from designation_event e
              join designation_period p on p.event_id = e.id or (p.superseded_by = e.id and p.superseded_at <= :known)
             where e.id in (:events) and p.designation_id <> :id and p.known_from <= :known
             order by e.id, p.designation_id, p.id desc
            """;

    private final JdbcClient jdbc;

    DesignationLife(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One act in the life of a designation.
     *
     * @param id the event
     * @param kind what it did
     * @param day the day on which it took effect, null where it has none
     * @param enteredAt when it was entered
     * @param enteredBy by whom, null for a program
     * @param sourceId who says so
     * @param reason why
     * @param loadId the load that brought it, null for one made by hand
     * @param said what it says since
     * @param takenBack what it superseded
     * @param others the other designations it touched
     */
    public record Event(
            long id,
            EventKind kind,
            @Nullable LocalDate day,
            Instant enteredAt,
            @Nullable String enteredBy,
            long sourceId,
            @Nullable String reason,
            @Nullable Long loadId,
            List<Said> said,
            List<Said> takenBack,
            List<Party> others) {

        private Event with(List<Party> parties) {
            return new Event(id, kind, day, enteredAt, enteredBy, sourceId, reason, loadId, said, takenBack, parties);
        }
    }

    /**
     * What is said of a designation over a period.
     *
     * @param name of the site
     * @param hub name of its hub, null for none
     * @param span how long it holds
     * @param gaps what the source leaves open
     * @param knownFrom since when it counts as known
     * @param superseded whether something took its place by the day
     * @param complexes names of what it holds
     */
    public record Said(
            long periodId,
            String name,
            @Nullable String hub,
            Span span,
            Set<SiteFacts.Gap> gaps,
            Instant knownFrom,
            boolean superseded,
            List<String> complexes) {}

    /** Another designation of the same act, or of the same complexes. */
    public record Party(long id, DesignationRole role, String name, Span span) {}

    private record Line(Event event, Said said, boolean takenBack) {}

    /** Every act up to the day, oldest first; none for a designation nobody knew by then. */
    public List<Event> events(long designationId, AsOf asOf) {
        List<Line> lines = jdbc.sql(SAID)
                .param("id", designationId)
                .param("known", DesignationReader.lastKnown(asOf))
                .query((row, number) -> line(row))
                .list();
        Map<Long, List<Party>> others = others(lines, designationId, asOf);
        List<Event> events = new ArrayList<>();
        for (Line line : lines) {
            Event last = events.isEmpty() ? null : events.get(events.size() - 1);
            if (last == null || last.id() != line.event().id()) {
                last = line.event().with(others.getOrDefault(line.event().id(), List.of()));
                events.add(last);
            }
            (line.takenBack() ? last.takenBack() : last.said()).add(line.said());
        }
        return events;
    }

    /** The other designations that the acts touched, as far as that was known by the day, by act. */
    private Map<Long, List<Party>> others(List<Line> lines, long designationId, AsOf asOf) {
        Map<Long, List<Party>> others = new HashMap<>();
        if (lines.isEmpty()) return others;
        jdbc.sql(OTHERS)
                .param("events", lines.stream().map(line -> line.event().id()).collect(Collectors.toSet()))
                .param("id", designationId)
                .param("known", DesignationReader.lastKnown(asOf))
                .query(row -> {
                    others.computeIfAbsent(row.getLong("act"), act -> new ArrayList<>())
                            .add(party(row));
                });
        return others;
    }

    /** Other designations, at whatever time, that hold one of the same complexes, a part or the whole of one. */
    public List<Party> onSameGround(long designationId, AsOf asOf) {
        return jdbc.sql("""
                        select p.* from designation_period p
                        where p.designation_id <> :id and p.known @> :known and exists (
                            select from designation_occupancy theirs
                            join designation_occupancy mine on mine.layer = 'BASE' and mine.place = theirs.place
                             and mine.extent && theirs.extent and mine.programme_id = theirs.programme_id
                            join designation_period own on own.id = mine.period_id
                            where theirs.period_id = p.id and theirs.layer = 'BASE'
                              and own.designation_id = :id and own.known @> :known)
                        order by p.valid_from nulls first, p.id
                        """)
                .param("id", designationId)
                .param("known", DesignationReader.lastKnown(asOf))
                .query((row, number) -> party(row))
                .list();
    }

    /** Everything ever said, as known on the day, of sites that hold a complex, a part of it or the whole of it. */
    public List<Party> ofComplex(long complexId, AsOf asOf) {
        return jdbc.sql("""
                        select p.* from designation_period p
                        where p.known @> :known and exists (
                            select from designation_occupancy o join designation_ground(:id) g
                              on o.place = g.place and o.extent && g.extent
                            where o.layer = 'BASE' and o.period_id in (p.id, (
                                select h.id from designation_period h
                                where p.role = 'PILOT' and h.designation_id = p.hub_id and h.known @> :known limit 1)))
                        order by p.valid_from nulls first, p.id
                        """)
                .param("id", complexId)
                .param("known", DesignationReader.lastKnown(asOf))
                .query((row, number) -> party(row))
                .list();
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getLong("designation_id"),
                DesignationRole.valueOf(row.getString("role")),
                row.getString("name"),
                HeldPeriods.span(row));
    }

    private static Line line(ResultSet row) throws SQLException {
        long load = row.getLong("load_id");
        long act = row.getLong("act");
        Event begun = new Event(
                act,
                EventKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("event_entered_at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getLong("event_source"),
                row.getString("event_reason"),
                load == 0 ? null : load,
                new ArrayList<>(),
                new ArrayList<>(),
                List.of());
        return new Line(begun, said(row), row.getLong("event_id") != act);
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("id"),
                row.getString("name"),
                row.getString("hub_name"),
                HeldPeriods.span(row),
                HeldPeriods.gaps(row),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                row.getBoolean("superseded_by_then"),
                Arrays.asList((String[]) row.getArray("members").getArray()));
    }
}
