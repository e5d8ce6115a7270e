package kr.sandan.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.RouteRules;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The yardsticks, through the same filters as every page: one query, answered as JSON; and the same with as many bytes as
 * a page has, none of which had to be made.
 */
@RestController
@Profile("benchmark")
class OneQueryController implements RouteRules {

    /** As long as the first page of the directory, in bytes. */
    private static final byte[] READY_MADE = "x".repeat(30_000).getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient jdbc;

    OneQueryController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RouteRule> rules() {
        return List.of(
                RouteRules.get("/benchmark/one-query", Audience.SIGNED_IN),
                RouteRules.get("/benchmark/as-long", Audience.SIGNED_IN));
    }

    @GetMapping("/benchmark/one-query")
    Map<String, Long> one() {
        return Map.of("complexes", count());
    }

    @GetMapping(value = "/benchmark/as-long", produces = "text/html;charset=UTF-8")
    byte[] asLong() {
        if (count() < 0) throw new IllegalStateException("fewer than no complexes");
        return READY_MADE;
    }

    private long count() {
        return jdbc.sql("select count(*) from complex").query(Long.class).single();
    }
}
