package kr.sandan.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.organisation.MaskedPerson;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.PeopleQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chairs and coordinators of councils, as known on a day, their names masked. */
@Service
@Transactional(readOnly = true)
public class OfficerQueries {

    private static final String ROWS =
            "select f.*, a.display_name from council_officer f left join account a on a.id = f.entered_by where ";

    private static final String IN_ORDER = " order by f.post, f.valid_from desc nulls last, f.id desc";

    private final PeopleQueries people;
    private final OrganisationQueries organisations;
    private final JdbcClient jdbc;

    OfficerQueries(PeopleQueries people, OrganisationQueries organisations, JdbcClient jdbc) {
        this.people = people;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    private record Row(
            long id,
            long councilId,
            OfficerPost post,
            long organisationId,
            @Nullable Long personId,
            Span span,
            boolean sample,
            Entered entered) {}

    /** Everybody who had a post in a council, the chairs first, the last one first. */
    public List<Officer> of(long councilId, AsOf asOf) {
        return named(
                jdbc.sql(ROWS + "f.council_id = :council and " + Held.known("f") + IN_ORDER)
                        .param("council", councilId)
                        .param("until", asOf.knownUntilUtc())
                        .query((row, number) -> row(row))
                        .list(),
                asOf);
    }

    /** The posts that people of an organisation have or had. */
    public List<Officer> ofOrganisation(long organisationId, AsOf asOf) {
        return named(
                jdbc.sql(ROWS + "f.organisation_id = :organisation and " + Held.known("f") + IN_ORDER)
                        .param("organisation", organisationId)
                        .param("until", asOf.knownUntilUtc())
                        .query((row, number) -> row(row))
                        .list(),
                asOf);
    }

    /** One post of a council, also one that a later entry superseded; empty for another council's. */
    public Optional<Officer> find(long councilId, long id, AsOf asOf) {
        return named(
                        jdbc.sql(ROWS + "f.id = :id and f.council_id = :council")
                                .param("id", id)
                                .param("council", councilId)
                                .query((row, number) -> row(row))
                                .list(),
                        asOf)
                .stream()
                .findFirst();
    }

    /** The same with what people and organisations are called: one query for all of each. */
    private List<Officer> named(List<Row> rows, AsOf asOf) {
        if (rows.isEmpty()) return List.of();
        Map<Long, MaskedPerson> persons = people.masked(rows.stream()
                .map(Row::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, String> names = organisations.names(
                rows.stream().map(Row::organisationId).distinct().toList(), asOf);
        List<Officer> officers = new ArrayList<>();
        for (Row row : rows)
            officers.add(officer(row, row.personId() == null ? null : persons.get(row.personId()), names));
        return officers;
    }

    private static Officer officer(Row row, @Nullable MaskedPerson person, Map<Long, String> names) {
        return new Officer(
                row.id(),
                row.councilId(),
                row.post(),
                row.organisationId(),
                names.getOrDefault(row.organisationId(), "#" + row.organisationId()),
                row.personId(),
                person == null ? null : person.name(),
                person == null ? null : person.position(),
                row.span(),
                row.sample(),
                row.entered());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("council_id"),
                OfficerPost.valueOf(row.getString("post")),
                row.getLong("organisation_id"),
                row.getObject("person_id", Long.class),
                Held.span(row),
                row.getBoolean("sample"),
                Held.entered(row));
    }
}
