package kr.sandan.target;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses of plans and targets that have something to show. */
public final class TargetExamples {

    private TargetExamples() {}

    /** An address for each pattern, beside those of others. */
    public static Map<String, String> pages(JdbcClient jdbc, Map<String, String> others) {
        Map<String, String> pages = new HashMap<>(others);
        String part = jdbc.sql("""
            select '/programmes/' || programme_id || '/plan/' || part_id from target_part_state
             where work is not null and superseded_at is null order by id limit 1
            """).query(String.class).single();
        String plan = part.replaceAll("/plan/.*", "/plan");
        String target = jdbc.sql(
                        "select '/targets/' || line_id from target_goal where superseded_at is null order by id limit"
                                + " 1")
                .query(String.class)
                .single();
        pages.putAll(Map.of(
                "/programmes/{id}/plan",
                plan,
                "/programmes/{id}/plan/new",
                plan + "/new?kind=COMPONENT",
                "/programmes/{id}/plan/{part}/edit",
                part + "/edit",
                "/targets/{id}",
                target,
                "/targets/{id}/goals/{year}/edit",
                target + "/goals/2010/edit",
                "/targets/{id}/actuals/new",
                target + "/actuals/new"));
        return pages;
    }
}
