package kr.sandan.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How common the pieces of names are, by the statistics of the database: they choose the road of a search, never its result. */
@Component
class CommonGrams {

    private static final String SHARES = """
            select piece, share from pg_stats s
             cross join unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (piece, share)
             where s.schemaname = current_schema() and s.tablename = 'search_row' and s.attname = 'grams'
               and piece is not null
            """;

    private final JdbcClient jdbc;
    private volatile Map<String, Double> shares = Map.of();

    CommonGrams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the statistics anew. */
    void refresh() {
        Map<String, Double> read = new HashMap<>();
        jdbc.sql(SHARES).query(row -> {
            read.put(row.getString("piece"), row.getDouble("share"));
        });
        shares = Map.copyOf(read);
    }

    /** The share of all rows that holds the rarest of some pieces; 0 where that is too rare to be counted. */
    double shareOfRarest(List<String> grams) {
        Map<String, Double> known = shares;
        return grams.stream()
                .mapToDouble(gram -> known.getOrDefault(gram, 0.0))
                .min()
                .orElse(0);
    }
}
