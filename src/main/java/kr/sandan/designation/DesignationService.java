package kr.sandan.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.designation.DesignationWriter.Act;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.CodesInUse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Designates sites, corrects what was said of them, ends them. All of a change is made, or nothing of it. */
@Service
@Transactional
public class DesignationService {

    private final DesignationWriter writer;
    private final HeldPeriods held;
    private final Acts acts;
    private final CodesInUse codes;
    private final SiteRules rules;

    DesignationService(DesignationWriter writer, HeldPeriods held, Acts acts, CodesInUse codes) {
        this.writer = writer;
        this.held = held;
        this.acts = acts;
        this.codes = codes;
        rules = new SiteRules(held);
    }

    /**
     * Designates a site.
     *
     * @return its number
     * @throws RuleBroken where a rule of designations forbids it, naming the other party and its dates
     */
    public long designate(Designate command) {
        return DesignationRefusals.made(() -> designated(command));
    }

    /**
     * Designates on history, as lists do: known since its source was public or, where what was known then contradicts it,
     * since now.
     *
     * @return its number
     * @throws RuleBroken where what is known now forbids it too
     */
    public long designateAsPublished(Designate command) {
        if (command.provenance().knownFrom() == null) return designate(command);
        try {
            return writer.whole(() -> designated(command));
        } catch (RuleBroken then) {
            return designate(command.knownNow());
        }
    }

    private long designated(Designate command) {
        long programme = writer.begin(command.programme());
        SiteFacts facts = command.facts();
        SiteRules.requireHub(command.role(), facts);
        PartialDate from = facts.span().from();
        codes.require("designation-role", command.role().name(), "role", from == null ? null : from.date());
        Act act = rules.notBeforeHub(acts.designating(command.provenance(), from == null ? null : from.date()), facts);
        long id = writer.identity(programme, command.role(), command.sample(), act);
        sayWithHistory(id, command, act);
        writer.settle();
        return id;
    }

    /** Where the end became known later than the designation, what was known until then is said too. */
    private void sayWithHistory(long id, Designate command, Act act) {
        SiteFacts facts = command.facts();
        LocalDate earliest = rules.earliest(facts, null);
        Provenance end = command.endTold();
        Instant endKnown = end == null ? null : end.knownFrom();
        if (end == null
                || facts.span().until() == null
                || endKnown == null
                || !endKnown.isAfter(act.known())
                || endKnown.isAfter(act.now())) {
            writer.say(id, facts, earliest, act);
            return;
        }
        writer.say(id, facts.over(new Span(facts.span().from(), null)), earliest, act, endKnown);
        writer.say(id, facts, earliest, act.told(end.sourceId(), endKnown));
    }

    /**
     * Corrects a period.
     *
     * @throws StaleEdit when somebody changed the designation meanwhile
     * @throws RuleBroken where a rule forbids it or the reason is missing
     */
    public void correct(CorrectPeriod command) {
        DesignationRefusals.made(() -> {
            List<HeldPeriod> periods = begin(command.designationId());
            Act act = acts.changing(EventKind.CORRECTED, null, command.provenance());
            writer.raiseVersion(command.designationId(), command.version());
            HeldPeriod period = period(periods, command.periodId());
            SiteRules.requireHub(period.role(), command.facts());
            writer.supersede(period.id(), act);
            writer.say(command.designationId(), command.facts(), rules.earliest(command.facts(), period), act);
            writer.settle();
            return act;
        });
    }

    /**
     * Ends a designation, a hub with everything under it where the command says so.
     *
     * @throws StaleEdit when somebody changed the designation meanwhile
     * @throws RuleBroken where it does not hold on the day before, sites under a hub go on, or the reason is missing
     */
    public void end(EndDesignation command) {
        DesignationRefusals.made(() -> {
            List<HeldPeriod> periods = begin(command.designationId());
            Act act = acts.changing(EventKind.ENDED, command.day().date(), command.provenance());
            writer.raiseVersion(command.designationId(), command.version());
            if (!end(periods, command.day(), act))
                throw new RuleBroken("day", "designation.end.nothing", command.day());
            if (command.withSites()) {
                List<HeldPeriod> under = held.under(command.designationId());
                end(under, command.day(), act);
                under.stream().map(HeldPeriod::designationId).distinct().forEach(writer::raiseVersion);
            }
            writer.settle();
            return act;
        });
    }

    /** Ends what reaches the day; what would begin on it or later never comes to be. */
    private boolean end(List<HeldPeriod> periods, PartialDate day, Act act) {
        boolean ended = false;
        for (HeldPeriod period : periods) {
            if (!period.reaches(day.date())) continue;
            boolean begun = period.startsBefore(day.date());
            writer.supersede(period.id(), act);
            if (begun) writer.say(period.designationId(), period.before(day), period.earliest(), act);
            ended |= begun;
        }
        return ended;
    }

    /**
     * Takes back a designation that never was.
     *
     * @throws StaleEdit when somebody changed the designation meanwhile
     * @throws RuleBroken where sites stand under it or the reason is missing
     */
    public void withdraw(WithdrawDesignation command) {
        DesignationRefusals.made(() -> {
            List<HeldPeriod> periods = begin(command.designationId());
            Act act = acts.changing(EventKind.WITHDRAWN, null, command.provenance());
            writer.raiseVersion(command.designationId(), command.version());
            periods.forEach(period -> writer.supersede(period.id(), act));
            writer.settle();
            return act;
        });
    }

    /** What is held of a designation, with the programme locked for this change. */
    private List<HeldPeriod> begin(long designationId) {
        writer.begin(held.toChange(designationId).get(0).programmeId());
        return held.toChange(designationId);
    }

    private static HeldPeriod period(List<HeldPeriod> periods, long periodId) {
        return periods.stream()
                .filter(period -> period.id() == periodId)
                .findFirst()
                .orElseThrow(() -> new NotFound("designation period", periodId));
    }
}
