package kr.sandan.office;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.region.RegionsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of ministries and committees: previewed, then made from a stated day on. */
@Service
public class PublicBodyService {

    private final PublicBodyReader reader;
    private final PublicBodyWriter writer;
    private final List<AffectedByPublicBody> affected;
    private final Clock clock;
    private final SentForms sentForms;

    PublicBodyService(
            PublicBodyReader reader,
            PublicBodyWriter writer,
            List<AffectedByPublicBody> affected,
            Clock clock,
            SentForms sentForms) {
        this.reader = reader;
        this.writer = writer;
        this.affected = affected;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * What a change would do; nothing is written.
     *
     * @throws RuleBroken where it contradicts what is held or itself
     */
    @Transactional(readOnly = true)
    public PublicBodyPreview preview(ChangePublicBodies change) {
        long revision = reader.revision();
        change.requireWords();
        PublicBodyPlan plan = plan(change);
        List<PublicBody> bodies =
                plan.ended().stream().map(PublicBodyName::body).toList();
        List<Affected> lines = affected.stream()
                .flatMap(module -> module.affectedBy(bodies, change.effectiveOn()).stream())
                .toList();
        List<String> before = bodies.stream().map(PublicBody::name).toList();
        return new PublicBodyPreview(plan.kind(), before, plan.after(), lines, revision);
    }

    /**
     * Makes a change. The same form sent twice changes nothing the second time.
     *
     * @throws StaleEdit where something was changed since the administrator saw the preview
     * @throws RuleBroken where it contradicts what is held or itself
     */
    @Transactional
    public void apply(ChangePublicBodies change) {
        writer.lock();
        sentForms.require(change.submissionKey());
        if (!change.isDue(writer.isMade(change.submissionKey()), reader.revision())) return;
        writer.write(
                plan(change),
                change,
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    /** The changes made so far, newest first. */
    public List<PublicBodyChange> changes() {
        return reader.changes();
    }

    @EventListener
    void on(RegionsChanged changed) {
        writer.addProvinces();
    }

    private PublicBodyPlan plan(ChangePublicBodies change) {
        List<PublicBodyName> held = reader.names(AsOf.today(clock).knownUntil());
        return PublicBodyPlan.of(held, reader::isTaken, change.effectiveOn(), change.step());
    }
}
