package kr.sandan.designation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which complexes targets and hubs stand, stood last, or are to stand: also of those that are designated no more. */
@Service
@Transactional(readOnly = true)
public class SiteGrounds {

    private static final String NEAREST = """
            select distinct on (p.designation_id) p.designation_id,
                   array(select case when c.merged_at is null then c.id else designation_standing(c.id) end
                           from designation_member m join complex c on c.id = m.complex_id
                          where m.period_id = p.id order by m.ordinal) as complexes
              from designation_period p
             where p.superseded_at is null and p.role in ('TARGET', 'HUB')
             order by p.designation_id, p.valid @> cast(:day as date) desc,
                      coalesce(p.valid_from <= :day, true) desc, p.valid_from desc nulls last, p.id desc
            """;

    private final JdbcClient jdbc;

    SiteGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The complexes by designation, as known now; records that were merged by the one that stands for them. */
    public Map<Long, List<Long>> nearest(LocalDate day) {
        Map<Long, List<Long>> grounds = new HashMap<>();
        jdbc.sql(NEAREST).param("day", day).query(row -> {
            Long[] complexes = (Long[]) row.getArray("complexes").getArray();
            grounds.put(row.getLong("designation_id"), Arrays.asList(complexes));
        });
        return grounds;
    }
}
