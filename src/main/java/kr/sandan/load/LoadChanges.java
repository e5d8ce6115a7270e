package kr.sandan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.load.LoadContext.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one dry run would change: the values of one row of a file stand together and are written in batches. */
final class LoadChanges {

    private static final int BATCH = 8_000;

    private static final String WRITE = """
            insert into load_change (load_id, place, key, label, what, fields, old_values, new_values)
            select :load, r.place, r.key, r.label, r.what, v.fields, v.olds, v.news
              from unnest(:places, :keys, :labels, :whats) with ordinality r (place, key, label, what, number)
              join (select number, array_agg(field order by place) as fields, array_agg(old order by place) as olds,
                           array_agg(new order by place) as news
                      from unnest(:numbers, :fields, :olds, :news) with ordinality u (number, field, old, new, place)
                     group by number) v on v.number = r.number
            """;

    private static final String WRITE_ALL = """
            insert into load_change (load_id, place, key, label, what, fields, old_values, new_values)
            select :changes_load, :changes_place + sum(cardinality(fields)) over (order by number) - cardinality(fields),
                   key, label, what, fields, olds, news
              from (select asked.*, row_number() over () as number from (%s) asked) numbered
            """;

    private final long loadId;
    private final JdbcClient client;
    private final List<Row> rows = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int place = 1;

    LoadChanges(long loadId, JdbcClient client) {
        this.loadId = loadId;
        this.client = client;
    }

    /** @param place of its first value among all of the load, from 1 */
    private record Row(int place, Change first) {

        boolean holds(Change change) {
            return first.key().equals(change.key())
                    && first.label().equals(change.label())
                    && first.what() == change.what();
        }
    }

    void add(Change change) {
        boolean another = rows.isEmpty() || !rows.get(rows.size() - 1).holds(change);
        if (another && changes.size() >= BATCH) flush();
        if (another) rows.add(new Row(place, change));
        changes.add(change);
        numbers.add(rows.size());
        place++;
    }

    /** The changes that a query finds, as {@link LoadContext#changes} describes it. */
    void add(String select, Map<String, ?> parameters) {
        flush();
        client.sql(WRITE_ALL.formatted(select))
                .params(parameters)
                .param("changes_load", loadId)
                .param("changes_place", place)
                .update();
        place = client.sql("select coalesce(max(place + cardinality(fields)), 1) from load_change where load_id = ?")
                .param(loadId)
                .query(Integer.class)
                .single();
    }

    void flush() {
        if (changes.isEmpty()) return;
        client.sql(WRITE)
                .param("load", loadId)
                .param("places", rows.stream().map(Row::place).toArray(Integer[]::new))
                .param("keys", texts(rows, row -> row.first().key()))
                .param("labels", texts(rows, row -> row.first().label()))
                .param("whats", texts(rows, row -> row.first().what().name()))
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("fields", texts(changes, Change::field))
                .param("olds", texts(changes, Change::before))
                .param("news", texts(changes, Change::after))
                .update();
        rows.clear();
        changes.clear();
        numbers.clear();
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
