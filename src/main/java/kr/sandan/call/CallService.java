package kr.sandan.call;

import java.util.List;
import java.util.Objects;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is said of a call. */
@Service
@Transactional
public class CallService {

    private final CallQueries queries;
    private final CallWriter writer;
    private final StageWriter stages;
    private final JdbcClient jdbc;
    private final SentForms sentForms;

    CallService(CallQueries queries, CallWriter writer, StageWriter stages, JdbcClient jdbc, SentForms sentForms) {
        this.queries = queries;
        this.writer = writer;
        this.stages = stages;
        this.jdbc = jdbc;
        this.sentForms = sentForms;
    }

    /**
     * Enters a call; one that is known only by counts with its stages and what its source says.
     *
     * @return its number
     */
    public long open(OpenCall said) {
        sentForms.require(said.submissionKey());
        Long there = writer.enteredWith(said.submissionKey()).orElse(null);
        if (there != null) return there;
        said.requireWhole();
        requireService(said.facts());
        long id = writer.open(said);
        writer.schedule(id, said.schedule());
        OpenCall.History history = said.history();
        if (history == null) return id;
        for (int ordinal = 1; ordinal <= history.stages(); ordinal++) stages.add(id, Stage.told(ordinal));
        long source = Objects.requireNonNull(said.facts().sourceId());
        count(id, StatedCount.Point.APPLIED, history.applied(), source);
        count(id, StatedCount.Point.SELECTED, history.selected(), source);
        return id;
    }

    private void count(long id, StatedCount.Point point, @Nullable Integer value, long source) {
        if (value != null) state(id, new StatedCount(point, null, value, source, null));
    }

    /**
     * Changes what is said of a call.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     */
    public void change(ChangeCall said) {
        CallWriter.Locked now = writer.lock(said.callId());
        if (now.version() != said.version()) throw new StaleEdit("call", said.callId());
        said.facts().requireWhole();
        if (now.recorded() && said.facts().sourceId() == null) throw new RuleBroken("sourceId", "call.source.required");
        if (!now.recorded() && now.state().equals("DECIDED")) throw new RuleBroken(null, "call.decided");
        requireService(said.facts());
        writer.change(said.callId(), said.facts());
    }

    /**
     * Says when a call takes applications, once more; what was announced before stays readable.
     *
     * @throws RuleBroken without a reason, and once applications are closed for good
     */
    public void reschedule(long callId, CallSchedule said) {
        CallWriter.Locked now = writer.lock(callId);
        String reason = said.reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "call.schedule.reason.required");
        if (!now.recorded() && !List.of("DRAFT", "ANNOUNCED").contains(now.state()))
            throw new RuleBroken(null, "call.schedule.closed");
        if (now.state().equals("ANNOUNCED")) said.requireWhole();
        writer.schedule(callId, said);
    }

    /** Shows a call to everybody; one that is announced already stays so. */
    public void announce(long callId) {
        CallWriter.Locked now = writer.lock(callId);
        if (!now.state().equals("DRAFT")) return;
        Call call = queries.find(callId).orElseThrow();
        call.schedule().requireWhole();
        List<Stage> held = queries.stages(callId);
        if (held.isEmpty()) throw new RuleBroken(null, "call.announce.stages");
        for (Stage stage : held)
            if (!stage.countsOnly() && stage.criteria().isEmpty())
                throw new RuleBroken(null, "call.announce.criteria", stage.ordinal());
        jdbc.sql(
                        "update call set state = 'ANNOUNCED', announced_at = ?, announced_by = ?, version = version + 1 where id = ?")
                .param(writer.now())
                .param(writer.by())
                .param(callId)
                .update();
    }

    /**
     * Takes no application any more, before or after the period has passed; a call that is closed stays closed.
     *
     * @throws RuleBroken where it was never announced
     */
    public void close(long callId) {
        CallWriter.Locked now = writer.lock(callId);
        if (now.state().equals("DRAFT")) throw new RuleBroken(null, "call.close.draft");
        if (!now.state().equals("ANNOUNCED")) return;
        jdbc.sql("update call set state = 'CLOSED', closed_at = ?, closed_by = ?, version = version + 1 where id = ?")
                .param(writer.now())
                .param(writer.by())
                .param(callId)
                .update();
    }

    /**
     * States what a source counts; what was stated before stays kept.
     *
     * @throws RuleBroken where more come through than there were before, and where a change gives no reason
     */
    public void state(long callId, StatedCount said) {
        writer.lock(callId);
        List<StatedCount> held = queries.counts(callId);
        StatedCount before = held.stream()
                .filter(one -> one.isOf(said.point(), said.stageId()))
                .findFirst()
                .orElse(null);
        if (before != null && before.value() == said.value() && before.sourceId() == said.sourceId()) return;
        if (before != null && said.reason() == null) throw new RuleBroken("reason", "call.count.reason");
        if (said.value() < 0 || said.value() > 1_000_000) throw new RuleBroken("value", "call.count.range");
        Funnel.of(queries.stages(callId), held, List.of()).requireRoomFor(said);
        writer.count(callId, said);
    }

    private void requireService(CallFacts facts) {
        if (facts.serviceId() == null) return;
        boolean fits = jdbc.sql("""
                        select exists (select from programme_service s join service_catalogue k on k.id = s.catalogue_id
                                        where s.id = ? and k.programme_id = ?)
                        """)
                .params(facts.serviceId(), facts.programmeId())
                .query(Boolean.class)
                .single();
        if (!fits) throw new RuleBroken("serviceId", "call.service.other");
    }
}
