package kr.sandan.region;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sandan.platform.Affected;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of provinces, counties and schemes: previewed, then made from a stated day on, perhaps taken back. */
@Service
public class RegionService {

    private final RegionQueries queries;
    private final RegionReader reader;
    private final RegionWriter writer;
    private final RegionTakeBack takeBack;
    private final RegionLog log;
    private final List<AffectedByRegion> affected;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SentForms sentForms;

    RegionService(
            RegionQueries queries,
            RegionReader reader,
            RegionWriter writer,
            RegionTakeBack takeBack,
            RegionLog log,
            List<AffectedByRegion> affected,
            ApplicationEventPublisher events,
            Clock clock,
            SentForms sentForms) {
        this.queries = queries;
        this.reader = reader;
        this.writer = writer;
        this.takeBack = takeBack;
        this.log = log;
        this.affected = affected;
        this.events = events;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * What a change would do; nothing is written.
     *
     * @throws RuleBroken where it contradicts the history or itself
     */
    @Transactional(readOnly = true)
    public RegionPreview preview(ChangeRegions change) {
        RegionHistory history = reader.read();
        change.requireWords();
        RegionPlan plan = RegionPlan.of(history, change.effectiveOn(), change.steps());
        return new RegionPreview(plan, affectedBy(plan.codes(), change.effectiveOn()), history.revision());
    }

    /** What stands elsewhere in the portal on codes that change on a day. */
    @Transactional(readOnly = true)
    public List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn) {
        return affected.stream()
                .flatMap(module -> module.affectedBy(codes, effectiveOn).stream())
                .toList();
    }

    /**
     * Makes a change. The same form sent twice changes nothing the second time.
     *
     * @throws StaleEdit where something was changed since the administrator saw the preview
     * @throws RuleBroken where it contradicts the history or itself
     */
    @Transactional
    public void apply(ChangeRegions change) {
        long current = log.lockRevision();
        sentForms.require(change.submissionKey());
        if (!change.isDue(log.find(change.submissionKey()).isPresent(), current)) return;
        RegionPlan plan = RegionPlan.of(reader.read(), change.effectiveOn(), change.steps());
        OffsetDateTime at = now();
        long id = log.add(change, plan.steps(), at, null);
        writer.write(
                plan,
                new RegionWriter.Mark(id, at, basis(change), change.source().strip()));
        events.publishEvent(new RegionsChanged(id));
        queries.forgetAfterCommit();
    }

    /**
     * Takes a change back as a whole by superseding what it wrote. Asked for twice, it is done once.
     *
     * @param submissionKey by which the change was made; a change that was never made is none to take back
     * @param reason why
     * @throws RuleBroken where {@link #obstacles} has any
     */
    @Transactional
    public void takeBack(String submissionKey, String reason) {
        log.lockRevision();
        String key = submissionKey + ":back";
        Optional<Long> made = log.find(submissionKey);
        if (made.isEmpty() || log.find(key).isPresent()) return;
        if (reason.isBlank()) throw new RuleBroken("reason", "platform.change.reason-missing");
        if (!obstacles(submissionKey).none()) throw new RuleBroken(null, "region.change.built-on");
        RegionChangeRow earlier = log.row(made.get());
        ChangeRegions change = new ChangeRegions(
                ChangeRegions.Kind.TAKEN_BACK, earlier.effectiveOn(), List.of(), reason, earlier.source(), 0, key);
        OffsetDateTime at = now();
        takeBack.write(earlier.id(), log.add(change, List.of(), at, earlier.id()), at);
        queries.forgetAfterCommit();
    }

    /**
     * What forbids taking a change back.
     *
     * @param changes later changes about the same codes
     * @param standing what names codes that the change opened
     */
    public record Obstacles(List<RegionChangeRow> changes, List<Affected.Named> standing) {

        boolean none() {
            return changes.isEmpty() && standing.isEmpty();
        }
    }

    /** What was said later on top of a change. */
    @Transactional(readOnly = true)
    public Obstacles obstacles(String submissionKey) {
        return log.find(submissionKey).map(this::obstacles).orElse(new Obstacles(List.of(), List.of()));
    }

    private Obstacles obstacles(long change) {
        Set<String> opened = Set.copyOf(takeBack.openedBy(change));
        List<Affected.Named> standing = opened.isEmpty()
                ? List.of()
                : affected.stream()
                        .flatMap(module -> module.standingOn(opened).stream())
                        .toList();
        return new Obstacles(takeBack.laterThan(change).stream().map(log::row).toList(), standing);
    }

    /** The changes made so far, newest first. */
    public List<RegionChangeRow> changes() {
        return log.rows();
    }

    /** To the microsecond, as the database keeps it. */
    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static RegionBasis basis(ChangeRegions change) {
        return change.kind() == ChangeRegions.Kind.OFFICIAL_FILE
                ? RegionBasis.OFFICIAL_FILE
                : RegionBasis.ADMINISTRATOR;
    }
}
