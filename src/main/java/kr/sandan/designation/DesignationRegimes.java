package kr.sandan.designation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which roles a programme knew on a day, by the regimes that the database holds designations to. */
@Service
public class DesignationRegimes {

    private final JdbcClient jdbc;

    DesignationRegimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(DesignationRole role, boolean holds) {}

    /** The roles of the day; every role for a programme without a regime. */
    public Set<DesignationRole> on(String programme, LocalDate day) {
        List<Known> known = jdbc.sql("""
                        select r.role, r.valid @> cast(:day as date) holds
                          from designation_regime r join programme p on p.id = r.programme_id where p.code = :programme
                        """)
                .param("day", day)
                .param("programme", programme)
                .query((row, number) ->
                        new Known(DesignationRole.valueOf(row.getString("role")), row.getBoolean("holds")))
                .list();
        if (known.isEmpty()) return EnumSet.allOf(DesignationRole.class);
        Set<DesignationRole> roles = EnumSet.noneOf(DesignationRole.class);
        known.stream().filter(Known::holds).map(Known::role).forEach(roles::add);
        return roles;
    }
}
