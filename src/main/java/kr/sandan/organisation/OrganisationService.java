package kr.sandan.organisation;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what is said of an organisation. */
@Service
@Transactional
public class OrganisationService {

    private final Organisations organisations;
    private final OrganisationVersions versions;
    private final OrganisationTies ties;
    private final OrganisationNames names;
    private final NumberHolders numbers;
    private final OrganisationStamps stamps;

    OrganisationService(
            Organisations organisations,
            OrganisationVersions versions,
            OrganisationTies ties,
            OrganisationNames names,
            NumberHolders numbers,
            OrganisationStamps stamps) {
        this.organisations = organisations;
        this.versions = versions;
        this.ties = ties;
        this.names = names;
        this.numbers = numbers;
        this.stamps = stamps;
    }

    /**
     * Enters an organisation.
     *
     * @return its id
     * @throws RuleBroken when a fact is impossible or another organisation has the business number
     */
    public long register(RegisterOrganisation command) {
        Statement.Stamp stamp = stamps.of(command.provenance());
        Organisation organisation = organisations.save(new Organisation(command.sample(), stamp));
        long id = organisation.id();
        say(id, Span.since(command.from()), command.facts(), stamp);
        for (Tenancy tenancy : command.tenancies()) ties.settle(id, tenancy, command.provenance());
        for (OtherName name : command.otherNames()) ties.addName(id, name, command.provenance());
        return id;
    }

    /**
     * Says anew what an organisation is: from a day on, or for a period entered wrongly.
     *
     * @throws kr.sandan.platform.StaleEdit when somebody else revised it meanwhile
     * @throws RuleBroken when the reason is missing, nothing is said of the day, or nothing changes
     */
    public void revise(ReviseOrganisation command) {
        requireReason(command.provenance());
        find(command.organisationId()).beginRevision(command.version());
        Statement.Stamp stamp = stamps.fromNow(command.provenance());
        LocalDate day = command.day().date();
        OrganisationVersion held = heldOn(command.organisationId(), day);
        if (held.facts().equals(command.facts())) throw new RuleBroken(null, "organisation.unchanged");
        held.supersede(stamp.enteredAt());
        versions.flush();
        PartialDate from = held.from();
        if (command.kind() == ReviseOrganisation.Kind.CHANGE) {
            if (from != null && !from.date().isBefore(day))
                throw new RuleBroken("day", "organisation.day.same", from, command.day());
            say(command.organisationId(), new Span(from, command.day()), held.facts(), stamp);
            from = command.day();
        }
        LocalDate until = held.validTo();
        say(
                command.organisationId(),
                new Span(from, until == null ? null : PartialDate.ofDay(until)),
                command.facts(),
                stamp);
    }

    /**
     * Changes where it sits or which other names it has.
     *
     * @throws kr.sandan.platform.StaleEdit when somebody else revised it meanwhile
     */
    public void change(ChangeTies command) {
        requireReason(command.provenance());
        find(command.organisationId()).beginRevision(command.version());
        ties.change(command.organisationId(), command.change(), command.provenance());
    }

    private void say(long id, Span span, OrganisationFacts facts, Statement.Stamp stamp) {
        numbers.requireFree(facts.businessNumber(), id);
        try {
            versions.saveAndFlush(new OrganisationVersion(id, span, facts, stamp));
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains(NumberHolders.CONSTRAINT))
                throw new RuleBroken("businessNumber", "organisation.number.taken-meanwhile");
            throw refused;
        }
        names.find(id, facts.name(), facts.nameEn());
    }

    private OrganisationVersion heldOn(long id, LocalDate day) {
        List<OrganisationVersion> current = versions.findByOrganisationIdAndSupersededAtIsNull(id);
        return current.stream()
                .filter(version -> version.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("day", "organisation.nothing-held-on-day", day));
    }

    private Organisation find(long id) {
        return organisations.findById(id).orElseThrow(() -> new NotFound("organisation", id));
    }

    private static void requireReason(Provenance provenance) {
        @Nullable String reason = provenance.reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "organisation.reason.required");
    }
}
