package kr.sandan.designation.listed;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.sandan.designation.HeldPeriod;
import kr.sandan.designation.SiteFacts;
import kr.sandan.designation.SiteFacts.Gap;
import kr.sandan.designation.Span;
import kr.sandan.designation.listed.HubFinder.Hub;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.source.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a list states of a site with what is held. What the list leaves out, or states less precisely, takes
 * nothing away: it ends nothing that it gives no end for.
 */
final class SiteComparison {

    /** Stands in files for what is said to be unknown. */
    static final String UNKNOWN = "UNKNOWN";

    private final ListFindings findings;
    private final HeldSites held;
    private final HubFinder hubs;
    private final ComplexNames complexes;
    private final ListSources sources;

    SiteComparison(ListFindings findings, HeldSites held, HubFinder hubs, ComplexNames complexes, ListSources sources) {
        this.findings = findings;
        this.held = held;
        this.hubs = hubs;
        this.complexes = complexes;
        this.sources = sources;
    }

    /**
     * A site beside what is held of it.
     *
     * @param before what is held, null for a site that is not
     * @param staged what is to be written of it
     */
    record Compared(ListSite site, @Nullable HeldPeriod before, Hub hub, StagedSite staged) {

        boolean unchanged() {
            return before != null && hub.key() == null && staged.facts().equals(before.facts());
        }
    }

    /** Empty where the site cannot be told, or states what cannot be; that is reported. */
    Optional<Compared> compare(int key, ListSite site) {
        HeldPeriod before = held.find(site);
        if (before == null && site.designationId() != null) {
            findings.refuse(site.row(), ListColumn.ID, "number", "designation.list-load.number.unknown");
            return Optional.empty();
        }
        Optional<Hub> hub = hubs.of(site, before);
        if (hub.isEmpty() || !sourced(site)) return Optional.empty();
        try {
            SiteFacts facts = before == null ? stated(site, hub.get()) : restated(site, hub.get(), before.facts());
            return Optional.of(new Compared(site, before, hub.get(), staged(key, site, hub.get(), before, facts)));
        } catch (RuleBroken broken) {
            findings.refuse(site.row(), broken);
            return Optional.empty();
        }
    }

    private boolean sourced(ListSite site) {
        if (!ListSources.isNumber(site.basis()) || sources.find(site.basis()) != null) return true;
        findings.refuse(site.row(), ListColumn.BASIS, "basis", "designation.source.unknown");
        return false;
    }

    private SiteFacts stated(ListSite site, Hub hub) {
        List<Long> ground = site.complexes();
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (ground.isEmpty() && !site.role().overlay()) gaps.add(Gap.GROUND);
        if (hub.unknown()) gaps.add(Gap.HUB);
        return new SiteFacts(name(site, ground, hub), null, ground, hub.id(), site.span(), gaps);
    }

    private String name(ListSite site, List<Long> ground, Hub hub) {
        if (site.named()) return site.first().site();
        if (!ground.isEmpty()) return complexes.name(ground.get(0));
        return hub.name() == null ? "" : hub.name();
    }

    private SiteFacts restated(ListSite site, Hub hub, SiteFacts before) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        List<Long> ground = ground(site, before);
        if (ground.isEmpty() && !site.role().overlay()) gaps.add(Gap.GROUND);
        if (hub.unknown()) gaps.add(Gap.HUB);
        boolean renamed = site.designationId() != null
                && site.named()
                && !site.first().site().equals(before.nameEn());
        return new SiteFacts(
                renamed ? site.first().site() : before.name(),
                before.nameEn(),
                ground,
                hub.id(),
                span(site, before.span()),
                gaps);
    }

    /** A row without the name of its site names one of the site's complexes; with it, the rows name all of them. */
    private static List<Long> ground(ListSite site, SiteFacts before) {
        Set<Long> stated = new HashSet<>(site.complexes());
        Set<Long> held = new HashSet<>(before.complexIds());
        boolean keeps = stated.isEmpty() || stated.equals(held) || (!site.named() && held.containsAll(stated));
        return keeps ? before.complexIds() : site.complexes();
    }

    private Span span(ListSite site, Span before) {
        PartialDate from = site.first().from();
        PartialDate to = site.first().to();
        if (to == null && before.until() != null)
            findings.notice(site.row(), ListColumn.TO, "end-kept", "designation.list-load.end-kept", before.until());
        return new Span(
                ListDates.within(from, before.from()) ? before.from() : from,
                ListDates.within(to, before.until()) ? before.until() : to);
    }

    private StagedSite staged(int key, ListSite site, Hub hub, @Nullable HeldPeriod before, SiteFacts facts) {
        Citation source = sources.find(site.basis());
        String basis = source != null || site.basis().isEmpty() ? null : site.basis();
        return new StagedSite(
                key,
                site.first().programme(),
                site.role(),
                facts,
                hub.key(),
                before == null ? null : before.id(),
                source == null ? null : source.id(),
                source == null ? null : source.knownFrom(),
                basis);
    }

    /** The fields of a site in words that files keep, as held and as stated; the same where nothing changes. */
    List<Field> fields(Compared compared) {
        SiteFacts before = compared.before() == null ? null : compared.before().facts();
        SiteFacts after = compared.staged().facts();
        long programme = compared.site().first().programmeId();
        return List.of(
                new Field(
                        "role",
                        before == null ? null : compared.site().role().name(),
                        compared.site().role().name()),
                new Field("site", before == null ? null : before.name(), after.name()),
                new Field("complexes", before == null ? null : names(before), names(after)),
                new Field(
                        "hub",
                        before == null ? null : held.nameOf(programme, before.hubId()),
                        compared.hub().name()),
                new Field("valid_from", before == null ? null : from(before), from(after)),
                new Field("valid_to", before == null ? null : to(before), to(after)));
    }

    /** One value of a site, as held and as the list has it. */
    record Field(
            String name, @Nullable String before, @Nullable String after) {

        boolean differs() {
            return !Objects.equals(before, after);
        }
    }

    private String names(SiteFacts facts) {
        if (facts.gaps().contains(Gap.GROUND)) return UNKNOWN;
        return String.join(
                ", ", facts.complexIds().stream().map(complexes::name).toList());
    }

    private static String from(SiteFacts facts) {
        return facts.span().from() == null ? UNKNOWN : facts.span().from().toString();
    }

    private static @Nullable String to(SiteFacts facts) {
        return facts.span().until() == null ? null : facts.span().until().toString();
    }
}
