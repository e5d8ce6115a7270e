package kr.sandan.load;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a load of one kind staged, and what it wrote that stands.
 *
 * @param staged counts the rows that were staged for a load
 * @param standing counts the rows that it wrote and that are in force
 */
record RowsOfLoad(String staged, String standing) {

    private static final String BATCH =
            " x join budget_batch b on b.id = x.batch_id" + " where b.load_id = ? and x.superseded_at is null";

    /** Those kinds of whose files a damaged one may still be sound. */
    private static final Map<String, RowsOfLoad> KINDS = Map.of(
            "SAMPLE",
            new RowsOfLoad(
                    "select count(*) from sample_staged where load_id = ?",
                    "select count(*) from sample_row where load_id = ? and superseded_by is null"),
            "BUDGET",
            new RowsOfLoad(
                    "select count(*) from budget_load_line where load_id = ?",
                    "select count(*) from budget_entry" + BATCH),
            "EXECUTION",
            new RowsOfLoad(
                    "select count(*) from budget_load_month where load_id = ?",
                    "select count(*) from budget_execution" + BATCH));

    static boolean areKnownOf(String kind) {
        return KINDS.containsKey(kind);
    }

    static RowsOfLoad of(String kind) {
        return KINDS.get(kind);
    }

    static int count(JdbcClient jdbc, String query, long load) {
        return jdbc.sql(query).param(load).query(Integer.class).single();
    }
}
