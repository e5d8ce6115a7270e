package kr.sandan.designation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Among what whoever splits or merges sites chooses: everything held now, whatever its day, so that no act leaves one out. */
@Service
@Transactional(readOnly = true)
public class ActChoices {

    private static final String CHOICES = """
            select distinct on (p.designation_id) p.*, d.version from designation_period p
            join designation d on d.id = p.designation_id
            where p.superseded_at is null and %s
            order by p.designation_id, p.valid_from desc nulls last
            """;

    private static final String ALIKE = """
            exists (select from designation_period mine join designation own on own.id = mine.designation_id
                    where mine.designation_id = :id and mine.superseded_at is null and p.designation_id <> :id
                      and p.programme_id = mine.programme_id and p.role = mine.role
                      and p.hub_id is not distinct from mine.hub_id and p.valid && mine.valid and d.sample = own.sample)
            """;

    private final JdbcClient jdbc;

    ActChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A designation to choose.
     *
     * @param version the version a form must carry to be accepted
     * @param span how long it holds; the newest, where it has several periods
     */
    public record Choice(
            long id, int version, String name, @Nullable String nameEn, Span span) {}

    /** The complexes and parts that a designation holds in any of its periods, by the records that stand for them today. */
    public List<Long> ground(long designationId) {
        return jdbc.sql("""
                        select designation_standing(m.complex_id) from designation_period p
                        join designation_member m on m.period_id = p.id
                        where p.designation_id = :id and p.superseded_at is null
                        group by 1 order by min(m.ordinal), 1
                        """)
                .param("id", designationId)
                .query((row, at) -> row.getLong(1))
                .list();
    }

    /** What stands under a hub. */
    public List<Choice> under(long hubId) {
        return choices("p.hub_id = :id", hubId);
    }

    /** What may be merged with a designation: of the same programme, role and hub, and some time beside it. */
    public List<Choice> alike(long designationId) {
        return choices(ALIKE, designationId);
    }

    private List<Choice> choices(String which, long id) {
        return jdbc.sql(CHOICES.formatted(which)).param("id", id).query((row, number) -> choice(row)).stream()
                .sorted(Comparator.comparing(Choice::name).thenComparing(Choice::id))
                .toList();
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                row.getLong("designation_id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_en"),
                HeldPeriods.span(row));
    }
}
