package kr.sandan.budget;

import java.util.HashMap;
import java.util.Map;
import kr.sandan.budget.BudgetPlace.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places that money goes to, by their numbers. */
@Service
@Transactional(readOnly = true)
public class BudgetPlaces {

    private final JdbcClient jdbc;

    BudgetPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Long, BudgetPlace> all() {
        Map<Long, BudgetPlace> places = new HashMap<>();
        jdbc.sql("""
                        select id, kind, scheme_code, coalesce(region_code, province_code) as code,
                               coalesce(office_id, hub_id, council_id, service_id) as record
                          from budget_place
                        """).query(row -> {
            places.put(
                    row.getLong("id"),
                    new BudgetPlace(
                            Kind.valueOf(row.getString("kind")),
                            row.getString("scheme_code"),
                            row.getString("code"),
                            row.getObject("record", Long.class)));
        });
        return places;
    }
}
