package kr.sandan.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held of sources. */
@Component
public class SourceQueries {

    private static final String COLUMNS =
            "select id, title, publisher, kind, published_on, published_precision, url, note, known_on, sample from ";

    private static final String SELECT = COLUMNS + "source_document";

    private final JdbcClient jdbc;

    SourceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The source as a page names it.
     *
     * @throws NotFound when there is none of that id
     */
    public Citation source(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, n) -> citation(row))
                .optional()
                .orElseThrow(() -> new NotFound("source", id));
    }

    /** The sources of these ids, for a page that names many. Ids without a source are left out. */
    public Map<Long, Citation> sources(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        List<Citation> found = jdbc.sql(SELECT + " where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> citation(row))
                .list();
        return found.stream().collect(Collectors.toMap(Citation::id, Function.identity()));
    }

    /** The sources of these ids as they were described on the known day, for a page or an export of that day. */
    public Map<Long, Citation> sources(Collection<Long> ids, AsOf asOf) {
        if (ids.isEmpty()) return Map.of();
        List<Citation> found = jdbc.sql(COLUMNS + "source_document_known(:until) where id in (:ids)")
                .param("until", asOf.knownUntilUtc())
                .param("ids", ids)
                .query((row, n) -> citation(row))
                .list();
        return found.stream().collect(Collectors.toMap(Citation::id, Function.identity()));
    }

    /** All sources, newest first; those without a date last. */
    public List<Citation> all() {
        return jdbc.sql(SELECT + " order by published_on desc nulls last, publisher, title, id")
                .query((row, n) -> citation(row))
                .list();
    }

    static Citation citation(ResultSet row) throws SQLException {
        return citation(row, "note");
    }

    static Citation citation(ResultSet row, String note) throws SQLException {
        return new Citation(
                row.getLong("id"),
                row.getString("title"),
                row.getString("publisher"),
                SourceKind.valueOf(row.getString("kind")),
                PartialDate.of(row, "published_on", "published_precision"),
                row.getString("url"),
                row.getString(note),
                row.getObject("known_on", LocalDate.class),
                row.getBoolean("sample"));
    }
}
