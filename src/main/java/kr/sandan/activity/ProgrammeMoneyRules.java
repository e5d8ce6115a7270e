package kr.sandan.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.activity.ProgrammeMoney.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads for what programme money may be spent, as it is known now. */
@Component
public class ProgrammeMoneyRules {

    /** A pilot is an overlay of the hub to which the council belongs. */
    private static final String PILOTS = """
            select f.council_id, lower(f.valid * p.valid) as begins, upper(f.valid * p.valid) as ends
              from council_fact f
              join designation_period p on p.role = 'PILOT' and p.superseded_at is null and p.valid && f.valid
                   and f.site_id in (p.hub_id, p.designation_id)
             where f.topic = 'SITE' and f.superseded_at is null
            """;

    private final JdbcClient jdbc;

    ProgrammeMoneyRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ProgrammeMoney now() {
        Map<String, Span> networking = new HashMap<>();
        jdbc.sql("""
                        select code, lower(networking) as begins, upper(networking) as ends from activity_kind
                         where networking is not null
                        """).query(row -> {
            networking.put(row.getString("code"), span(row));
        });
        Map<Long, List<Span>> pilots = new HashMap<>();
        jdbc.sql(PILOTS).query(row -> {
            pilots.computeIfAbsent(row.getLong("council_id"), council -> new ArrayList<>())
                    .add(span(row));
        });
        return new ProgrammeMoney(networking, pilots);
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class));
    }
}
