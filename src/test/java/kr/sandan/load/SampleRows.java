package kr.sandan.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the sample kinds: staged, in force, superseded. */
class SampleRows {

    private final JdbcClient client;

    SampleRows(JdbcClient client) {
        this.client = client;
        client.sql("create table sample_staged (load_id bigint, key text, value numeric)")
                .update();
        client.sql("create table sample_row (load_id bigint, kind text, key text, value numeric, superseded_by bigint)")
                .update();
    }

    void stage(long load, String key, BigDecimal value) {
        client.sql("insert into sample_staged values (?, ?, ?)")
                .params(load, key, value)
                .update();
    }

    Optional<BigDecimal> held(String kind, String key) {
        return client.sql("select value from sample_row where kind = ? and key = ? and superseded_by is null")
                .params(kind, key)
                .query(BigDecimal.class)
                .optional();
    }

    void apply(long load, String kind) {
        client.sql("""
                update sample_row set superseded_by = ? where kind = ? and superseded_by is null
                    and key in (select key from sample_staged where load_id = ?)""").params(load, kind, load).update();
        client.sql("insert into sample_row select load_id, ?, key, value from sample_staged where load_id = ?")
                .params(kind, load)
                .update();
    }

    void revert(long load) {
        client.sql("update sample_row set superseded_by = load_id where load_id = ?")
                .params(load)
                .update();
        client.sql("update sample_row set superseded_by = null where superseded_by = ? and load_id <> ?")
                .params(load, load)
                .update();
    }

    List<Long> followers(long load, String kind) {
        return client.sql("""
                        select distinct load_id from sample_row
                        where load_id > ? and kind = ? and key like '후속%' and superseded_by is null""").params(load, kind).query(Long.class).list();
    }

    /** The figures that a load names by the first letter of their names, before and after, and their total. */
    List<LoadBreakdown.Line> compared(long load, String kind) {
        return client.sql("""
                        select left(key, 1) label, sum(held.value) "before", sum(staged.value) "after",
                               grouping(left(key, 1)) = 1 total
                          from sample_staged staged left join sample_row held using (key)
                         where staged.load_id = ? and (held.kind = ? or held.kind is null) and held.superseded_by is null
                         group by rollup (left(key, 1)) order by total, label""")
                .params(load, kind)
                .query((row, n) -> new LoadBreakdown.Line(
                        row.getBoolean("total") ? "합계" : row.getString("label"),
                        row.getBigDecimal("before"),
                        row.getBigDecimal("after"),
                        row.getBoolean("total")))
                .list();
    }

    void forget(long load) {
        client.sql("delete from sample_staged where load_id = ?").params(load).update();
    }

    int staged(long load) {
        return RowsOfLoad.count(client, RowsOfLoad.of("SAMPLE").staged(), load);
    }

    /** How often a row was written, superseded or not. */
    int written(String key) {
        return client.sql("select count(*) from sample_row where key = ?")
                .params(key)
                .query(Integer.class)
                .single();
    }
}
