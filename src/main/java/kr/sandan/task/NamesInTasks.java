package kr.sandan.task;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.NameInText;
import kr.sandan.platform.web.NamesElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said of tasks of the own headquarters, of their steps and of their supports, in any version. */
@Component
@Transactional(readOnly = true)
class NamesInTasks implements NamesElsewhere {

    private static final String FOUND = """
            select t.id, t.topic from task t where%s
               and (exists (select from task_aud v where v.id = t.id and concat_ws(' ', v.topic, v.detail) ~ :pattern)
                 or exists (select from task_move m where m.task_id = t.id
                               and concat_ws(' ', m.reason, m.programme, m.body) ~ :pattern)
                 or exists (select from task_support s join task_support_aud v on v.id = s.id
                             where s.task_id = t.id and concat_ws(' ', v.result, v.repeat_reason) ~ :pattern))
             order by t.found_on desc, t.id desc limit :most
            """;

    private final TaskSight sight;
    private final JdbcClient jdbc;

    NamesInTasks(TaskSight sight, JdbcClient jdbc) {
        this.sight = sight;
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> of(String name, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        String mine = sight.mine("t.council_id", values);
        return jdbc.sql(FOUND.formatted(mine))
                .params(values)
                .param("pattern", NameInText.pattern(name))
                .param("most", MOST)
                .query((row, number) ->
                        new Place("task.title", String.valueOf(row.getString("topic")), "/tasks/" + row.getLong("id")))
                .list();
    }
}
