package kr.sandan.target;

import java.util.List;
import java.util.Objects;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.target.PlanStamps.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the plan of a programme. */
@Service
@Transactional
public class PlanService {

    private final PartWriter writer;
    private final PlanStamps stamps;
    private final JdbcClient jdbc;
    private final SentForms sentForms;

    PlanService(PartWriter writer, PlanStamps stamps, JdbcClient jdbc, SentForms sentForms) {
        this.writer = writer;
        this.stamps = stamps;
        this.jdbc = jdbc;
        this.sentForms = sentForms;
    }

    /**
     * Adds a part.
     *
     * @return its number
     * @throws RuleBroken where the programme has the same site or county already, and for a phase or site of another programme
     */
    public long add(AddPart command) {
        sentForms.require(command.submissionKey());
        Long there = writer.enteredWith(command.submissionKey()).orElse(null);
        if (there != null) return there;
        Stamp stamp = stamps.of(command.provenance());
        requireRoom(command.programmeId(), 0, command.facts());
        long id = writer.open(command, stamp);
        writer.say(id, command.programmeId(), command.facts(), stamp);
        return id;
    }

    /**
     * Says something else of a part, or withdraws it; what was said before stays readable. What takes the place of something
     * known is itself known from now on.
     *
     * @throws StaleEdit where somebody else changed it meanwhile
     * @throws RuleBroken without a reason, and where something still stands at a site that is withdrawn
     */
    public void change(ChangePart command) {
        PartWriter.Locked now = writer.lock(command.partId());
        if (now.version() != command.version()) throw new StaleEdit("plan part", command.partId());
        Provenance provenance = command.provenance();
        Stamp stamp = stamps.of(provenance.fromNow());
        if (stamp.reason() == null) throw new RuleBroken("reason", "target.reason.required");
        PartFacts facts = command.facts();
        if (facts == null) {
            requireUnused(command.partId());
            writer.supersede(command.partId(), stamp.reason(), stamp);
            return;
        }
        if (facts.kind() != now.kind()) throw new RuleBroken(null, "target.part.other-kind");
        requireRoom(now.programmeId(), command.partId(), facts);
        writer.supersede(command.partId(), null, stamp);
        writer.say(command.partId(), now.programmeId(), facts, stamp);
    }

    private void requireRoom(long programme, long part, PartFacts facts) {
        if (facts.kind() == PartKind.SITE && held("name", facts.name(), programme, part))
            throw new RuleBroken("name", "target.site.twice", Objects.requireNonNull(facts.name()));
        if (facts.kind() == PartKind.AREA && held("county", facts.county(), programme, part))
            throw new RuleBroken("county", "target.area.twice");
        if (facts.phase() != null
                && !exists(
                        "select exists (select from budget_phase where programme_id = ? and code = ?)",
                        programme,
                        facts.phase())) throw new RuleBroken("phase", "target.phase.other");
        if (facts.siteId() != null && !exists("""
            select exists (select from target_part_state where programme_id = ? and part_id = ? and kind = 'SITE'
               and superseded_at is null)\
            """, programme, facts.siteId()))
            throw new RuleBroken("siteId", "target.site.other");
    }

    private boolean held(String column, @Nullable String value, long programme, long part) {
        return exists(
                "select exists (select from target_part_state where " + column
                        + " = ? and programme_id = ? and part_id <> ? and superseded_at is null)",
                Objects.requireNonNull(value),
                programme,
                part);
    }

    private void requireUnused(long part) {
        if (exists("select exists (select from target_part_state where site_id = ? and superseded_at is null)", part))
            throw new RuleBroken(null, "target.site.used");
    }

    private boolean exists(String question, Object... values) {
        return jdbc.sql(question).params(List.of(values)).query(Boolean.class).single();
    }
}
