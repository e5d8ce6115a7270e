package kr.sandan.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilTopic;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of a council as calendar programs read it: day, hours, place and title, never who comes. What other councils
 * hold and it takes part in is there as it was approved.
 */
@Service
@Transactional(readOnly = true)
public class CouncilCalendar {

    private static final String PRODUCER = "-//Sandan//Council activities//KO";
    private static final int DAYS_BACK = 180;

    private static final String ENTRIES = """
            select id, state, held_on, last_on, starts_at, ends_at, title, place from activity
             where council_id = :council and withdrawn_at is null and held_on >= :since
            union all
            select s.activity_id, s.state, s.held_on, x.last_on, s.starts_at, x.ends_at, x.title, x.place
              from (select p.activity_id as id, p.* from activity_published p) s
              join activity_aud x on x.id = s.activity_id and x.revision = s.revision
             where s.council_id <> :council and s.held_on >= :since and
            """ + Seen.partner(":council") + " order by 3, 5, 1";

    private final CalendarKeys keys;
    private final Councils councils;
    private final JdbcClient jdbc;
    private final Clock clock;

    CouncilCalendar(CalendarKeys keys, Councils councils, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.councils = councils;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Entry(
            long id,
            String state,
            LocalDate day,
            @Nullable LocalDate last,
            LocalTime starts,
            LocalTime ends,
            String title,
            String place) {

        int days() {
            return last == null ? 1 : (int) ChronoUnit.DAYS.between(day, last) + 1;
        }
    }

    /**
     * The calendar, RFC 5545.
     *
     * @throws NotFound for a key that does not open it, and for an unknown council
     */
    public String of(long councilId, @Nullable String key) {
        if (key == null || !keys.opens(key, councilId)) throw new NotFound("calendar", councilId);
        Calendar calendar = new Calendar().withProdId(PRODUCER).withDefaults().getFluentTarget();
        String council = name(councilId).orElse("");
        for (Entry entry : entries(councilId)) calendar.add(event(entry, council));
        return calendar.toString();
    }

    private Optional<String> name(long councilId) {
        AsOf today = AsOf.today(clock);
        return councils.life(councilId, today)
                .flatMap(life -> life.nearest(CouncilTopic.NAME, today.valid()))
                .map(CouncilContent::text);
    }

    private List<Entry> entries(long councilId) {
        return jdbc.sql(ENTRIES)
                .param("council", councilId)
                .param("since", AsOf.today(clock).valid().minusDays(DAYS_BACK))
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("state"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("title"),
                        row.getString("place")))
                .list();
    }

    /**
     * Of several days, one event that comes again each day: from the first hour to the last as one, it would hold the nights
     * too, and programs would draw a bar without hours.
     */
    private static VEvent event(Entry entry, String council) {
        VEvent event = new VEvent(
                entry.day().atTime(entry.starts()).atZone(AsOf.ZONE).toInstant(),
                entry.day().atTime(entry.ends()).atZone(AsOf.ZONE).toInstant(),
                council.isEmpty() ? entry.title() : entry.title() + " · " + council);
        event.add(new Uid("activity-" + entry.id() + "@sandan"));
        if (entry.days() > 1) event.add(new RRule<>("FREQ=DAILY;COUNT=" + entry.days()));
        event.add(new Location(entry.place()));
        event.add(new Status(
                switch (ActivityState.valueOf(entry.state())) {
                    case PLANNED -> "TENTATIVE";
                    case HELD -> "CONFIRMED";
                    case CANCELLED -> "CANCELLED";
                }));
        return event;
    }
}
