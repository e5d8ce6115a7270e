package kr.sandan.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kr.sandan.platform.AfterCommit;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published figures in the two times of a page: what was of a day, and who knew it by a day. */
@Component
public class ClaimQueries {

    private static final Duration TRUSTED = Duration.ofSeconds(1);

    static final String COLUMNS = """
            c.id claim_id, c.measure, c.value, c.unit, c.qualifier, c.as_of, c.as_of_precision, c.until_on,
            c.until_precision, c.subject_kind, c.subject_key, c.breakdown, c.quote, c.note, a.id is not null adopted,
            d.id, d.title, d.publisher, d.kind, d.published_on, d.published_precision, d.url, d.note document_note,
            d.known_on, d.sample""";

    /** Figures with their documents, terms and adoptions; {@code :until} is the first instant not known. */
    static final String FROM = """
             from claim c
             join source_document_known(:until) d on d.id = c.document_id
             join claim_measure m on m.code = c.measure
             join claim_unit u on u.code = c.unit
             left join claim_adoption a on a.claim_id = c.id and a.known_from < :until
                   and (a.withdrawn_at is null or a.withdrawn_at >= :until)
            """;

    /** What was known of them at {@code :known}. */
    static final String KNOWN = """
             where d.known_on <= :known
               and c.known_from < :until and (c.superseded_at is null or c.superseded_at >= :until)
            """;

    private static final String PUBLISHED = "select " + COLUMNS + FROM + KNOWN + """
               and c.subject_kind = :kind and c.subject_key = :key and c.as_of <= :valid
            """;

    private final JdbcClient jdbc;
    private final Cache<Question, List<PublishedFigure>> answers =
            Caffeine.newBuilder().maximumSize(200).expireAfterWrite(TRUSTED).build();

    ClaimQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every figure published for the subject up to the day, newest first, the adopted one before those that disagree. */
    public List<PublishedFigure> published(String measure, ClaimSubject subject, AsOf asOf) {
        return about(
                PUBLISHED + " and c.measure = :measure order by c.as_of desc, adopted desc, c.breakdown, c.id",
                subject,
                asOf,
                query -> query.param("measure", measure));
    }

    /** Every figure of whatever measure published for the subject up to the day, by measure, newest first. */
    public List<PublishedFigure> about(ClaimSubject subject, AsOf asOf) {
        return about(
                PUBLISHED + " order by c.measure, c.as_of desc, adopted desc, c.breakdown, c.id",
                subject,
                asOf,
                query -> query);
    }

    private List<PublishedFigure> about(
            String sql, ClaimSubject subject, AsOf asOf, UnaryOperator<JdbcClient.StatementSpec> more) {
        return more.apply(jdbc.sql(sql))
                .param("kind", subject.kind().name())
                .param("key", subject.key())
                .param("valid", asOf.valid())
                .param("known", asOf.known())
                .param("until", asOf.knownUntilUtc())
                .query((row, n) -> figure(row))
                .list();
    }

    private record Question(String measure, ClaimSubject subject, AsOf asOf) {}

    /**
     * The newest adopted figure of the subject and its breakdown, all from one document; empty if there is none. What
     * another process enters is seen within a second.
     */
    public List<PublishedFigure> newest(String measure, ClaimSubject subject, AsOf asOf) {
        return answers.get(
                new Question(measure, subject, asOf),
                question -> newestOf(question.measure(), question.subject(), question.asOf()));
    }

    /** Lets the next question be asked anew, once the claims of the running transaction are in. */
    void forgetAfterCommit() {
        AfterCommit.run(answers::invalidateAll);
    }

    private List<PublishedFigure> newestOf(String measure, ClaimSubject subject, AsOf asOf) {
        List<PublishedFigure> adopted = published(measure, subject, asOf).stream()
                .filter(PublishedFigure::adopted)
                .toList();
        if (adopted.isEmpty()) return adopted;
        PublishedFigure first = adopted.get(0);
        return adopted.stream()
                .filter(figure -> figure.source().id() == first.source().id()
                        && figure.asOf().equals(first.asOf())
                        && Objects.equals(figure.until(), first.until()))
                .toList();
    }

    static PublishedFigure figure(ResultSet row) throws SQLException {
        return new PublishedFigure(
                row.getLong("claim_id"),
                row.getString("measure"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                qualifier(row),
                Objects.requireNonNull(PartialDate.of(row, "as_of", "as_of_precision")),
                PartialDate.of(row, "until_on", "until_precision"),
                new ClaimSubject(
                        ClaimSubject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_key")),
                row.getString("breakdown"),
                row.getString("quote"),
                row.getString("note"),
                row.getBoolean("adopted"),
                SourceQueries.citation(row, "document_note"));
    }

    static @Nullable Qualifier qualifier(ResultSet row) throws SQLException {
        String qualifier = row.getString("qualifier");
        return qualifier == null ? null : Qualifier.valueOf(qualifier);
    }
}
