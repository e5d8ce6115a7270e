package kr.sandan.activity.listed;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.activity.CouncilOffice;
import kr.sandan.approval.AdmittedRecords;
import kr.sandan.approval.ApprovalSubject;
import kr.sandan.platform.StaleEdit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a staged list and takes it back, set-wise; the rules stand in the database. */
@Component
class ActivityListWriter {

    private static final String KIND = "ACTIVITY";

    private static final String LOCK = """
            select a.id from activity a join activity_load_row s on s.held_id = a.id
             where s.load_id = :load and a.withdrawn_at is null and a.load_id is not null and a.revision = 1
               and not exists (select from activity_file f where f.activity_id = a.id)
               and not exists (select from activity_attendee t where t.activity_id = a.id and t.erased_at is not null)
               and not exists (select from approval p where p.kind = 'ACTIVITY' and p.record_id = a.id and p.moves > 1)
               for no key update of a
            """;

    private static final String FACTS = """
            council_id, kind, state, held_on, last_on, starts_at, ends_at, place, title, outcome, guests, planned_krw, venue_krw,
            speaker_krw, travel_krw, meal_krw, material_krw, other_krw, subsidy_krw, odd_reason, office_id, sample, revision""";

    private static final String STAGED = """
            council_id, kind, 'HELD', held_on, last_on, starts_at, ends_at, place, title, outcome, guests, planned_krw, costs_krw[1],
            costs_krw[2], costs_krw[3], costs_krw[4], costs_krw[5], costs_krw[6], subsidy_krw, odd_reason, office_id, sample, 1""";

    private static final String ENTER = "insert into activity (id, " + FACTS
            + ", version, load_id, entered_by, entered_at) select activity_id, " + STAGED
            + ", 0, :load, :by, :now from activity_load_row where load_id = :load";

    /** The versions that approval speaks of, as what people write has them. */
    private static final String REMEMBER = """
            with revision as (insert into change_revision (changed_at, account_id, reason)
                values (:now, :by, :reason) returning id)
            insert into activity_aud (id, rev, revtype, %s)
            select activity_id, revision.id, 0, %s from activity_load_row, revision where load_id = :load
            """.formatted(FACTS, STAGED);

    private static final String ATTEND = """
            insert into activity_attendee (activity_id, affiliation, person_name, organisation_id, revision, entered_by, entered_at)
            select s.activity_id, split_part(line, E'\\t', 1), nullif(split_part(line, E'\\t', 2), ''),
                   coalesce(o.merged_into, o.id), 1, :by, :now
              from activity_load_row s cross join lateral string_to_table(s.attendees, E'\\n') with ordinality t (line, place)
              left join organisation o on o.id = cast(nullif(split_part(line, E'\\t', 3), '') as bigint)
             where s.load_id = :load and s.attendees <> '' order by s.position, t.place
            """;

    /** What others see of them, at once for all; the database would do it for each. */
    private static final String PUBLISH = """
            insert into activity_published (activity_id, revision, council_id, kind, state, held_on, starts_at, office_id, sample)
            select activity_id, 1, council_id, kind, 'HELD', held_on, starts_at, office_id, sample
              from activity_load_row where load_id = :load
            """;

    private static final String REPLACE = """
            with replaced as (
                update activity a set withdrawn_at = :now, version = a.version + 1 from activity_load_row s
                 where s.load_id = :load and a.id = s.held_id and a.withdrawn_at is null returning a.id)
            insert into activity_withdrawal (activity_id, load_id, withdrawn_by, withdrawn_at, reason)
            select id, :load, :by, :now, :reason from replaced
            """;

    private static final String WITHDRAW = """
            with withdrawn as (
                update activity set withdrawn_at = :now, version = version + 1
                 where load_id = :load and withdrawn_at is null returning id)
            insert into activity_withdrawal (activity_id, load_id, withdrawn_by, withdrawn_at, reason)
            select id, :load, :by, :now, :reason from withdrawn
            """;

