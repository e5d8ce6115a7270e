package kr.sandan.call;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes stages with their criteria. */
@Component
class StageWriter {

    private final JdbcClient jdbc;

    StageWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long callId, Stage said) {
        Map<String, @Nullable Object> values = values(said);
        values.put("call", callId);
        values.put("state", said.state().name());
        long id = jdbc.sql("""
                        insert into call_stage (call_id, ordinal, kind, name, name_en, counts_only, averaging, threshold_bp, places,
                            reserves, tie_rule, state)
                        values (:call, :ordinal, :kind, :name, :name_en, :counts_only, :averaging, cast(:threshold as integer),
                            cast(:places as integer), :reserves, :ties, :state) returning id
                        """).params(values).query(Long.class).single();
        criteria(id, said);
        return id;
    }

    void change(long id, Stage said) {
        Map<String, @Nullable Object> values = values(said);
        values.put("id", id);
        jdbc.sql("""
                        update call_stage set kind = :kind, name = :name, name_en = :name_en, averaging = :averaging,
                            threshold_bp = cast(:threshold as integer), places = cast(:places as integer), reserves = :reserves,
                            tie_rule = :ties, version = version + 1
                         where id = :id
                        """).params(values).update();
        if (said.countsOnly()) return;
        jdbc.sql("delete from call_criterion where stage_id = ?").param(id).update();
        criteria(id, said);
    }

    private static Map<String, @Nullable Object> values(Stage said) {
        Map<String, @Nullable Object> values = new HashMap<>();
        ReviewKind kind = said.kind();
        values.put("ordinal", said.ordinal());
        values.put("kind", kind == null ? null : kind.name());
        values.put("name", said.name());
        values.put("name_en", said.nameEn());
        values.put("counts_only", said.countsOnly());
        values.put("averaging", said.rule().averaging().name());
        values.put("threshold", said.rule().thresholdBp());
        values.put("places", said.rule().places());
        values.put("reserves", said.rule().reserves());
        values.put("ties", said.rule().ties().name());
        return values;
    }

    private void criteria(long stage, Stage said) {
        int ordinal = 0;
        for (Criterion one : said.criteria())
            jdbc.sql("""
                            insert into call_criterion (stage_id, ordinal, name, name_en, weight_bp, max_points)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(stage)
                    .param(++ordinal)
                    .param(one.name())
                    .param(one.nameEn())
                    .param(one.weightBp())
                    .param(one.maxPoints())
                    .update();
    }
}
