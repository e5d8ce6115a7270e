package kr.sandan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.organisation.PersonChange.Kind;
import kr.sandan.platform.AsOf;
import kr.sandan.privacy.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what of a contact, when and why, the newest first. */
@Component
class PersonHistory {

    private static final String HIDDEN = "***";

    private static final String CHANGES = """
            with state as (
                select r.id, r.changed_at, r.account_id, r.reason, to_jsonb(a) - '{id,rev,revtype}'::text[] as now,
                       lag(to_jsonb(a)) over (order by a.rev) as before
                  from person_aud a join change_revision r on r.id = a.rev
                 where a.id = :id)
            select s.changed_at, p.display_name, s.reason, s.before is null as entered, f.field,
                   s.before ->> f.field as before, s.now ->> f.field as after,
                   cast(s.before ->> 'consent_until' as date) <= :today as before_ended,
                   cast(s.now ->> 'consent_until' as date) <= :today as after_ended
              from state s
              left join lateral jsonb_object_keys(s.now) f (field)
                   on s.before is not null and s.before ->> f.field is distinct from s.now ->> f.field
              left join account p on p.id = s.account_id
             order by s.id desc, f.field
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * As it is, only for whoever may see the contact unmasked; but what was held by a consent that has ended since, be it of
     * somebody before, stays masked.
     */
    List<PersonChange> plain(long personId) {
        return jdbc.sql(CHANGES)
                .param("id", personId)
                .param("today", AsOf.today(clock).valid())
                .query(PersonHistory::change)
                .list();
    }

    /**
     * As everybody who keeps contacts may see it.
     *
     * @param person the contact; where its consent has ended, its positions are hidden, too
     */
    List<PersonChange> masked(MaskedPerson person) {
        List<PersonChange> changes = plain(person.id());
        List<String> personal = personal(person.id());
        boolean hidden = person.state() != MaskedPerson.State.HELD;
        return changes.stream()
                .map(change -> change.masked(
                        without(personal, change.reason()),
                        masked(change.field(), change.before(), hidden),
                        masked(change.field(), change.after(), hidden)))
                .toList();
    }

    /** What would tell who it is, ever held. */
    private List<String> personal(long personId) {
        return jdbc.sql("""
                        select distinct w.word from person_aud a
                         cross join lateral (values (a.name), (a.phone), (a.email)) w (word)
                         where a.id = :id and length(w.word) > 1
                        """)
                .param("id", personId)
                .query((row, number) -> row.getString("word"))
                .list();
    }

    private static @Nullable String without(List<String> personal, @Nullable String reason) {
        if (reason == null) return null;
        String said = reason;
        for (String word : personal) said = said.replace(word, HIDDEN);
        return said;
    }

    private static @Nullable String masked(@Nullable String field, @Nullable String value, boolean hidden) {
        if (field == null || value == null) return value;
        return switch (field) {
            case "name" -> Masking.name(value);
            case "phone" -> Masking.phone(value);
            case "email" -> Masking.email(value);
            case "position" -> hidden ? HIDDEN : value;
            default -> value;
        };
    }

    private static @Nullable String held(@Nullable String field, @Nullable String value, boolean ended) {
        return ended ? masked(field, value, true) : value;
    }

    private static PersonChange change(ResultSet row, int number) throws SQLException {
        String field = row.getString("field");
        Kind kind = Kind.CHANGED;
        if (row.getBoolean("entered")) kind = Kind.ENTERED;
        else if (field == null) kind = Kind.FORGOTTEN;
        else if (field.equals("erased_at")) kind = Kind.ERASED;
        boolean told = kind == Kind.CHANGED;
        return new PersonChange(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("display_name"),
                row.getString("reason"),
                kind,
                told ? field : null,
                told ? held(field, row.getString("before"), row.getBoolean("before_ended")) : null,
                told ? held(field, row.getString("after"), row.getBoolean("after_ended")) : null);
    }
}
