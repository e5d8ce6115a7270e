package kr.sandan.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of activities, by the list of a day. */
@Component
public class ActivityKinds {

    private final JdbcClient jdbc;

    ActivityKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kind.
     *
     * @param code its lasting code, such as {@code SEMINAR}
     * @param name its Korean name
     * @param nameEn its English name
     */
    public record Kind(String code, String name, String nameEn) {}

    /** Those that may be held on a day, in their order. */
    public List<Kind> on(LocalDate day) {
        return kinds("where valid @> cast(:day as date)", day);
    }

    /** Every kind there ever was. */
    public List<Kind> all() {
        return kinds("where cast(:day as date) is null", null);
    }

    /** The kind of that code, whenever it was on the list. */
    public Optional<Kind> find(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private List<Kind> kinds(String where, @Nullable LocalDate day) {
        return jdbc.sql("select code, name, name_en from activity_kind " + where + " order by ordinal")
                .param("day", day)
                .query((row, number) ->
                        new Kind(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list();
    }
}
