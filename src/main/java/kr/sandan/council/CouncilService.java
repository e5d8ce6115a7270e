package kr.sandan.council;

import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.programme.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is held of a council. */
@Service
@Transactional
public class CouncilService {

    private final CouncilReader reader;
    private final CouncilWriter writer;
    private final JdbcClient jdbc;

    CouncilService(CouncilReader reader, CouncilWriter writer, JdbcClient jdbc) {
        this.reader = reader;
        this.writer = writer;
        this.jdbc = jdbc;
    }

    /**
     * Enters a council.
     *
     * @return its number
     * @throws RuleBroken where it belongs to no target or hub complex
     */
    public long open(OpenCouncil command) {
        if (!writer.takes(command.submissionKey())) return writer.enteredWith(command.submissionKey());
        requireSite(command.siteId());
        CouncilWriter.Stamp stamp = writer.stamp(command.provenance());
        long id = writer.open(command.sample(), stamp);
        Span since = Span.since(command.founded());
        for (CouncilContent content : List.of(
                CouncilContent.status(command.status()),
                CouncilContent.name(command.name(), command.nameEn()),
                CouncilContent.specialty(command.industry(), command.technology()),
                CouncilContent.site(command.siteId()))) writer.say(id, new CouncilPlan.Said(content, since), stamp);
        writer.remember(command.submissionKey(), id);
        return id;
    }

    /**
     * Changes what is held of a council.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken where the reason is missing or the change contradicts what is held
     */
    public void change(ChangeCouncil command) {
        if (!writer.takes(command.submissionKey())) return;
        requireReason(command);
        if (!writer.passes(command.councilId(), command.version()))
            throw exists(command.councilId())
                    ? new StaleEdit("council", command.councilId())
                    : new NotFound("council", command.councilId());
        CouncilPlan plan = CouncilPlan.of(reader.held(command.councilId()), command.change());
        for (CouncilPlan.Said said : plan.said()) {
            Long site = said.content().siteId();
            if (site != null) requireSite(site);
        }
        write(command.councilId(), plan, command.provenance());
        writer.remember(command.submissionKey(), command.councilId());
    }

    /** Nothing supersedes backwards: what takes the place of something known is itself known from now on. */
    private void write(long councilId, CouncilPlan plan, Provenance provenance) {
        CouncilWriter.Stamp asStated = writer.stamp(provenance);
        boolean instead = !plan.superseded().isEmpty() || reader.supersededSince(councilId, asStated.knownFrom());
        CouncilWriter.Stamp stamp = instead ? writer.stamp(provenance.fromNow()) : asStated;
        plan.superseded().forEach(fact -> writer.supersede(fact, stamp, plan.withdraws()));
        plan.said().forEach(said -> writer.say(councilId, said, stamp));
    }

    private static void requireReason(ChangeCouncil command) {
        String reason = command.provenance().reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "council.reason.required");
    }

    private void requireSite(long id) {
        boolean fits = jdbc.sql("select exists (select from designation where id = :id and role in ('TARGET', 'HUB'))")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!fits) throw new RuleBroken("siteId", "council.fact.site");
    }

    private boolean exists(long id) {
        return jdbc.sql("select exists (select from council where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
