package kr.sandan.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sandan.platform.Affected;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the agency's units: previewed, then made from a stated day on. */
@Service
public class OfficeService {

    private final OfficeQueries queries;
    private final OfficeReader reader;
    private final OfficeWriter writer;
    private final List<AffectedByOffice> affected;
    private final Clock clock;
    private final SentForms sentForms;

    OfficeService(
            OfficeQueries queries,
            OfficeReader reader,
            OfficeWriter writer,
            List<AffectedByOffice> affected,
            Clock clock,
            SentForms sentForms) {
        this.queries = queries;
        this.reader = reader;
        this.writer = writer;
        this.affected = affected;
        this.clock = clock;
        this.sentForms = sentForms;
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
        long current = writer.lockRevision();
        sentForms.require(change.submissionKey());
        if (!change.isDue(writer.isMade(change.submissionKey()), current)) return;
        OfficePlan plan = OfficePlan.of(reader.read(), change.effectiveOn(), change.step());
        writer.write(
                plan, change, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        queries.forgetAfterCommit();
    }

    private static List<String> names(OfficeHistory history, List<Long> ids, LocalDate day) {
        return ids.stream()
                .flatMap(id -> history.nameAt(id, day).stream())
                .map(OfficeName::name)
                .toList();
    }
}
