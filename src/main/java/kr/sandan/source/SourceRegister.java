package kr.sandan.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.LikePattern;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of documents: what was public by a day, and how each description came about. */
@Service
@Transactional(readOnly = true)
public class SourceRegister {

    private static final String COLUMNS = """
            select d.id, d.title, d.publisher, d.kind, d.subject_class, d.issue, d.published_on, d.published_precision,
                   d.registered_on, d.known_on, d.url, d.passage, d.note,""";

    private static final String CLAIMS = """
             d.sample, (select count(*) from claim c where c.document_id = d.id and c.known_from < :until
                          and (c.superseded_at is null or c.superseded_at >= :until)) claims
            """;

    private static final String FILTERED = """
              from source_document_known(:until) d
             where d.known_on <= :known
               and (:q::text is null
                    or (d.title || ' ' || d.publisher || ' ' || coalesce(d.subject_class, '')) ilike :q)
               and (:kind::text is null or d.kind = :kind)
               and (:publisher::text is null or d.publisher = :publisher)
               and (:subjectClass::text is null or d.subject_class = :subjectClass)
            """;

    private static final Map<String, String> SORTS = Map.of(
            "title", "d.title",
            "publisher", "d.publisher",
            "kind", "d.kind",
            "subjectClass", "d.subject_class",
            "published", "d.published_on",
            "registered", "d.registered_on",
            "claims", "claims");

    private static final String ORDER = "d.published_on desc nulls last, d.publisher, d.title, d.id";

    private final JdbcClient jdbc;

    SourceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the documents public by the day, newest first. */
    public Listing<SourceRow> list(SourceFilter filter, AsOf asOf, Paging paging) {
        long total = Objects.requireNonNull(asked("select count(*)" + FILTERED, filter, asOf)
                .query(Long.class)
                .single());
        List<SourceRow> rows = asked(
                        COLUMNS + CLAIMS + FILTERED + " order by " + paging.orderBy(SORTS, ORDER)
                                + " limit :size offset :offset",
                        filter,
                        asOf)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> row(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** Every document of the filter, in the order asked for. */
    public List<SourceRow> all(SourceFilter filter, AsOf asOf, Paging paging) {
        return asked(COLUMNS + CLAIMS + FILTERED + " order by " + paging.orderBy(SORTS, ORDER), filter, asOf)
                .query((row, n) -> row(row))
                .list();
    }

    /** A value of a column to choose from, with how many documents it would show. */
    public record Counted(String value, int count) {}

    public List<Counted> kinds(SourceFilter filter, AsOf asOf) {
        return counted("d.kind", new SourceFilter(filter.q(), null, filter.publisher(), filter.subjectClass()), asOf);
    }

    public List<Counted> publishers(SourceFilter filter, AsOf asOf) {
        return counted("d.publisher", new SourceFilter(filter.q(), filter.kind(), null, filter.subjectClass()), asOf);
    }

    public List<Counted> subjectClasses(SourceFilter filter, AsOf asOf) {
        return counted("d.subject_class", new SourceFilter(filter.q(), filter.kind(), filter.publisher(), null), asOf);
    }

    /**
     * A document as its page shows it.
     *
     * @throws NotFound when there is none of that id, or when it was not public yet
     */
    public SourceDetail detail(long id, AsOf asOf) {
        List<SourceDetail.Past> past = past(id, asOf);
        return jdbc.sql(COLUMNS + CLAIMS + """
                        , d.version, w.display_name by_whom,
                        to_char(d.entered_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') at
                          from source_document_known(:until) d
                          left join account w on w.id = d.entered_by
                         where d.id = :id and d.known_on <= :known
                        """)
                .param("id", id)
                .param("known", asOf.known())
                .param("until", asOf.knownUntilUtc())
                .query((row, n) -> new SourceDetail(
                        row(row), row.getInt("version"), row.getString("by_whom"), row.getString("at"), past))
                .optional()
                .orElseThrow(() -> new NotFound("source", id));
    }

    private List<SourceDetail.Past> past(long id, AsOf asOf) {
        return jdbc.sql(COLUMNS + """
                         false sample, 0 claims, d.reason, w.display_name by_whom,
                        to_char(d.superseded_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') at
                          from source_document_past d
                          left join account w on w.id = d.superseded_by
                         where d.document_id = :id and d.superseded_at < :until order by d.version desc
                        """)
                .param("id", id)
                .param("until", asOf.knownUntilUtc())
                .query((row, n) -> new SourceDetail.Past(
                        row(row), row.getString("reason"), row.getString("by_whom"), row.getString("at")))
                .list();
    }

    private List<Counted> counted(String column, SourceFilter filter, AsOf asOf) {
        return asked(
                        "select " + column + ", count(*)" + FILTERED + " and " + column
                                + " is not null group by 1 order by 2 desc, 1",
                        filter,
                        asOf)
                .query((row, n) -> new Counted(row.getString(1), row.getInt(2)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, SourceFilter filter, AsOf asOf) {
        SourceKind kind = filter.kind();
        return jdbc.sql(sql)
                .param("known", asOf.known())
                .param("until", asOf.knownUntilUtc())
                .param("q", LikePattern.containing(filter.q()))
                .param("kind", kind == null ? null : kind.name())
                .param("publisher", filter.publisher())
                .param("subjectClass", filter.subjectClass());
    }

    private static SourceRow row(ResultSet row) throws SQLException {
        return new SourceRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("publisher"),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("subject_class"),
                row.getString("issue"),
                PartialDate.of(row, "published_on", "published_precision"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                row.getString("url"),
                row.getString("passage"),
                row.getString("note"),
                row.getBoolean("sample"),
                row.getInt("claims"));
    }
}
