package kr.sandan.activity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.SentForms;
import kr.sandan.privacy.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what belongs to an activity: other councils, attendees, the keys of its forms. */
@Component
class ActivityRows {

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    ActivityRows(Drafts drafts, JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /** @param revision the version of the activity from which on these and no others take part */
    void councils(long activity, int revision, List<Long> others) {
        jdbc.sql("""
                        update activity_council set removed_revision = :revision
                         where activity_id = :id and removed_revision is null and not (council_id = any(:others))
                        """)
                .param("id", activity)
                .param("revision", revision)
                .param("others", others.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into activity_council (activity_id, council_id, revision)
                        select :id, unnest(cast(:others as bigint[])), :revision
                            on conflict (activity_id, council_id) where removed_revision is null do nothing
                        """)
                .param("id", activity)
                .param("revision", revision)
                .param("others", others.toArray(Long[]::new))
                .update();
    }

    /** @param revision the version of the activity from which on they are named */
    void attend(long activity, int revision, Collection<Attendee> attendees, @Nullable Long by) {
        for (Attendee attendee : attendees) {
            jdbc.sql("""
                            insert into activity_attendee (activity_id, affiliation, organisation_id, person_name, consent_on,
                                revision, entered_by, entered_at)
                            values (:id, :affiliation, :organisation, :name, :consent, :revision, :by, :at)
                            """)
                    .param("id", activity)
                    .param("affiliation", attendee.affiliation())
                    .param("organisation", attendee.organisationId())
                    .param("name", attendee.name())
                    .param("consent", attendee.consentOn())
                    .param("revision", revision)
                    .param("by", by)
                    .param("at", now())
                    .update();
        }
    }

    /**
     * Takes attendees off the list. Earlier versions still name them, masked; who they were is not kept.
     *
     * @param revision the version of the activity from which on they are not named
     */
    void leave(long activity, int revision, Set<Long> attendees) {
        record Named(long id, @Nullable String name) {}
        List<Named> leaving = jdbc.sql("""
                        select id, person_name from activity_attendee
                         where activity_id = :id and id = any(:attendees) and removed_at is null
                        """)
                .param("id", activity)
                .param("attendees", attendees.toArray(Long[]::new))
                .query((row, number) -> new Named(row.getLong("id"), row.getString("person_name")))
                .list();
        for (Named one : leaving)
            jdbc.sql("""
                            update activity_attendee set removed_at = :at, removed_revision = :revision,
                                   person_name = :masked, consent_on = null
                             where id = :id
                            """)
                    .param("at", now())
                    .param("revision", revision)
                    .param("masked", Masking.name(one.name()))
                    .param("id", one.id())
                    .update();
    }

    int attending(long activity) {
        return jdbc.sql("select count(*) from activity_attendee where activity_id = :id and removed_at is null")
                .param("id", activity)
                .query(Integer.class)
                .single();
    }

    /** Takes a form's key for this transaction; false where an earlier form, once committed, has it. */
    boolean takes(String key) {
        sentForms.require(key);
        return jdbc.sql("""
                        insert into activity_submission (submission_key, entered_at) values (:key, :now)
                        on conflict do nothing
                        """).param("key", key).param("now", now()).update() == 1;
    }

    /** Keeps what the form of that key became; what was typed in it is no draft any more. */
    void remember(String key, long activity) {
        jdbc.sql("update activity_submission set activity_id = :id where submission_key = :key")
                .param("id", activity)
                .param("key", key)
                .update();
        drafts.saved(key);
    }

    Optional<Long> enteredWith(String key) {
        return jdbc.sql("select activity_id from activity_submission where submission_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }

    /** The office that looks after an activity now. */
    long office(long activity) {
        return jdbc.sql("select office_id from approval where kind = :kind and record_id = :id")
                .param("kind", ActivityApproval.KIND)
                .param("id", activity)
                .query(Long.class)
                .single();
    }
}
