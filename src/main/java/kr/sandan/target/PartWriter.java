package kr.sandan.target;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.target.PlanStamps.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes parts of plans; what is superseded stays. */
@Component
class PartWriter {

    private static final String SAY = """
        insert into target_part_state (part_id, programme_id, kind, name, name_en, role, complex_id, county, phase, site_id,
            work, land, floor, area_unit, valid_from, from_precision, valid_to, to_precision, known_from, source_id,
            reason, entered_by, entered_at)
        values (:part, :programme, :kind, :name, :nameEn, :role, cast(:complex as bigint), :county, :phase,
            cast(:site as bigint), :work, cast(:land as numeric), cast(:floor as numeric), :unit, cast(:from as date),
            :fromPrecision, cast(:until as date), :toPrecision, :known, :source, :reason, cast(:by as bigint), :at)
        """;

    private final JdbcClient jdbc;

    PartWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> enteredWith(String submissionKey) {
        return jdbc.sql("select id from target_part where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    /** A part's row as whoever changes it sees it, until the change is done. */
    record Locked(long programmeId, PartKind kind, int version) {}

    Locked lock(long id) {
        return jdbc.sql("select programme_id, kind, version from target_part where id = ? for update")
                .param(id)
                .query((row, number) -> new Locked(
                        row.getLong("programme_id"), PartKind.valueOf(row.getString("kind")), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("plan part", id));
    }

    long open(AddPart command, Stamp stamp) {
        return jdbc.sql("""
            insert into target_part (programme_id, kind, submission_key, entered_by, entered_at)
            values (:programme, :kind, :key, cast(:by as bigint), :at) returning id
            """)
                .param("programme", command.programmeId())
                .param("kind", command.facts().kind().name())
                .param("key", command.submissionKey())
                .param("by", stamp.by())
                .param("at", stamp.at())
                .query(Long.class)
                .single();
    }

    void say(long part, long programme, PartFacts facts, Stamp stamp) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("part", part);
        values.put("programme", programme);
        values.put("kind", facts.kind().name());
        values.put("name", facts.name());
        values.put("nameEn", facts.nameEn());
        values.put("role", name(facts.role()));
        values.put("complex", facts.complexId());
        values.put("county", facts.county());
        values.put("phase", facts.phase());
        values.put("site", facts.siteId());
        values.put("work", name(facts.work()));
        extent(facts.extent(), values);
        date("from", facts.span().from(), values);
        date("until", facts.span().until(), values);
        values.put("toPrecision", values.remove("untilPrecision"));
        values.put("known", stamp.knownFrom());
        values.put("source", stamp.sourceId());
        values.put("reason", stamp.reason());
        values.put("by", stamp.by());
        values.put("at", stamp.at());
        jdbc.sql(SAY).params(values).update();
    }

    private static void extent(Extent extent, Map<String, @Nullable Object> values) {
        BigDecimal land = extent.land();
        values.put("land", land);
        values.put("floor", extent.floor());
        values.put("unit", extent.unit());
    }

    private static void date(String name, @Nullable PartialDate date, Map<String, @Nullable Object> values) {
        values.put(name, date == null ? null : date.date());
        values.put(name + "Precision", date == null ? null : date.precision().name());
    }

    /** Ends the time in which what is held of a part was known, and makes every form stale that was opened before. */
    void supersede(long part, @Nullable String withdrawal, Stamp stamp) {
        jdbc.sql("""
            update target_part_state set superseded_at = :at, superseded_by = cast(:by as bigint), withdrawal = :withdrawal
             where part_id = :part and superseded_at is null
            """)
                .param("at", stamp.at())
                .param("by", stamp.by())
                .param("withdrawal", withdrawal)
                .param("part", part)
                .update();
        jdbc.sql("update target_part set version = version + 1 where id = ?")
                .param(part)
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
