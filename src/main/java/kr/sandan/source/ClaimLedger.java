package kr.sandan.source;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.LikePattern;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All published figures as a list, each with whether other documents contradict it. */
@Service
@Transactional(readOnly = true)
public class ClaimLedger {

    /** Other documents' figures of the same part of the same subject: of the same period, or of overlapping days. */
    private static final String RIVALS = """
            cross join lateral (
                select count(*) rivals,
                       coalesce(bool_or(ou.base = u.base and not claim_amount(o.value * ou.factor, o.qualifier)
                            && claim_amount(c.value * u.factor, c.qualifier)), false) disputed
                  from claim o
                  join source_document_known(:until) od on od.id = o.document_id
                  join claim_unit ou on ou.code = o.unit
                 where o.subject_kind = c.subject_kind and o.subject_key = c.subject_key and o.measure = c.measure
                   and o.breakdown = c.breakdown and o.document_id <> c.document_id
                   and (o.matter = c.matter or (o.until_on is null and c.until_on is null and o.span && c.span))
                   and od.known_on <= :known and o.known_from < :until
                   and (o.superseded_at is null or o.superseded_at >= :until)) r
            """;

    private static final String FILTERED = """
               and (:q::text is null or m.name ilike :q or m.name_en ilike :q or c.measure ilike :q
                    or d.title ilike :q or d.publisher ilike :q)
               and (:document::bigint is null or c.document_id = :document)
               and (:measure::text is null or c.measure = :measure)
               and (:kind::text is null or c.subject_kind = :kind)
               and (:subject::text is null or c.subject_key = :subject)
               and (:adopted::boolean is null or (a.id is not null) = :adopted)
               and (not :disputed or r.disputed)
            """;

    private static final String TILL_THE_DAY = " and c.as_of <= :valid ";

    private static final String SELECT = ClaimQueries.FROM + RIVALS + ClaimQueries.KNOWN + FILTERED;

    private static final Map<String, String> SORTS = Map.ofEntries(
            entry("measure", "m.name"),
            entry("asOf", "c.as_of"),
            entry("value", "c.value * u.factor"),
            entry("document", "d.title"),
            entry("published", "d.published_on"),
            entry("subject", "c.subject_kind, c.subject_key"),
            entry("rivals", "r.rivals"));

    private static final String ORDER =
            "m.name, c.subject_kind, c.subject_key, c.breakdown, c.as_of desc, adopted desc, c.id";

    private final JdbcClient jdbc;

    ClaimLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the figures of days up to the one asked for. */
    public Listing<ClaimRow> list(ClaimFilter filter, AsOf asOf, Paging paging) {
        long total = count("select count(*)" + SELECT + TILL_THE_DAY, filter, asOf);
        List<ClaimRow> rows = asked(
                        selected() + " order by " + paging.orderBy(SORTS, ORDER) + " limit :size offset :offset",
                        filter,
                        asOf)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> row(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    /** Every figure of the filter, whatever days it is of. */
    public List<ClaimRow> of(ClaimFilter filter, AsOf asOf) {
        return asked(
                        "select " + ClaimQueries.COLUMNS + ", r.rivals, r.disputed" + SELECT + " order by " + ORDER,
                        filter,
                        asOf)
                .query((row, n) -> row(row))
                .list();
    }

    /** Hands over every figure of the filter, in the order asked for. */
    public void each(ClaimFilter filter, AsOf asOf, Paging paging, Consumer<ClaimRow> reader) {
        try (Stream<ClaimRow> rows = asked(selected() + " order by " + paging.orderBy(SORTS, ORDER), filter, asOf)
                .query((row, n) -> row(row))
                .stream()) {
            rows.forEach(reader);
        }
    }

    /** Figures of the filter that are of later days, such as targets; and the last of these days. */
    public record Later(long count, @Nullable LocalDate last) {}

    public Later later(ClaimFilter filter, AsOf asOf) {
        return asked("select count(*), max(c.as_of)" + SELECT + " and c.as_of > :valid", filter, asOf)
                .query((row, n) -> new Later(row.getLong(1), row.getObject(2, LocalDate.class)))
                .single();
    }

    /** What figures of the filter count, whatever the filter says of that; with how many there are of each. */
    public List<Counted> measures(ClaimFilter filter, AsOf asOf) {
        ClaimFilter open = new ClaimFilter(
                filter.q(),
                filter.document(),
                null,
                filter.kind(),
                filter.subject(),
                filter.adopted(),
                filter.disputed());
        return counted("m.code, '' kind, m.name", open, asOf);
    }

    /** What figures of the filter are about, whatever the filter says of that; with how many there are of each. */
    public List<Counted> subjects(ClaimFilter filter, AsOf asOf) {
        ClaimFilter open = new ClaimFilter(
                filter.q(), filter.document(), filter.measure(), null, null, filter.adopted(), filter.disputed());
        return counted("c.subject_key, c.subject_kind, c.subject_key", open, asOf);
    }

    /**
     * A choice with how many figures it would show.
     *
     * @param code the measure, or the key of the subject
     * @param kind the kind of subject, empty for a measure
     */
    public record Counted(String code, String kind, int count) {}

    private List<Counted> counted(String columns, ClaimFilter filter, AsOf asOf) {
        return asked(
                        "select " + columns + ", count(*)" + SELECT + TILL_THE_DAY + " group by 1, 2, 3 order by 2, 3",
                        filter,
                        asOf)
                .query((row, n) -> new Counted(row.getString(1), row.getString(2), row.getInt(4)))
                .list();
    }

    private static String selected() {
        return "select " + ClaimQueries.COLUMNS + ", r.rivals, r.disputed" + SELECT + TILL_THE_DAY;
    }

    private long count(String sql, ClaimFilter filter, AsOf asOf) {
        return Objects.requireNonNull(asked(sql, filter, asOf).query(Long.class).single());
    }

    private JdbcClient.StatementSpec asked(String sql, ClaimFilter filter, AsOf asOf) {
        ClaimSubject.Kind kind = filter.kind();
        return jdbc.sql(sql)
                .param("valid", asOf.valid())
                .param("known", asOf.known())
                .param("until", asOf.knownUntilUtc())
                .param("q", LikePattern.containing(filter.q()))
                .param("document", filter.document())
                .param("measure", filter.measure())
                .param("kind", kind == null ? null : kind.name())
                .param("subject", filter.subject())
                .param("adopted", filter.adopted())
                .param("disputed", filter.disputed());
    }

    private static ClaimRow row(ResultSet row) throws SQLException {
        return new ClaimRow(ClaimQueries.figure(row), row.getInt("rivals"), row.getBoolean("disputed"));
    }
}
