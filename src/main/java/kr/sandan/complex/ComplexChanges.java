package kr.sandan.complex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was entered of late, of all complexes together. */
@Service
@Transactional(readOnly = true)
public class ComplexChanges {

    private static final String NEWEST = """
            select v.entered_at, v.complex_id, v.name, v.valid_from, v.reason, s.title,
                   (select o.name from complex_version o
                    where o.complex_id = v.complex_id and o.superseded_at = v.entered_at
                    order by o.id desc limit 1) as before
            from complex_version v join source_document_known(:until) s on s.id = v.source_id
            where v.entered_by is not null and v.load_id is null and v.reason is not null and v.superseded_at is null and v.entered_at < :until
            order by v.entered_at desc, v.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    ComplexChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A revision that a person made.
     *
     * @param enteredOn the day of the entry, in Seoul
     * @param complexId the complex
     * @param name what it is called since
     * @param before what it was called before, null for a new one
     * @param validFrom since when that holds, null for unknown
     * @param reason why it was entered
     * @param source title of the source
     */
    public record Change(
            LocalDate enteredOn,
            long complexId,
            String name,
            @Nullable String before,
            @Nullable LocalDate validFrom,
            String reason,
            String source) {}

    /** The newest revisions made by hand until the end of the known day, newest first. */
    public List<Change> newest(int limit, AsOf asOf) {
        return jdbc.sql(NEWEST)
                .param("until", asOf.knownUntilUtc())
                .param("limit", limit)
                .query(ComplexChanges::change)
                .list();
    }

    private static Change change(ResultSet found, int number) throws SQLException {
        return new Change(
                found.getObject("entered_at", OffsetDateTime.class)
                        .atZoneSameInstant(AsOf.ZONE)
                        .toLocalDate(),
                found.getLong("complex_id"),
                found.getString("name"),
                found.getString("before"),
                found.getObject("valid_from", LocalDate.class),
                found.getString("reason"),
                found.getString("title"));
    }
}
