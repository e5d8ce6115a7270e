package kr.sandan.benchmark;

import java.util.List;
import java.util.Map;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteRules;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The yardstick: one query, answered as JSON, through the same filters as every page. */
@RestController
@Profile("benchmark")
class OneQueryController implements RouteRules {

    private final JdbcClient jdbc;

    OneQueryController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RouteRule> rules() {
        return List.of(RouteRules.get("/benchmark/one-query", Audience.SIGNED_IN));
    }

    @GetMapping("/benchmark/one-query")
    Map<String, Long> one() {
        return Map.of(
                "complexes",
                jdbc.sql("select count(*) from complex").query(Long.class).single());
    }
}
