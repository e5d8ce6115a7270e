package kr.sandan.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.privacy.AccessLog;
import kr.sandan.privacy.Masking;
import kr.sandan.privacy.PersonalAccess;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases the names of people who came, for good; their lines stay, with the organisations, for the counts. */
@Service
@Transactional
public class AttendeeNames {

    /** How the access log names whose data it was. */
    public static final String SUBJECT = "ATTENDEE";

    /** The activity and those that a list said of it before or after, and that are off the register: taken back, they stand again. */
    private static final String SAME = """
            select o.id from activity a
              join activity o on o.council_id = a.council_id and o.held_on = a.held_on and o.starts_at = a.starts_at
               and regexp_replace(o.title, '\\s', '', 'g') = regexp_replace(a.title, '\\s', '', 'g')
             where a.id = :id and (o.id = a.id or o.withdrawn_at is not null and o.mistake_reason is null)
            """;

    private final ActivityDesk desk;
    private final NameTraces traces;
    private final AccessLog log;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period kept;

    AttendeeNames(
            ActivityDesk desk,
            NameTraces traces,
            AccessLog log,
            CurrentAccount account,
            JdbcClient jdbc,
            Clock clock,
            @Value("${sandan.activity.names-kept:3y}") Period kept) {
        this.desk = desk;
        this.traces = traces;
        this.log = log;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * A line that holds a name.
     *
     * @param name as everybody sees it
     */
    public record Named(
            long id, String affiliation, @Nullable String name) {}

    private record Held(String affiliation, String name) {}

    private record Ended(long activity, String name) {}

    /**
     * A line of an activity of the own headquarters.
     *
     * @throws NotFound where it holds no name
     */
    @Transactional(readOnly = true)
    public Named find(long activity, long attendee) {
        Held held = held(activity, attendee);
        return new Named(attendee, held.affiliation(), Masking.name(held.name()));
    }

    /**
     * Erases the name of somebody who asks for it: from every version of the activity, from what its versions and the reasons
     * of its changes say in words, and from what is typed of it and not saved; so it goes from what a list said of the same
     * activity and another list replaced. Who erased it, when and why is logged. Pressed twice, it is erased once.
     */
    public void erase(long activity, long attendee, @Nullable String reason) {
        alone(activity, attendee);
        if (isErased(activity, attendee)) return;
        Held held = held(activity, attendee);
        ResidentNumber.refuse("reason", reason);
        PersonalAccess access = PersonalAccess.of(PersonalAccess.Action.ERASE, SUBJECT, attendee, reason);
        List<Long> same = jdbc.sql(SAME)
                .param("id", activity)
                .query((row, number) -> row.getLong(1))
                .list();
        jdbc.sql("""
                        update activity_attendee set person_name = null, consent_on = null, erased_at = :now,
                               erased_by = :by, erasure_reason = :reason
                         where activity_id = any(:activities) and affiliation = :affiliation
                           and (person_name = :name or removed_at is not null and person_name = :masked)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", account.require())
                .param("reason", access.reason())
                .param("activities", same.toArray(Long[]::new))
                .param("affiliation", held.affiliation())
                .param("name", held.name())
                .param("masked", Masking.name(held.name()))
                .update();
        for (long one : same) traces.erase(one, held.name());
        log.record(access);
    }

    /** One press at a time, held until the transaction ends. */
    private void alone(long activity, long attendee) {
        jdbc.sql("select id from activity_attendee where id = :attendee and activity_id = :activity for update")
                .param("attendee", attendee)
                .param("activity", activity)
                .query(Long.class)
                .optional();
    }

    /**
     * Erases what has been held for as long as it may be, since its consent or, where nobody agreed, since it was entered; and
     * what the activity says of it in words.
     */
    @Scheduled(initialDelay = 900_000, fixedDelay = 86_400_000)
    public void endRetention() {
        LocalDate until = AsOf.today(clock).valid().minus(kept);
        jdbc.sql("""
                        update activity_attendee set person_name = null, consent_on = null, erased_at = :now
                         where person_name is not null
                           and coalesce(consent_on, cast(entered_at at time zone 'Asia/Seoul' as date)) <= :until
                        returning activity_id, old.person_name as name
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", until)
                .query((row, number) -> new Ended(row.getLong("activity_id"), row.getString("name")))
                .list()
                .forEach(ended -> traces.erase(ended.activity(), ended.name()));
    }

    /** Whether the line of an activity of the own headquarters held a name that was erased. */
    @Transactional(readOnly = true)
    public boolean isErased(long activity, long attendee) {
        desk.requireMine(activity);
        return jdbc.sql("""
                        select exists (select from activity_attendee
                         where id = :attendee and activity_id = :activity and person_name is null and erased_at is not null)
                        """)
                .param("attendee", attendee)
                .param("activity", activity)
                .query(Boolean.class)
                .single();
    }

    /** The name that a line of an activity of the own headquarters holds. */
    @Transactional(readOnly = true)
    String name(long activity, long attendee) {
        return held(activity, attendee).name();
    }

    private Held held(long activity, long attendee) {
        desk.requireMine(activity);
        return jdbc.sql("""
                        select affiliation, person_name from activity_attendee
                         where id = :attendee and activity_id = :activity and person_name is not null
                        """)
                .param("attendee", attendee)
                .param("activity", activity)
                .query((row, number) -> new Held(row.getString("affiliation"), row.getString("person_name")))
                .optional()
                .orElseThrow(() -> new NotFound("attendee", attendee));
    }
}