    /** Nothing of a closed month comes or goes. */
    private static final String REQUIRE_OPEN = """
            select count(approval_require_open('ACTIVITY', office_id, held_on)::text) from activity
             where load_id = :load and withdrawn_at is null
                or id in (select activity_id from activity_withdrawal where load_id = :load and restored_at is null)
            """;

    /** What the list had taken the place of stands again; not what it said itself. */
    private static final String RESTORE = """
            with restored as (
                update activity_withdrawal w set restored_by = :by, restored_at = :now
                  from activity a
                 where w.load_id = :load and w.restored_at is null and a.id = w.activity_id and a.load_id <> :load
                returning w.activity_id)
            update activity a set withdrawn_at = null, version = a.version + 1 from restored r where a.id = r.activity_id
            """;

    private static final String LATER = """
            select a.id, a.title, (select max(w.load_id) from activity_withdrawal w
                                    where w.activity_id = a.id and w.restored_at is null) as by_load
              from activity a
             where a.load_id = :load
               and (a.revision > 1 or a.withdrawn_at is not null
                    or exists (select from activity_file f where f.activity_id = a.id)
                    or exists (select from approval p where p.kind = 'ACTIVITY' and p.record_id = a.id and p.moves > 1))
             order by a.held_on, a.id limit 200
            """;

    private final AdmittedRecords admitted;
    private final CouncilOffice offices;
    private final JdbcClient jdbc;

    ActivityListWriter(AdmittedRecords admitted, CouncilOffice offices, JdbcClient jdbc) {
        this.offices = offices;
        this.admitted = admitted;
        this.jdbc = jdbc;
    }

    /**
     * A step of a load.
     *
     * @param reason why, in words that are kept
     */
    record Step(long loadId, long account, Instant now, String reason) {}

    /**
     * An activity that was changed on top of a load.
     *
     * @param byLoad the later load that took its place, 0 where people changed it
     */
    record Later(long id, String title, long byLoad) {}

    /** @throws StaleEdit where what the list takes the place of was changed since */
    void apply(Step step) {
        replace(step);
        for (String sql : List.of(ENTER, REMEMBER, ATTEND)) run(sql, step);
        admitted.admit(subjects(step.loadId()), step.reason());
        run(PUBLISH, step);
    }

    private void replace(Step step) {
        long wanted = jdbc.sql("select count(held_id) from activity_load_row where load_id = :load")
                .param("load", step.loadId())
                .query(Long.class)
                .single();
        if (wanted == 0) return;
        int found = jdbc.sql(LOCK)
                .param("load", step.loadId())
                .query(Long.class)
                .list()
                .size();
        if (found != wanted) throw new StaleEdit("activities of load", step.loadId());
        run(REPLACE, step);
    }

    private List<ApprovalSubject> subjects(long loadId) {
        Map<Long, Long> now = new HashMap<>();
        return jdbc.sql("""
                        select activity_id, council_id, office_id, held_on from activity_load_row
                         where load_id = :load order by position
                        """)
                .param("load", loadId)
                .query((row, number) -> new ApprovalSubject(
                        KIND,
                        row.getLong("activity_id"),
                        now.computeIfAbsent(row.getLong("council_id"), offices::now),
                        row.getLong("office_id"),
                        row.getObject("held_on", LocalDate.class),
                        1))
                .list();
    }

    void revert(Step step) {
        jdbc.sql(REQUIRE_OPEN).param("load", step.loadId()).query(Long.class).single();
        run(WITHDRAW, step);
        run(RESTORE, step);
    }

    List<Later> later(long loadId) {
        return jdbc.sql(LATER)
                .param("load", loadId)
                .query((row, number) -> new Later(row.getLong("id"), row.getString("title"), row.getLong("by_load")))
                .list();
    }

    private void run(String sql, Step step) {
        jdbc.sql(sql)
                .param("load", step.loadId())
                .param("by", step.account())
                .param("now", Timestamp.from(step.now()))
                .param("reason", step.reason())
                .update();
    }
}
