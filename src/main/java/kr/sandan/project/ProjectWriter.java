package kr.sandan.project;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes projects and their versions. */
@Component
class ProjectWriter {

    private final JdbcClient jdbc;
    private final ProjectPartWriter parts;
    private final CurrentAccount account;
    private final Clock clock;

    ProjectWriter(JdbcClient jdbc, ProjectPartWriter parts, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.account = account;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Nullable
    Long by() {
        return account.id().isPresent() ? account.id().getAsLong() : null;
    }

    Optional<Long> enteredWith(String submissionKey) {
        return jdbc.sql("select id from project where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    /** A project's row as whoever changes it sees it, until the change is done. */
    record Locked(long id, long programmeId, int version) {}

    Locked lock(long id) {
        return jdbc.sql("select id, programme_id, version from project where id = ? for update")
                .param(id)
                .query((row, number) ->
                        new Locked(row.getLong("id"), row.getLong("programme_id"), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("project", id));
    }

    long enter(EnterProject said) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("programme", said.programmeId());
        values.put("sample", said.sample());
        values.put("key", said.submissionKey());
        values.put("by", by());
        values.put("at", now());
        long id = jdbc.sql("""
                        insert into project (programme_id, sample, submission_key, entered_by, entered_at)
                        values (:programme, :sample, :key, cast(:by as bigint), :at) returning id
                        """).params(values).query(Long.class).single();
        OffsetDateTime known = known(said.knownFrom());
        version(id, 1, said.facts(), null, known);
        jdbc.sql("""
                        insert into project_move (project_id, ordinal, to_state, known_from, entered_by, entered_at)
                        values (:id, 1, 'PLANNED', :known, cast(:by as bigint), :at)
                        """)
                .param("id", id)
                .param("known", known)
                .param("by", by())
                .param("at", now())
                .update();
        return id;
    }

    void move(long id, MoveProject.Step step) {
        jdbc.sql("""
                        insert into project_move (project_id, ordinal, to_state, moved_on, reason, known_from, entered_by, entered_at)
                        select :id, max(ordinal) + 1, :to, :on, :reason, :now, cast(:by as bigint), :now
                          from project_move where project_id = :id
                        """)
                .param("id", id)
                .param("to", step.to().name())
                .param("on", step.on())
                .param("reason", step.reason())
                .param("now", now())
                .param("by", by())
                .update();
    }

    private OffsetDateTime known(@Nullable Instant from) {
        return from == null ? now() : from.atOffset(ZoneOffset.UTC);
    }

    void change(long id, int version, ProjectFacts facts, String reason) {
        OffsetDateTime now = now();
        jdbc.sql("update project_version set superseded_at = ? where project_id = ? and superseded_at is null")
                .param(now)
                .param(id)
                .update();
        jdbc.sql("update project set version = ? where id = ?")
                .param(version + 1)
                .param(id)
                .update();
        version(id, version + 1, facts, reason, now);
    }

    private void version(long id, int version, ProjectFacts facts, @Nullable String reason, OffsetDateTime known) {
        Map<String, @Nullable Object> values = facts(facts);
        values.put("id", id);
        values.put("version", version);
        values.put("reason", reason);
        values.put("known", known);
        values.put("by", by());
        values.put("at", now());
        jdbc.sql("""
                        insert into project_version (project_id, version, kind, service_id, office_id, council_id, task_id,
                            application_id, title, title_en, industry, mission, starts_on, starts_precision, ends_on, ends_precision,
                            total_krw, sum_krw, total_reason, repeat_reason, source_id, reason, known_from, entered_by, entered_at)
                        values (:id, :version, :kind, cast(:service as bigint), cast(:office as bigint), cast(:council as bigint),
                            cast(:task as bigint), cast(:application as bigint), :title, :title_en, :industry, :mission,
                            cast(:starts as date), :starts_precision, cast(:ends as date), :ends_precision, cast(:total as bigint),
                            cast(:sum as bigint), :total_reason, :repeat_reason, cast(:source as bigint), :reason, :known,
                            cast(:by as bigint), :at)
                        """).params(values).update();
        parts.write(id, version, facts);
    }

    private static Map<String, @Nullable Object> facts(ProjectFacts facts) {
        Map<String, @Nullable Object> values = new HashMap<>();
        PartialDate starts = facts.starts();
        PartialDate ends = facts.ends();
        values.put("kind", facts.kind().name());
        values.put("service", facts.serviceId());
        values.put("office", facts.officeId());
        values.put("council", facts.origin().councilId());
        values.put("task", facts.origin().taskId());
        values.put("application", facts.origin().applicationId());
        values.put("title", facts.title().strip());
        values.put("title_en", facts.titleEn());
        values.put("industry", facts.industry());
        values.put("mission", facts.mission());
        values.put("starts", starts == null ? null : starts.date());
        values.put(
                "starts_precision", starts == null ? null : starts.precision().name());
        values.put("ends", ends == null ? null : ends.date());
        values.put("ends_precision", ends == null ? null : ends.precision().name());
        values.put("total", facts.costs().totalWon());
        values.put("sum", facts.costs().sum());
        values.put("total_reason", facts.costs().totalReason());
        values.put("repeat_reason", facts.repeatReason());
        values.put("source", facts.sourceId());
        return values;
    }
}
