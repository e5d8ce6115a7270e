package kr.sandan.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.approval.RecordTransfers;
import kr.sandan.approval.RecordTransfers.Transfer;
import kr.sandan.council.CouncilHomes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When a site goes to another headquarters, by whatever act and on whatever day, its councils' activities go with it: they
 * are looked after by who answers now, so that none stays where nobody may touch it.
 */
@Component
class ActivitySuccession {

    /** Those whose office answers for their council no more. */
    private static final String ELSEWHERE = """
            with home as (select * from unnest(:councils, :offices) as h (council_id, office_id)),
                 first_home as (select council_id, min(office_id) as office_id from home group by council_id)
            select p.record_id, p.office_id as before, f.office_id as after
              from approval p
              join activity a on a.id = p.record_id
              join first_home f on f.council_id = a.council_id
             where p.kind = :kind
               and not exists (select from home h where h.council_id = a.council_id and h.office_id = p.office_id)
            """;

    /** One portal of several looks at a time. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('activity_succession'))";

    /** So long after a change somebody may still store what was begun before it. */
    private static final Duration TAIL = Duration.ofMinutes(10);

    private static final Duration SELDOM = Duration.ofHours(1);

    private final CouncilHomes homes;
    private final CouncilOffice offices;
    private final RecordTransfers transfers;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Map<Long, Set<Long>> followed = Map.of();
    private volatile Instant changed = Instant.EPOCH;
    private volatile Instant looked = Instant.EPOCH;

    ActivitySuccession(
            CouncilHomes homes,
            CouncilOffice offices,
            RecordTransfers transfers,
            TransactionOperations transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.homes = homes;
        this.offices = offices;
        this.transfers = transfers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks whether offices answer for other councils than when it last looked, for a while after they do, else seldom. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 10_000)
    void follow() {
        Map<Long, Set<Long>> now = homes.today();
        Instant instant = clock.instant();
        if (!now.equals(followed)) changed = instant;
        if (!instant.isBefore(changed.plus(TAIL)) && instant.isBefore(looked.plus(SELDOM))) return;
        transaction.executeWithoutResult(status -> pass(now));
        followed = now;
        looked = instant;
    }

    private void pass(Map<Long, Set<Long>> now) {
        if (!jdbc.sql(ALONE).query(Boolean.class).single()) return;
        List<Long> councils = new ArrayList<>();
        List<Long> answering = new ArrayList<>();
        now.forEach((council, ofCouncil) -> {
            for (Long office : ofCouncil.isEmpty() ? Set.of(offices.now(council)) : ofCouncil) {
                councils.add(council);
                answering.add(office);
            }
        });
        List<Transfer> elsewhere = jdbc.sql(ELSEWHERE)
                .param("councils", councils.toArray(Long[]::new))
                .param("offices", answering.toArray(Long[]::new))
                .param("kind", ActivityApproval.KIND)
                .query((row, number) ->
                        new Transfer(row.getLong("record_id"), row.getLong("before"), row.getLong("after")))
                .list();
        transfers.transfer(ActivityApproval.KIND, elsewhere);
    }
}
