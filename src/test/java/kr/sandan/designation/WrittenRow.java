package kr.sandan.designation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row that was ever written of a designation, whatever became of it.
 *
 * @param day a day on which it holds
 * @param known the day since which it is known
 */
record WrittenRow(
        long designation,
        String name,
        LocalDate day,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate known) {

    private static final String WRITTEN = """
            select p.designation_id, p.name, coalesce(p.valid_from, date '2000-01-01') as day, p.valid_from, p.valid_to,
                   cast(p.known_from at time zone 'Asia/Seoul' as date) as known
            from designation_period p where p.designation_id = any (cast(:ids as bigint[])) order by p.id
            """;

    static List<WrittenRow> of(JdbcClient jdbc, String designations) {
        return jdbc.sql(WRITTEN)
                .param("ids", designations)
                .query((row, number) -> new WrittenRow(
                        row.getLong("designation_id"),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("known", LocalDate.class)))
                .list();
    }
}
