package kr.sandan.complex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of one complex over time: its names, its other names, the offices named to answer for it. */
@Service
@Transactional(readOnly = true)
public class ComplexLife {

    private static final String PERIODS = """
            select v.name, v.valid_from, v.valid_to, v.known_from from complex_version v
            where v.complex_id = :id and v.superseded_at is null
            order by v.valid_from nulls first
            """;

    private static final String ALIASES = """
            select a.id, a.alias, a.kind, a.valid_from, a.from_precision, a.valid_to, a.to_precision, a.source_id
            from complex_alias a
            where a.complex_id = :id
              and a.known_from < :until and (a.superseded_at is null or a.superseded_at >= :until)
            order by a.kind, a.alias
            """;

    private static final String OFFICES = """
            select o.office_id, o.valid_from, o.valid_to, o.reason from complex_office o
            where o.complex_id = :id
              and o.known_from < :until and (o.superseded_at is null or o.superseded_at >= :until)
            order by o.valid_from nulls first
            """;

    private final JdbcClient jdbc;

    ComplexLife(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A period in which the complex is on record.
     *
     * @param name what it is called then
     * @param from first day, null where nobody knows
     * @param until first day it no longer holds, null while it does
     * @param knownFrom since when that is known
     */
    public record OnRecord(
            String name, @Nullable LocalDate from, @Nullable LocalDate until, Instant knownFrom) {}

    /**
     * Another name.
     *
     * @param alias the name
     * @param kind why it is one
     * @param from first day, month or year in which it was borne, null where nobody knows
     * @param until first day on which it was no longer borne, or the month or year in which it ended; null while it is
     * @param sourceId who says so
     */
    public record OtherName(
            String alias,
            AliasKind kind,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            long sourceId) {}

    /**
     * An office named to answer for the complex.
     *
     * @param officeId the office
     * @param from first day, null where nobody knows
     * @param until first day it no longer answers, null while it does
     * @param reason why it is not the office of the province
     */
    public record NamedOffice(
            long officeId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /** Every period on record as known now, oldest first; empty for a number that no record has or that was merged. */
    public List<OnRecord> periods(long complexId) {
        return jdbc.sql(PERIODS)
                .param("id", complexId)
                .query((found, number) -> new OnRecord(
                        found.getString("name"),
                        day(found, "valid_from"),
                        day(found, "valid_to"),
                        found.getObject("known_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The other names of all times, as known on a day. */
    public List<OtherName> otherNames(long complexId, AsOf asOf) {
        return jdbc.sql(ALIASES)
                .param("id", complexId)
                .param("until", asOf.knownUntilUtc())
                .query((found, number) -> new OtherName(
                        found.getString("alias"),
                        AliasKind.valueOf(found.getString("kind")),
                        PartialDate.of(found, "valid_from", "from_precision"),
                        PartialDate.of(found, "valid_to", "to_precision"),
                        found.getLong("source_id")))
                .list();
    }

    /** The offices named for the complex at all times, as known on a day, oldest first. */
    public List<NamedOffice> namedOffices(long complexId, AsOf asOf) {
        return jdbc.sql(OFFICES)
                .param("id", complexId)
                .param("until", asOf.knownUntilUtc())
                .query((found, number) -> new NamedOffice(
                        found.getLong("office_id"),
                        day(found, "valid_from"),
                        day(found, "valid_to"),
                        found.getString("reason")))
                .list();
    }

    /** A date as precisely as it is known, from the columns that hold its first day and its precision. */
    private static @Nullable LocalDate day(ResultSet found, String column) throws SQLException {
        return found.getObject(column, LocalDate.class);
    }
}
