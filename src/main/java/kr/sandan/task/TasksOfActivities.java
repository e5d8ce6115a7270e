package kr.sandan.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kr.sandan.activity.BuildsOnActivities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks found at activities that somebody takes off the register. */
@Component
class TasksOfActivities implements BuildsOnActivities {

    private final JdbcClient jdbc;

    TasksOfActivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Built> on(long loadId) {
        return jdbc.sql("""
                        select t.id, t.topic from task t join activity a on a.id = t.activity_id
                         where a.load_id = :load and a.withdrawn_at is null and t.withdrawal is null order by t.id limit 200
                        """)
                .param("load", loadId)
                .query(TasksOfActivities::built)
                .list();
    }

    @Override
    public List<Built> onActivity(long activityId) {
        return jdbc.sql("""
                        select id, topic from task where activity_id = :activity and withdrawal is null order by id limit 200
                        """)
                .param("activity", activityId)
                .query(TasksOfActivities::built)
                .list();
    }

    private static Built built(ResultSet row, int number) throws SQLException {
        return new Built(row.getString("topic"), "/tasks/" + row.getLong("id"));
    }
}
