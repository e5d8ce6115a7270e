package kr.sandan.task;

import java.time.Clock;
import java.time.LocalDate;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import org.springframework.stereotype.Component;

/**
 * A hub that is to sustain itself has the programme's money for networking only: the tasks that its councils find are
 * referred to other programmes.
 */
@Component
public class PilotRule {

    private final Councils councils;
    private final Designations designations;
    private final Clock clock;

    PilotRule(Councils councils, Designations designations, Clock clock) {
        this.councils = councils;
        this.designations = designations;
        this.clock = clock;
    }

    /** Whether a site of the council is a self-sustaining pilot that day, as known today. */
    public boolean holds(long councilId, LocalDate day) {
        AsOf asOf = new AsOf(day, AsOf.today(clock).known());
        DesignationRegister sites = designations.at(asOf);
        return councils.life(councilId, asOf).stream()
                .flatMap(council -> council.sitesOn(day).stream())
                .flatMap(site -> sites.under(site).stream())
                .anyMatch(under -> under.role() == DesignationRole.PILOT);
    }

    void requireAllowed(long councilId, SupportFacts facts) {
        if (facts.money() == SupportMoney.PROGRAMME && holds(councilId, facts.startedOn()))
            throw new RuleBroken("money", "task.support.pilot");
    }
}
