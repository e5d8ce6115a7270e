package kr.sandan.benchmark;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.approval.AdmittedRecords;
import kr.sandan.approval.ApprovalSubject;
import kr.sandan.platform.start.Preparation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills up to as many activities as a measurement asks for, held from 2005 to 2024, two attendees each, approved and marked
 * as samples. They are written by the database itself: through the form two hundred thousand would take hours.
 */
@Component
@Profile("benchmark")
@Order(920)
class InventedActivities implements Preparation {

    private static final int TOGETHER = 20_000;

    private static final String INVENT = """
            insert into activity (council_id, kind, state, held_on, starts_at, ends_at, place, title, outcome, office_id,
                sample, revision, version, entered_at)
            select places.council, (array['SEMINAR', 'FORUM', 'TASK_FINDING', 'TECHNOLOGY_EXCHANGE', 'VISIT', 'EDUCATION'])[1 + number % 6],
                   'HELD', date '2005-01-01' + cast(number * 7919 % 7300 as int), time '10:00' + interval '1 hour' * (number % 6),
                   time '12:00' + interval '1 hour' * (number % 6), '가상 회의실 ' || number % 97, '가상 활동 ' || number,
                   '가상 성과 ' || number, places.office, true, 1, 0, :now
              from generate_series(cast(:from as bigint), :until) number
              join (select row_number() over (order by council_id) - 1 as place, count(*) over () as places,
                           council_id as council, min(office_id) as office
                      from activity group by council_id) places on places.place = number % places.places
            returning id, office_id, held_on
            """;

    private static final String KEEP = """
            insert into activity_aud (id, rev, revtype, council_id, kind, state, held_on, starts_at, ends_at, place, title, outcome,
                guests, office_id, sample, revision)
            select id, :revision, 0, council_id, kind, state, held_on, starts_at, ends_at, place, title, outcome, guests,
                   office_id, sample, revision
              from activity where id = any(:ids)
            """;

    private static final String ATTEND = """
            insert into activity_attendee (activity_id, affiliation, organisation_id, entered_at)
            select made.id, '가상 기관 ' || each.number, o.id, :now
              from unnest(cast(:ids as bigint[])) made (id) cross join (values (1), (2)) each (number)
              left join organisation o on o.id = 1 + (made.id * each.number) % :organisations
            """;

    private final AdmittedRecords approvals;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int wanted;

    InventedActivities(
            AdmittedRecords approvals,
            ActingAccount acting,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            @Value("${sandan.benchmark.activities:0}") int wanted) {
        this.approvals = approvals;
        this.acting = acting;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void prepare() {
        long held = count("select count(*) from activity");
        if (held >= wanted) return;
        long admin = count("select id from account where username = 'admin'");
        for (long first = held + 1; first <= wanted; first += TOGETHER) {
            long from = first;
            long until = Math.min(wanted, first + TOGETHER - 1);
            acting.as(admin, () -> transaction.executeWithoutResult(status -> invent(from, until)));
        }
        jdbc.sql("analyze").update();
    }

    private void invent(long from, long until) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<ApprovalSubject> made = jdbc.sql(INVENT)
                .param("from", from)
                .param("until", until)
                .param("now", now)
                .query((row, number) -> new ApprovalSubject(
                        "ACTIVITY",
                        row.getLong("id"),
                        row.getLong("office_id"),
                        row.getObject("held_on", LocalDate.class),
                        1))
                .list();
        Long[] ids = made.stream().map(ApprovalSubject::recordId).toArray(Long[]::new);
        long revision = jdbc.sql("insert into change_revision (changed_at) values (:now) returning id")
                .param("now", now)
                .query(Long.class)
                .single();
        jdbc.sql(KEEP).param("revision", revision).param("ids", ids).update();
        jdbc.sql(ATTEND)
                .param("ids", ids)
                .param("organisations", Math.max(1, count("select max(id) from organisation")))
                .param("now", now)
                .update();
        approvals.admit(made, "부하 측정");
    }

    private long count(String question) {
        Long count = jdbc.sql(question).query(Long.class).single();
        return count == null ? 0 : count;
    }
}
