package kr.sandan.task;

import java.util.List;
import kr.sandan.activity.BuildsOnActivities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks found at activities that came in by a list. */
@Component
class TasksOfLists implements BuildsOnActivities {

    private final JdbcClient jdbc;

    TasksOfLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Built> on(long loadId) {
        return jdbc.sql("""
                        select t.id, t.topic from task t join activity a on a.id = t.activity_id
                         where a.load_id = :load and a.withdrawn_at is null order by t.id limit 200
                        """)
                .param("load", loadId)
                .query((row, number) -> new Built(row.getString("topic"), "/tasks/" + row.getLong("id")))
                .list();
    }
}
