package kr.sandan.benchmark;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.platform.start.Preparation;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A task for each third invented activity and a support for each second of those, closed with a score. */
@Component
@Profile("benchmark")
@Order(930)
class InventedTasks implements Preparation {

    /** As many as the locks of one transaction allow. */
    private static final int TOGETHER = 3000;

    private static final String INVENT = """
            insert into task (council_id, organisation_id, activity_id, kind, urgency, topic, found_on, state, owner_id, office_id,
                sample, version, entered_at)
            select a.council_id, o.id, a.id, 'FINANCE', 'NORMAL', '가상 과제 ' || a.id, a.held_on + 3,
                   case when a.id % 2 = 0 then 'UNDER_WAY' else 'FOUND' end, (select min(id) from account), a.office_id, true, 0, :now
              from activity a
              join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of from organisation) o
                on o.place = a.id % o.all_of
             where a.id = any(:ids)
            returning id
            """;

    private static final String MOVE = """
            insert into task_move (task_id, number, from_state, to_state, moved_on, moved_at)
            select t.id, step.number, step.before, step.after, t.found_on + 10 * (step.number - 1), :now
              from task t join (values (1, null, 'FOUND'), (2, 'FOUND', 'UNDER_WAY')) step (number, before, after)
                on step.number = 1 or t.state = 'UNDER_WAY'
             where t.id = any(:ids) order by t.id, step.number
            """;

    private static final String SUPPORT = """
            insert into task_support (task_id, service_id, provider_id, started_on, money, result, closed_on, score, scored_on,
                repeat_reason, version, entered_at)
            select t.id, (select min(id) from programme_service), t.organisation_id, t.found_on + 10, 'OTHER_PROGRAMME', '가상 성과',
                   t.found_on + 100, 1 + t.id % 5, t.found_on + 110, '부하 측정', 0, :now
              from task t where t.id = any(:ids) and t.state = 'UNDER_WAY'
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    InventedTasks(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        List<Long> fruitful =
                jdbc.sql("""
                        select a.id from activity a
                         where a.title like '가상 활동 %' and a.id % 3 = 0
                           and not exists (select from task t where t.activity_id = a.id) order by a.id
                        """).query((row, number) -> row.getLong(1)).list();
        for (int from = 0; from < fruitful.size(); from += TOGETHER) {
            List<Long> part = fruitful.subList(from, Math.min(fruitful.size(), from + TOGETHER));
            transaction.executeWithoutResult(status -> invent(part.toArray(Long[]::new)));
        }
        if (!fruitful.isEmpty()) jdbc.sql("analyze").update();
    }

    private void invent(Long[] activities) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Long[] tasks = jdbc.sql(INVENT)
                .param("ids", activities)
                .param("now", now)
                .query((row, number) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
        jdbc.sql(MOVE).param("ids", tasks).param("now", now).update();
        jdbc.sql(SUPPORT).param("ids", tasks).param("now", now).update();
    }
}
