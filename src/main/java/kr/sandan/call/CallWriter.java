package kr.sandan.call;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of calls. */
@Component
class CallWriter {

    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Clock clock;

    CallWriter(JdbcClient jdbc, CurrentAccount account, Clock clock) {
        this.jdbc = jdbc;
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
        return jdbc.sql("select id from call where submission_key = ?")
                .param(submissionKey)
                .query(Long.class)
                .optional();
    }

    /** A call's row as whoever changes it sees it, until the change is done. */
    record Locked(long id, String state, boolean recorded, int version) {}

    Locked lock(long id) {
        return jdbc.sql("select id, state, recorded, version from call where id = ? for update")
                .param(id)
                .query((row, number) -> new Locked(
                        row.getLong("id"), row.getString("state"), row.getBoolean("recorded"), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("call", id));
    }

    long open(OpenCall said) {
        OpenCall.History history = said.history();
        Map<String, @Nullable Object> values = facts(said.facts());
        values.put("recorded", history != null);
        values.put("reviews", reviews(history));
        values.put("state", history == null ? "DRAFT" : "DECIDED");
        values.put("sample", said.sample());
        values.put("key", said.submissionKey());
        values.put("by", by());
        values.put("at", now());
        return jdbc.sql("""
                        insert into call (programme_id, service_id, title, title_en, year, notice_number, issuer_id, budget_krw,
                            purpose, source_id, recorded, stated_reviews, state, sample, submission_key, entered_by, entered_at)
                        values (:programme, cast(:service as bigint), :title, :title_en, :year, :notice, cast(:issuer as bigint),
                            cast(:budget as bigint), :purpose, cast(:source as bigint), :recorded, :reviews, :state, :sample, :key,
                            cast(:by as bigint), :at) returning id
                        """).params(values).query(Long.class).single();
    }

    private static String[] reviews(OpenCall.@Nullable History history) {
        List<ReviewKind> kinds = history == null ? List.of() : history.reviews();
        return kinds.stream().distinct().sorted().map(Enum::name).toArray(String[]::new);
    }

    void change(long id, CallFacts facts) {
        Map<String, @Nullable Object> values = facts(facts);
        values.remove("programme");
        values.put("id", id);
        jdbc.sql("""
                        update call set service_id = cast(:service as bigint), title = :title, title_en = :title_en, year = :year,
                            notice_number = :notice, issuer_id = cast(:issuer as bigint), budget_krw = cast(:budget as bigint),
                            purpose = :purpose, source_id = cast(:source as bigint), version = version + 1
                         where id = :id
                        """).params(values).update();
    }

    private static Map<String, @Nullable Object> facts(CallFacts facts) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("programme", facts.programmeId());
        values.put("service", facts.serviceId());
        values.put("title", facts.title().strip());
        values.put("title_en", facts.titleEn());
        values.put("year", facts.year());
        values.put("notice", facts.noticeNumber());
        values.put("issuer", facts.issuerId());
        values.put("budget", facts.budgetWon());
        values.put("purpose", facts.purpose());
        values.put("source", facts.sourceId());
        return values;
    }

    void schedule(long callId, CallSchedule said) {
        PartialDate announced = said.announcedOn();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("call", callId);
        values.put("on", announced == null ? null : announced.date());
        values.put("precision", announced == null ? null : announced.precision().name());
        values.put("opens", at(said.opensAt()));
        values.put("closes", at(said.closesAt()));
        values.put("reason", said.reason());
        values.put("by", by());
        values.put("now", now());
        jdbc.sql("""
                        insert into call_schedule (call_id, ordinal, announced_on, announced_precision, opens_at, closes_at, reason,
                            entered_by, entered_at)
                        select :call, count(*) + 1, cast(:on as date), :precision, cast(:opens as timestamptz),
                               cast(:closes as timestamptz), :reason, cast(:by as bigint), :now
                          from call_schedule where call_id = :call
                        """).params(values).update();
    }

    static @Nullable OffsetDateTime at(@Nullable LocalDateTime seoul) {
        return seoul == null ? null : seoul.atZone(AsOf.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    void count(long callId, StatedCount said) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("call", callId);
        values.put("point", said.point().name());
        values.put("stage", said.stageId());
        values.put("value", said.value());
        values.put("source", said.sourceId());
        values.put("reason", said.reason());
        values.put("by", by());
        values.put("now", now());
        jdbc.sql("""
                        update call_count set superseded_at = :now
                         where call_id = :call and point = :point and stage_id is not distinct from cast(:stage as bigint)
                           and superseded_at is null
                        """).params(values).update();
        jdbc.sql("""
                        insert into call_count (call_id, point, stage_id, value, source_id, reason, entered_by, entered_at)
                        values (:call, :point, cast(:stage as bigint), :value, :source, :reason, cast(:by as bigint), :now)
                        """).params(values).update();
    }
}
