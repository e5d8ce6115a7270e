package kr.sandan.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record of two. What the record given up said becomes known of the other from now on, where the other says
 * nothing; what both said stays readable as it was known then.
 */
@Service
@Transactional
public class OrganisationMerge {

    private final Organisations organisations;
    private final OrganisationVersions versions;
    private final Persons persons;
    private final MergeRows rows;
    private final OrganisationStamps stamps;
    private final ApplicationEventPublisher events;

    OrganisationMerge(
            Organisations organisations,
            OrganisationVersions versions,
            Persons persons,
            MergeRows rows,
            OrganisationStamps stamps,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.versions = versions;
        this.persons = persons;
        this.rows = rows;
        this.stamps = stamps;
        this.events = events;
    }

    /**
     * What merging would do.
     *
     * @throws RuleBroken when the two cannot be records of one organisation
     */
    @Transactional(readOnly = true)
    public MergePlan plan(long keptId, long otherId) {
        Organisation kept = find(keptId);
        Organisation other = find(otherId);
        other.requireMergeableInto(kept);
        OrganisationFacts keptFacts = newest(keptId).facts();
        OrganisationFacts otherFacts = newest(otherId).facts();
        BusinessNumber number = keptFacts.businessNumber();
        BusinessNumber otherNumber = otherFacts.businessNumber();
        return new MergePlan(
                new MergePlan.Side(keptId, keptFacts),
                new MergePlan.Side(otherId, otherFacts),
                filled(keptFacts, otherFacts),
                rows.newNames(keptId, otherId),
                rows.newPeriods(keptId, otherId),
                rows.newTenancies(keptId, otherId),
                persons.findByOrganisationId(otherId).size(),
                number != null && otherNumber != null && !number.equals(otherNumber),
                kept.version() + "-" + other.version());
    }

    /** Whether this merge was made before. */
    @Transactional(readOnly = true)
    public boolean isDone(MergeOrganisations command) {
        return find(command.otherId()).isMergedInto(command.keptId());
    }

    /**
     * Merges; the same command once more changes nothing.
     *
     * @throws StaleEdit when what was seen is no longer so
     * @throws RuleBroken when the reason is missing or the two cannot be one
     */
    public void merge(MergeOrganisations command) {
        String reason = command.provenance().reason();
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "organisation.reason.required");
        if (isDone(command)) return;
        MergePlan plan = plan(command.keptId(), command.otherId());
        if (!plan.mark().equals(command.seen())) throw new StaleEdit("organisation", command.keptId());
        Statement.Stamp stamp = stamps.fromNow(command.provenance());
        rows.move(command.keptId(), command.otherId(), stamp);
        fill(command.keptId(), plan, stamp);
        persons.findByOrganisationId(command.otherId()).forEach(person -> person.moveTo(command.keptId()));
        find(command.otherId()).mergeInto(find(command.keptId()), stamp);
        organisations.flush();
        events.publishEvent(new OrganisationMerged(command.keptId(), command.otherId()));
    }

    /** Lets the kept record say what only the other one knew of the same days. */
    private void fill(long keptId, MergePlan plan, Statement.Stamp stamp) {
        if (plan.filled().isEmpty()) return;
        OrganisationVersion held = newest(keptId);
        held.supersede(stamp.enteredAt());
        versions.flush();
        PartialDate until = held.validTo() == null ? null : PartialDate.ofDay(held.validTo());
        versions.saveAndFlush(new OrganisationVersion(
                keptId,
                new Span(held.from(), until),
                joined(held.facts(), plan.other().facts()),
                stamp));
    }

    private static OrganisationFacts joined(OrganisationFacts kept, OrganisationFacts other) {
        return new OrganisationFacts(
                kept.name(),
                either(kept.nameEn(), other.nameEn()),
                kept.type(),
                either(kept.businessNumber(), other.businessNumber()),
                kept.size().equals(OrganisationFacts.Size.UNKNOWN) ? other.size() : kept.size(),
                either(kept.ksic(), other.ksic()));
    }

    private static <T> @Nullable T either(@Nullable T kept, @Nullable T other) {
        return kept == null ? other : kept;
    }

    private static List<String> filled(OrganisationFacts kept, OrganisationFacts other) {
        OrganisationFacts joined = joined(kept, other);
        List<String> filled = new ArrayList<>();
        if (!Objects.equals(joined.nameEn(), kept.nameEn())) filled.add("name_en");
        if (!Objects.equals(joined.businessNumber(), kept.businessNumber())) filled.add("business_number");
        if (!joined.size().equals(kept.size())) filled.add("size");
        if (!Objects.equals(joined.ksic(), kept.ksic())) filled.add("ksic");
        return filled;
    }

    private OrganisationVersion newest(long id) {
        return versions.findByOrganisationIdAndSupersededAtIsNull(id).stream()
                .max(Comparator.comparing(
                        OrganisationVersion::from, Comparator.nullsFirst(Comparator.<PartialDate>naturalOrder())))
                .orElseThrow(() -> new NotFound("organisation", id));
    }

    private Organisation find(long id) {
        return organisations.findById(id).orElseThrow(() -> new NotFound("organisation", id));
    }
}
