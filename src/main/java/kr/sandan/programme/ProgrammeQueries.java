package kr.sandan.programme;

import java.util.List;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out programmes as they were on a day, as known on a day. */
@Service
@Transactional(readOnly = true)
public class ProgrammeQueries {

    /** Each programme with the name of the day; where it had none that day, with the name nearest before, else after. */
    private static final String NAMED = """
            select p.id, p.code, n.name, n.name_en
              from programme p
              left join lateral (
                   select m.name, m.name_en
                     from programme_name m
                    where m.programme_id = p.id
                      and m.known_from < :until and (m.superseded_at is null or m.superseded_at >= :until)
                    order by coalesce(m.valid_from, date '0001-01-01') > :day,
                             abs(:day - coalesce(m.valid_from, date '0001-01-01'))
                    limit 1) n on true
            """;

    private final JdbcClient jdbc;

    ProgrammeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The programme of that lasting code. */
    public Optional<Programme> byCode(String code, AsOf asOf) {
        return named(asOf, " where p.code = :code", "code", code).stream().findFirst();
    }

    public Optional<Programme> find(long id, AsOf asOf) {
        return named(asOf, " where p.id = :id", "id", id).stream().findFirst();
    }

    /** Every programme that has a code, in the order in which lists show them. */
    public List<Programme> all(AsOf asOf) {
        return named(asOf, " where p.id > :none order by p.id", "none", 0L);
    }

    private List<Programme> named(AsOf asOf, String where, String parameter, Object value) {
        return jdbc.sql(NAMED + where)
                .param("until", asOf.knownUntilUtc())
                .param("day", asOf.valid())
                .param(parameter, value)
                .query((row, number) -> new Programme(
                        row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("name_en")))
                .list();
    }
}
