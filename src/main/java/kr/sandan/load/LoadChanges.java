package kr.sandan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.load.LoadContext.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one dry run would change, value by value in the order of the file: some hundred of them are written as one row. */
final class LoadChanges {

    private static final int TOGETHER = 500;

    private static final String WRITE = """
            insert into load_change (load_id, place, keys, labels, whats, fields, old_values, new_values)
            values (:load, :place, :keys, :labels, :whats, :fields, :olds, :news)
            """;

    private static final String WRITE_ALL = """
            insert into load_change (load_id, place, keys, labels, whats, fields, old_values, new_values)
            select :changes_load, min(place), array_agg(key order by place), array_agg(label order by place),
                   array_agg(what order by place), array_agg(field order by place), array_agg(old order by place),
                   array_agg(new order by place)
              from (select :changes_place + row_number() over () - 1 as place, asked.* from (%s) asked) numbered
             group by (place - 1) / :changes_together
            """;

    private final long loadId;
    private final JdbcClient client;
    private final List<Change> changes = new ArrayList<>();
    private int place = 1;

    LoadChanges(long loadId, JdbcClient client) {
        this.loadId = loadId;
        this.client = client;
    }

    void add(Change change) {
        changes.add(change);
        if (changes.size() >= TOGETHER) flush();
    }

    /** The changes that a query finds, as {@link LoadContext#changes} describes it. */
    void add(String select, Map<String, ?> parameters) {
        flush();
        client.sql(WRITE_ALL.formatted(select))
                .params(parameters)
                .param("changes_load", loadId)
                .param("changes_place", place)
                .param("changes_together", TOGETHER)
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
                .param("place", place)
                .param("keys", texts(Change::key))
                .param("labels", texts(Change::label))
                .param("whats", texts(change -> change.what().name()))
                .param("fields", texts(Change::field))
                .param("olds", texts(Change::before))
                .param("news", texts(Change::after))
                .update();
        place += changes.size();
        changes.clear();
    }

    private @Nullable String[] texts(Function<Change, @Nullable String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }
}
