package kr.sandan.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The services of the programmes that a firm may get, by the catalogues in force. */
@Component
public class ServiceChoices {

    private static final String SERVICES = """
            select s.id, n.name, n.name_en, f.text as catalogue, f.text_en as catalogue_en
              from programme_service s
              join programme_service_name n on n.service_id = s.id and n.superseded_at is null
              join programme_fact f on f.topic = 'CATALOGUE' and f.catalogue_id = s.catalogue_id
                and f.standing = 'IN_FORCE' and f.superseded_at is null
             where (cast(:day as date) is null or f.valid @> cast(:day as date))
               and (cast(:id as bigint) is null or s.id = :id)
             order by f.valid_from desc nulls last, s.catalogue_id, s.ordinal
            """;

    private final JdbcClient jdbc;

    ServiceChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A service.
     *
     * @param id its number
     * @param name its Korean name
     * @param nameEn its English name
     * @param catalogue the Korean name of its catalogue
     * @param catalogueEn the English name of its catalogue
     */
    public record Choice(
            long id,
            String name,
            String nameEn,
            String catalogue,
            @Nullable String catalogueEn) {}

    /** Every service that was ever in force, those of the newest catalogue first. */
    public List<Choice> all() {
        return read(null, null);
    }

    /** The service of that number, whenever it was in force. */
    public Optional<Choice> find(long id) {
        return read(null, id).stream().findFirst();
    }

    /** Refuses a service that no catalogue in force that day holds. */
    void requireInForce(long id, LocalDate day) {
        if (read(day, id).isEmpty()) throw new RuleBroken("serviceId", "task.support.service.then");
    }

    private List<Choice> read(@Nullable LocalDate day, @Nullable Long id) {
        return jdbc.sql(SERVICES)
                .param("day", day)
                .param("id", id)
                .query((row, number) -> new Choice(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("catalogue"),
                        row.getString("catalogue_en")))
                .list();
    }
}
