package kr.sandan.office;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.platform.Affected;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the agency's units: previewed, then made from a stated day on. */
@Service
public class OfficeService {

    private final OfficeQueries queries;
    private final OfficeReader reader;
    private final OfficeWriter writer;
    private final List<AffectedByOffice> affected;
    private final CurrentAccount account;
    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeService(
            OfficeQueries queries,
            OfficeReader reader,
            OfficeWriter writer,
            List<AffectedByOffice> affected,
            CurrentAccount account,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.reader = reader;
        this.writer = writer;
        this.affected = affected;
        this.account = account;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a change would do; nothing is written.
     *
     * @throws RuleBroken where it contradicts the history or itself
     */
    @Transactional(readOnly = true)
    public OfficePreview preview(ChangeOffices change) {
        OfficeHistory history = reader.read();
        change.requireWords();
        OfficePlan plan = OfficePlan.of(history, change.effectiveOn(), change.step());
        Set<String> provinces = Set.copyOf(plan.handedOver());
        List<Affected> lines = affected.stream()
                .flatMap(module -> module.affectedBy(plan.offices(), provinces, change.effectiveOn()).stream())
                .toList();
        List<String> after = Stream.of(
                        names(history, plan.remaining(), change.effectiveOn()).stream(),
                        plan.begun().stream().map(office -> office.names().name()),
                        plan.names().stream().map(OfficeStep.Names::name))
                .flatMap(part -> part)
                .toList();
        return new OfficePreview(
                plan.kind(),
                names(history, plan.before(), change.effectiveOn().minusDays(1)),
                after,
                plan.handedOver(),
                lines,
                history.revision());
    }

    /**
     * Makes a change. The same form sent twice changes nothing the second time.
     *
     * @throws StaleEdit where something was changed since the administrator saw the preview
     * @throws RuleBroken where it contradicts the history or itself
     */
    @Transactional
    public void apply(ChangeOffices change) {
        long current = jdbc.sql("select revision from office_revision for update")
                .query(Long.class)
                .single();
        if (!change.isDue(alreadyMade(change.submissionKey()), current)) return;
        OfficePlan plan = OfficePlan.of(reader.read(), change.effectiveOn(), change.step());
        List<Long> begun = writer.write(plan, change.source().strip());
        record(change, plan, begun, current + 1);
        queries.forgetAfterCommit();
    }

    private boolean alreadyMade(String submissionKey) {
        return jdbc.sql("select exists (select from office_event where submission_key = :key)")
                .param("key", submissionKey)
                .query(Boolean.class)
                .single();
    }

    private void record(ChangeOffices change, OfficePlan plan, List<Long> begun, long revision) {
        jdbc.sql("update office_revision set revision = :revision")
                .param("revision", revision)
                .update();
        OptionalLong by = account.id();
        long event = jdbc.sql("""
                        insert into office_event (kind, happened_on, happened_precision, source, reason, revision,
                                                  submission_key, entered_by, entered_at)
                        values (:kind, :day, 'DAY', :source, :reason, :revision, :key, :by, :at) returning id""")
                .param("kind", plan.kind().name())
                .param("day", change.effectiveOn())
                .param("source", change.source().strip())
                .param("reason", change.reason().strip())
                .param("revision", revision)
                .param("key", change.submissionKey())
                .param("by", by.isPresent() ? by.getAsLong() : null)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        List<Long> after = new ArrayList<>(plan.remaining());
        after.addAll(begun);
        plan.before().forEach(id -> part(event, id, "BEFORE"));
        after.forEach(id -> part(event, id, "AFTER"));
    }

    private void part(long event, long office, String side) {
        jdbc.sql("insert into office_event_part (event_id, office_id, side) values (:event, :office, :side)")
                .param("event", event)
                .param("office", office)
                .param("side", side)
                .update();
    }

    private static List<String> names(OfficeHistory history, List<Long> ids, LocalDate day) {
        return ids.stream()
                .flatMap(id -> history.nameAt(id, day).stream())
                .map(OfficeName::name)
                .toList();
    }
}
