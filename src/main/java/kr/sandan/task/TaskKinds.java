package kr.sandan.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of tasks, by the list of a day. */
@Component
public class TaskKinds {

    private final JdbcClient jdbc;

    TaskKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kind.
     *
     * @param code its lasting code, such as {@code TECHNOLOGY}
     * @param name its Korean name
     * @param nameEn its English name
     */
    public record Kind(String code, String name, String nameEn) {}

    /** Those of a day, in their order. */
    public List<Kind> on(LocalDate day) {
        return kinds("where valid @> cast(:day as date)", day);
    }

    /** Every kind there ever was. */
    public List<Kind> all() {
        return kinds("where cast(:day as date) is null", null);
    }

    private List<Kind> kinds(String where, @Nullable LocalDate day) {
        return jdbc.sql("select code, name, name_en from task_kind " + where + " order by ordinal")
                .param("day", day)
                .query((row, number) ->
                        new Kind(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list();
    }
}
