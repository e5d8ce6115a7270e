package kr.sandan.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What figures contradict each other, which was adopted when and why, and what was corrected. */
@Service
@Transactional(readOnly = true)
public class ClaimMatters {

    private static final String MINUTE = "YYYY-MM-DD HH24:MI";

    private static final String ONE =
            "select " + ClaimQueries.COLUMNS + """
            , c.version, c.matter, c.superseded_at is null or c.superseded_at >= :until stands,
            d.known_on <= :known and c.known_from < :until made_known,
            e.display_name entered_by, to_char(c.entered_at at time zone 'Asia/Seoul', '%s') entered_at,
            (select n.id from claim n where n.replaces_id = c.id) corrected_by
            """.formatted(MINUTE) + ClaimQueries.FROM + """
            left join account e on e.id = c.entered_by
            where c.id = :id
            """;

    /** Figures of the same part of the same subject and measure as that of {@code :id}. */
    private static final String ALIKE =
            "select " + ClaimQueries.COLUMNS + """
            , c.matter = t.matter same_time, c.matter = t.matter or (c.until_on is null and t.until_on is null and c.span && t.span) overlapping
            """ + ClaimQueries.FROM + """
            join claim t on t.id = :id and t.subject_kind = c.subject_kind and t.subject_key = c.subject_key
                 and t.measure = c.measure and t.breakdown = c.breakdown
            """ + ClaimQueries.KNOWN + """
            order by same_time desc, adopted desc, d.published_on desc nulls last, c.as_of desc, c.id
            """;

    private static final String ADOPTIONS = """
            select a.claim_id, d.id document_id, d.title, d.publisher, c.value, c.unit, c.qualifier, a.reason, w.display_name adopted_by,
                   to_char(a.known_from at time zone 'Asia/Seoul', 'YYYY-MM-DD') since,
                   to_char(a.adopted_at at time zone 'Asia/Seoul', '%1$s') decided_at,
                   case when a.withdrawn_at < :until then a.withdrawal end withdrawal,
                   case when a.withdrawn_at < :until then x.display_name end withdrawn_by,
                   case when a.withdrawn_at < :until
                        then to_char(a.withdrawn_at at time zone 'Asia/Seoul', '%1$s') end withdrawn_at
              from claim_adoption a
              join claim c on c.id = a.claim_id
              join source_document_known(:until) d on d.id = c.document_id
              left join account w on w.id = a.adopted_by
              left join account x on x.id = a.withdrawn_by
             where a.matter = :matter and a.known_from < :until
             order by a.known_from desc, a.id desc
            """.formatted(MINUTE);

    private static final String CORRECTIONS = """
            select o.id, o.value, o.unit, o.qualifier, n.id corrected_by, n.reason, w.display_name by_whom,
                   to_char(n.entered_at at time zone 'Asia/Seoul', '%s') at
              from claim n
              join claim o on o.id = n.replaces_id
              left join account w on w.id = n.entered_by
             where (n.matter = :matter or o.matter = :matter) and n.known_from < :until
             order by n.entered_at desc, n.id desc
            """.formatted(MINUTE);

    private final JdbcClient jdbc;

    ClaimMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record One(PublishedFigure figure, int version, String matter, ClaimMatter.Entry entry) {}

    private record Alike(PublishedFigure figure, boolean sameTime, boolean overlapping) {}

    /**
     * A figure among its rivals, as known on a day.
     *
     * @throws NotFound when there is no figure of that id
     */
    public ClaimMatter matter(long claimId, AsOf asOf) {
        One one = at(jdbc.sql(ONE), asOf)
                .param("id", claimId)
                .query((row, n) -> one(row))
                .optional()
                .orElseThrow(() -> new NotFound("claim", claimId));
        List<Alike> alike = at(jdbc.sql(ALIKE), asOf)
                .param("id", claimId)
                .query((row, n) ->
                        new Alike(ClaimQueries.figure(row), row.getBoolean("same_time"), row.getBoolean("overlapping")))
                .list();
        return new ClaimMatter(
                one.figure(),
                one.version(),
                one.entry(),
                alike.stream()
                        .filter(Alike::overlapping)
                        .map(other -> new ClaimMatter.Rival(other.figure(), other.sameTime()))
                        .toList(),
                alike.stream()
                        .filter(other -> !other.overlapping())
                        .map(Alike::figure)
                        .toList(),
                holding(one.matter()),
                adoptions(one.matter(), asOf),
                corrections(one.matter(), asOf));
    }

    /** The adoption that holds now, whatever day is asked for: decisions are made on it. */
    private @Nullable Long holding(String matter) {
        return jdbc.sql("select id from claim_adoption where matter = :matter and withdrawn_at is null")
                .param("matter", matter)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private List<ClaimMatter.Adopted> adoptions(String matter, AsOf asOf) {
        return jdbc.sql(ADOPTIONS)
                .param("matter", matter)
                .param("until", asOf.knownUntilUtc())
                .query((row, n) -> adopted(row))
                .list();
    }

    private List<ClaimMatter.Corrected> corrections(String matter, AsOf asOf) {
        return jdbc.sql(CORRECTIONS)
                .param("matter", matter)
                .param("until", asOf.knownUntilUtc())
                .query((row, n) -> new ClaimMatter.Corrected(
                        row.getLong("id"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        ClaimQueries.qualifier(row),
                        row.getLong("corrected_by"),
                        row.getString("reason"),
                        row.getString("by_whom"),
                        row.getString("at")))
                .list();
    }

    private static ClaimMatter.Adopted adopted(ResultSet row) throws SQLException {
        return new ClaimMatter.Adopted(
                row.getLong("claim_id"),
                row.getLong("document_id"),
                row.getString("publisher") + ", " + row.getString("title"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                ClaimQueries.qualifier(row),
                row.getString("reason"),
                row.getString("adopted_by"),
                row.getString("since"),
                row.getString("decided_at"),
                row.getString("withdrawal"),
                row.getString("withdrawn_by"),
                row.getString("withdrawn_at"));
    }

    private static One one(ResultSet row) throws SQLException {
        long correctedBy = row.getLong("corrected_by");
        boolean corrected = !row.wasNull() && !row.getBoolean("stands");
        return new One(
                ClaimQueries.figure(row),
                row.getInt("version"),
                row.getString("matter"),
                new ClaimMatter.Entry(
                        row.getString("entered_by"),
                        row.getString("entered_at"),
                        row.getBoolean("made_known"),
                        corrected ? correctedBy : null));
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec query, AsOf asOf) {
        return query.param("known", asOf.known()).param("until", asOf.knownUntilUtc());
    }
}
