package kr.sandan.task;

import java.time.LocalDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** What must hold of a support beside other records: its service, provider, money, and what the firm got already. */
@Component
class SupportRules {

    private final ServiceChoices services;
    private final PilotRule pilots;
    private final RepeatedSupports repeated;
    private final OrganisationFinding finding;

    SupportRules(ServiceChoices services, PilotRule pilots, RepeatedSupports repeated, OrganisationFinding finding) {
        this.services = services;
        this.pilots = pilots;
        this.repeated = repeated;
        this.finding = finding;
    }

    /**
     * The facts, of the record in which the provider now stands.
     *
     * @throws RuleBroken where they cannot be, naming the field
     */
    SupportFacts settled(SupportFacts facts, LocalDate today) {
        facts.requirePast(today);
        services.requireInForce(facts.serviceId(), facts.startedOn());
        return facts.from(finding.settle("provider", facts.provider(), facts.startedOn()));
    }

    /** Refuses money of the programme where the council may spend none on tasks. */
    void requireAllowed(long councilId, SupportFacts facts) {
        pilots.requireAllowed(councilId, facts);
    }

    /** Refuses the same service in the same year as long as nobody says why. */
    void requireReason(long firm, SupportFacts facts, long except, @Nullable String reason) {
        repeated.requireReason(firm, facts, except, reason);
    }

    /** Refuses what does not fit any more beside what was written down since it was withdrawn. */
    void requireRestorable(Task task, Support support) {
        SupportFacts facts = support.facts();
        task.requireStanding();
        task.requireEarlier(facts);
        pilots.requireAllowed(task.councilId(), facts);
        if (support.isRepeatedWithReason()) return;
        repeated.earlier(task.organisationId(), facts.serviceId(), facts.startedOn(), support.id())
                .ifPresent(other -> {
                    throw new RuleBroken(null, "task.restore.again", other.startedOn());
                });
    }

    /** Two who enter the same at once learn of each other from the database. */
    static void written(Runnable change) {
        try {
            change.run();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("got this service that year already"))
                throw new RuleBroken("repeatReason", "task.support.again.meanwhile");
            throw refused;
        }
    }
}
