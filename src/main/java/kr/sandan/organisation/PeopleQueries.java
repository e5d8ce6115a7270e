package kr.sandan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import kr.sandan.privacy.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of organisations, always masked: nothing here gives a name, number or address as it is. */
@Service
@Transactional(readOnly = true)
public class PeopleQueries {

    private static final String IN_ORDER = " order by p.erased_at is not null, p.role, p.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The contacts of an organisation, erased ones last. */
    public List<MaskedPerson> of(long organisationId) {
        return jdbc.sql("select p.* from person p where p.organisation_id = :id" + IN_ORDER)
                .param("id", organisationId)
                .query((row, number) -> masked(row))
                .list();
    }

    /** One contact. */
    public Optional<MaskedPerson> find(long id) {
        return Optional.ofNullable(masked(List.of(id)).get(id));
    }

    /** Contacts by their numbers; those that do not exist are left out. */
    public Map<Long, MaskedPerson> masked(Collection<Long> ids) {
        Map<Long, MaskedPerson> people = new HashMap<>();
        jdbc.sql("select p.* from person p where p.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> masked(row))
                .list()
                .forEach(person -> people.put(person.id(), person));
        return people;
    }

    /**
     * One page of those of whom consent has expired and who are not erased yet, the longest expired first.
     *
     * @param mine the condition on their organisation {@code o}
     * @param values what it names, and {@code :today}
     */
    Listing<MaskedPerson> expired(String mine, Map<String, Object> values, Paging paging) {
        String expired = """
                 from person p join organisation o on o.id = p.organisation_id
                where p.erased_at is null and p.consent_until <= :today and %s""".formatted(mine);
        long total = jdbc.sql("select count(*)" + expired)
                .params(values)
                .query(Long.class)
                .single();
        List<MaskedPerson> rows = jdbc.sql(
                        "select p.*" + expired + " order by p.consent_until, p.id limit :size offset :offset")
                .params(values)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> masked(row))
                .list();
        return new Listing<>(rows, total, paging);
    }

    private MaskedPerson masked(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("consent_until", LocalDate.class);
        boolean erased = row.getObject("erased_at") != null;
        boolean expired = until != null && !until.isAfter(today());
        MaskedPerson.State state =
                erased ? MaskedPerson.State.ERASED : expired ? MaskedPerson.State.EXPIRED : MaskedPerson.State.HELD;
        return new MaskedPerson(
                row.getLong("id"),
                row.getLong("organisation_id"),
                Masking.name(row.getString("name")),
                expired ? null : row.getString("position"),
                Masking.phone(row.getString("phone")),
                Masking.email(row.getString("email")),
                PersonRole.valueOf(row.getString("role")),
                row.getObject("consent_on", LocalDate.class),
                until,
                state,
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }
}
