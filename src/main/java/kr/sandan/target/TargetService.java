package kr.sandan.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.SentForms;
import kr.sandan.platform.StaleEdit;
import kr.sandan.target.PlanStamps.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of targets, of what was reached, and of the rule by which lights are given. */
@Service
@Transactional
public class TargetService {

    private final TargetWriter writer;
    private final PlanStamps stamps;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SentForms sentForms;

    TargetService(TargetWriter writer, PlanStamps stamps, JdbcClient jdbc, Clock clock, SentForms sentForms) {
        this.writer = writer;
        this.stamps = stamps;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sentForms = sentForms;
    }

    /**
     * Says what is to be reached in a year. What was said before stays readable with its reason and source.
     *
     * @return the number of the line
     * @throws RuleBroken where the year has a target already and this is no revision, or a revision gives no reason
     * @throws StaleEdit where somebody else changed the line meanwhile
     */
    public long set(SetGoal command) {
        sentForms.require(command.submissionKey());
        Long there = writer.enteredWith(command.submissionKey()).orElse(null);
        if (there != null) return there;
        requireKey(command.key());
        requireClaim(command.goal(), command.provenance().sourceId());
        TargetWriter.Line line = writer.line(command.key(), stamps.of(command.provenance()));
        int year = command.goal().year();
        Optional<OffsetDateTime> before = writer.goalSince(line.id(), year);
        if (before.isPresent() && command.version() == null)
            throw new RuleBroken("year", "target.goal.there", String.valueOf(year));
        Stamp stamp = stamp(command.provenance(), before, command.version(), line);
        if (before.isPresent()) writer.supersedeGoal(line.id(), year, stamp);
        writer.say(line.id(), command.goal(), stamp);
        return done(line.id(), command.submissionKey());
    }

    /**
     * Says what was reached in a year or by a month, or corrects it.
     *
     * @return the number of the line
     * @throws RuleBroken for a period that has not begun, and for a correction without a reason
     * @throws StaleEdit where somebody else said something of the same period meanwhile
     */
    public long record(RecordActual command) {
        sentForms.require(command.submissionKey());
        Long there = writer.enteredWith(command.submissionKey()).orElse(null);
        if (there != null) return there;
        requireKey(command.key());
        command.actual().requireBegun(AsOf.today(clock).valid());
        TargetWriter.Line line = writer.line(command.key(), stamps.of(command.provenance()));
        Optional<OffsetDateTime> before =
                writer.actualSince(line.id(), command.actual().period());
        Stamp stamp = stamp(command.provenance(), before, command.version(), line);
        if (before.isPresent())
            writer.supersedeActual(line.id(), command.actual().period(), stamp);
        writer.say(line.id(), command.actual(), stamp);
        return done(line.id(), command.submissionKey());
    }

    private long done(long line, String submissionKey) {
        writer.touch(line);
        writer.remember(submissionKey, line, stamps.now());
        return line;
    }

    /** What takes the place of something is known later than that was; without a day of its own, from now on. */
    private Stamp stamp(
            Provenance provenance, Optional<OffsetDateTime> before, @Nullable Integer version, TargetWriter.Line line) {
        Stamp stamp = stamps.of(provenance);
        if (before.isEmpty()) return stamp;
        if (version != null && version != line.version() && provenance.knownFrom() == null)
            throw new StaleEdit("target", line.id());
        if (version == null) throw new RuleBroken("period", "target.actual.there");
        if (stamp.reason() == null) throw new RuleBroken("reason", "target.reason.required");
        return stamp.knownFrom().isAfter(before.get()) ? stamp : stamps.of(provenance.fromNow());
    }

    private void requireKey(TargetKey key) {
        if (!exists("select exists (select from target_measure where code = :value)", key.programmeId(), key.measure()))
            throw new RuleBroken("measure", "target.form.choice");
        if (key.phase() != null
                && !exists(
                        "select exists (select from budget_phase where programme_id = :programme and code = :value)",
                        key.programmeId(),
                        key.phase())) throw new RuleBroken("phase", "target.phase.other");
        if (key.siteId() != null
                && !exists(
                        "select exists (select from target_part_state where programme_id = :programme and part_id ="
                                + " :value and kind = 'SITE' and superseded_at is null)",
                        key.programmeId(),
                        key.siteId())) throw new RuleBroken("siteId", "target.site.other");
    }

    private boolean exists(String question, long programme, Object value) {
        return jdbc.sql(question)
                .param("programme", programme)
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    /** A published figure that is named says the same, by the same document. */
    private void requireClaim(Goal goal, long source) {
        if (goal.claimId() == null) return;
        BigDecimal stated = jdbc.sql(
                        "select value from claim where id = ? and document_id = ? and superseded_at is null")
                .params(Objects.requireNonNull(goal.claimId()), source)
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
        if (stated == null) throw new RuleBroken("claimId", "target.claim.other-source");
        if (stated.compareTo(goal.value()) != 0) throw new RuleBroken("claimId", "target.claim.other-value");
    }

    /** Lets lights be given by another rule from a day on; the rules before stay in force for the days before. */
    public void rule(LightRule rule) {
        if (rule.validFrom() == null) throw new RuleBroken("validFrom", "target.rule.day");
        boolean there = jdbc.sql("select exists (select from target_rule where valid_from >= ?)")
                .param(rule.validFrom())
                .query(Boolean.class)
                .single();
        if (there) throw new RuleBroken("validFrom", "target.rule.later");
        jdbc.sql("""
            insert into target_rule (valid_from, green_bp, amber_bp, reason, entered_by, entered_at)
            values (:from, :green, :amber, :reason, cast(:by as bigint), :at)
            """)
                .param("from", rule.validFrom())
                .param("green", rule.green())
                .param("amber", rule.amber())
                .param("reason", rule.reason())
                .param("by", stamps.by())
                .param("at", stamps.now())
                .update();
    }
}
