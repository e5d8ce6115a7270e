package kr.sandan.designation;

import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which a programme designated sites. */
@Service
@Transactional(readOnly = true)
public class DesignatedDays {

    private final JdbcClient jdbc;

    DesignatedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A day and what was designated on it.
     *
     * @param from the first day, null where nobody knows it
     * @param sites how many sites got the role that day
     * @param samples how many of them are invented
     */
    public record Day(@Nullable PartialDate from, DesignationRole role, long sites, long samples) {}

    /** The days of a programme by role, as known on a day. */
    public List<Day> of(long programmeId, AsOf asOf) {
        return jdbc.sql("""
            select p.role, case when p.from_precision is not null then p.valid_from end as began, p.from_precision,
                   count(distinct p.designation_id) as sites, count(distinct p.designation_id) filter (where d.sample) as samples
              from designation_period p join designation d on d.id = p.designation_id
             where p.programme_id = :programme and p.known_from < :until
               and (p.superseded_at is null or p.superseded_at >= :until)
             group by p.role, began, p.from_precision order by began nulls first, p.role
            """)
                .param("programme", programmeId)
                .param("until", asOf.knownUntilUtc())
                .query((row, number) -> new Day(
                        PartialDate.of(row, "began", "from_precision"),
                        DesignationRole.valueOf(row.getString("role")),
                        row.getLong("sites"),
                        row.getLong("samples")))
                .list();
    }
}
