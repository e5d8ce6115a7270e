package kr.sandan.target;

import java.time.OffsetDateTime;
import java.util.Optional;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.Qualifier;
import kr.sandan.target.PlanStamps.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes targets and what was reached; what is superseded stays. */
@Component
class TargetWriter {

    private final JdbcClient jdbc;

    TargetWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is aimed at, as whoever changes it sees it until the change is done. */
    record Line(long id, int version) {}

    Optional<Long> enteredWith(String submissionKey) {
        return jdbc.sql("select line_id from target_submission where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    void remember(String submissionKey, long line, OffsetDateTime now) {
        jdbc.sql("insert into target_submission (submission_key, line_id, entered_at) values (?, ?, ?)")
                .params(submissionKey, line, now)
                .update();
    }

    /** The line, opened where there is none yet, and locked. */
    Line line(TargetKey key, Stamp stamp) {
        jdbc.sql("""
            insert into target_line (programme_id, phase, site_id, measure, entered_by, entered_at)
            values (:programme, :phase, cast(:site as bigint), :measure, cast(:by as bigint), :at) on conflict do nothing
            """)
                .param("programme", key.programmeId())
                .param("phase", key.phase())
                .param("site", key.siteId())
                .param("measure", key.measure())
                .param("by", stamp.by())
                .param("at", stamp.at())
                .update();
        return jdbc.sql("""
            select id, version from target_line where programme_id = :programme and measure = :measure
               and phase is not distinct from :phase and site_id is not distinct from cast(:site as bigint) for update
            """)
                .param("programme", key.programmeId())
                .param("phase", key.phase())
                .param("site", key.siteId())
                .param("measure", key.measure())
                .query((row, number) -> new Line(row.getLong("id"), row.getInt("version")))
                .single();
    }

    /** Since when the goal of a year is known that holds now. */
    Optional<OffsetDateTime> goalSince(long line, int year) {
        return jdbc.sql("select known_from from target_goal where line_id = ? and year = ? and superseded_at is null")
                .params(line, year)
                .query(OffsetDateTime.class)
                .optional();
    }

    Optional<OffsetDateTime> actualSince(long line, PartialDate period) {
        return jdbc.sql("""
            select known_from from target_actual
             where line_id = ? and period_on = ? and period_precision = ? and superseded_at is null
            """)
                .params(line, period.date(), period.precision().name())
                .query(OffsetDateTime.class)
                .optional();
    }

    void supersedeGoal(long line, int year, Stamp stamp) {
        jdbc.sql("""
            update target_goal set superseded_at = :at, superseded_by = cast(:by as bigint)
             where line_id = :line and year = :year and superseded_at is null
            """)
                .param("at", stamp.knownFrom())
                .param("by", stamp.by())
                .param("line", line)
                .param("year", year)
                .update();
    }

    void supersedeActual(long line, PartialDate period, Stamp stamp) {
        jdbc.sql("""
            update target_actual set superseded_at = :at, superseded_by = cast(:by as bigint)
             where line_id = :line and period_on = :on and period_precision = :precision and superseded_at is null
            """)
                .param("at", stamp.knownFrom())
                .param("by", stamp.by())
                .param("line", line)
                .param("on", period.date())
                .param("precision", period.precision().name())
                .update();
    }

    void touch(long line) {
        jdbc.sql("update target_line set version = version + 1 where id = ?")
                .param(line)
                .update();
    }

    void say(long line, Goal goal, Stamp stamp) {
        PartialDate counted = goal.baselineOn();
        jdbc.sql("""
            insert into target_goal (line_id, year, value, qualifier, baseline, baseline_on, baseline_precision, claim_id,
                known_from, source_id, reason, entered_by, entered_at)
            values (:line, :year, :value, :qualifier, cast(:baseline as numeric), cast(:counted as date), :precision,
                cast(:claim as bigint), :known, :source, :reason, cast(:by as bigint), :at)
            """)
                .param("line", line)
                .param("year", goal.year())
                .param("value", goal.value())
                .param("qualifier", name(goal.qualifier()))
                .param("baseline", goal.baseline())
                .param("counted", counted == null ? null : counted.date())
                .param("precision", counted == null ? null : counted.precision().name())
                .param("claim", goal.claimId())
                .param("known", stamp.knownFrom())
                .param("source", stamp.sourceId())
                .param("reason", stamp.reason())
                .param("by", stamp.by())
                .param("at", stamp.at())
                .update();
    }

    void say(long line, Actual actual, Stamp stamp) {
        jdbc.sql("""
            insert into target_actual (line_id, period_on, period_precision, value, qualifier, known_from, source_id,
                reason, entered_by, entered_at)
            values (:line, :on, :precision, :value, :qualifier, :known, :source, :reason, cast(:by as bigint), :at)
            """)
                .param("line", line)
                .param("on", actual.period().date())
                .param("precision", actual.period().precision().name())
                .param("value", actual.value())
                .param("qualifier", name(actual.qualifier()))
                .param("known", stamp.knownFrom())
                .param("source", stamp.sourceId())
                .param("reason", stamp.reason())
                .param("by", stamp.by())
                .param("at", stamp.at())
                .update();
    }

    private static @Nullable String name(@Nullable Qualifier qualifier) {
        return qualifier == null ? null : qualifier.name();
    }
}
