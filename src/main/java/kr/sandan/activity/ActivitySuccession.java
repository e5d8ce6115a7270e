package kr.sandan.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.approval.RecordTransfers;
import kr.sandan.council.CouncilHomes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When a site goes to another headquarters, by whatever act and on whatever day, its councils' activities go with it: they
 * are looked after by who answers now, so that none stays where nobody may touch it.
 */
@Component
class ActivitySuccession {

    /** Those whose office answers for their council no more; a council that has no office keeps the one it had. */
    private static final String ELSEWHERE = """
            with home as (select * from unnest(:councils, :offices) as h (council_id, office_id)),
                 first_home as (select council_id, min(office_id) as office_id from home group by council_id)
            select p.record_id, f.office_id
              from approval p
              join activity a on a.id = p.record_id
              join first_home f on f.council_id = a.council_id
             where p.kind = :kind
               and not exists (select from home h where h.council_id = a.council_id and h.office_id = p.office_id)
            """;

    private final CouncilHomes homes;
    private final RecordTransfers transfers;
    private final JdbcClient jdbc;
    private volatile @Nullable Map<Long, Set<Long>> followed;

    ActivitySuccession(CouncilHomes homes, RecordTransfers transfers, JdbcClient jdbc) {
        this.homes = homes;
        this.transfers = transfers;
        this.jdbc = jdbc;
    }

    /** Looks whether offices answer for other councils than when it last looked; costs nothing where they do not. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 10_000)
    void follow() {
        Map<Long, Set<Long>> now = homes.today();
        if (now.equals(followed)) return;
        transfers.transfer(ActivityApproval.KIND, elsewhere(now));
        followed = now;
    }

    private Map<Long, Long> elsewhere(Map<Long, Set<Long>> now) {
        List<Long> councils = new ArrayList<>();
        List<Long> offices = new ArrayList<>();
        now.forEach((council, ofCouncil) -> ofCouncil.forEach(office -> {
            councils.add(council);
            offices.add(office);
        }));
        Map<Long, Long> found = new HashMap<>();
        jdbc.sql(ELSEWHERE)
                .param("councils", councils.toArray(Long[]::new))
                .param("offices", offices.toArray(Long[]::new))
                .param("kind", ActivityApproval.KIND)
                .query(row -> {
                    found.put(row.getLong("record_id"), row.getLong("office_id"));
                });
        return found;
    }
}
