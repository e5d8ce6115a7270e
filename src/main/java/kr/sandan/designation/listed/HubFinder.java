package kr.sandan.designation.listed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.HeldPeriod;
import kr.sandan.designation.SiteFacts;
import kr.sandan.load.LoadContext.Candidate;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/** Finds the hub under which a site of a list stands: among the hubs of the list itself, then among those held. */
final class HubFinder {

    private final ListFindings findings;
    private final HeldSites held;
    private final List<ListSite> sites;
    private final Map<String, Optional<String>> asked = new HashMap<>();
    private int open;

    HubFinder(ListFindings findings, HeldSites held, List<ListSite> sites) {
        this.findings = findings;
        this.held = held;
        this.sites = sites;
    }

    /**
     * The hub of a site.
     *
     * @param id where it is held
     * @param key where the list brings it
     * @param name for people
     * @param unknown whether the list says that it is not known
     */
    record Hub(
            @Nullable Long id,
            @Nullable Integer key,
            @Nullable String name,
            boolean unknown) {

        static final Hub NONE = new Hub(null, null, null, false);
        static final Hub UNKNOWN = new Hub(null, null, null, true);
    }

    int open() {
        return open;
    }

    /** Empty where it could not be told; that is reported, or asked, unless the hub's own row is at fault. */
    Optional<Hub> of(ListSite site, @Nullable HeldPeriod before) {
        String text = site.first().hub();
        if (!site.role().underHub()) return Optional.of(Hub.NONE);
        if (text.isEmpty() && before != null) return Optional.of(asHeld(site, before.facts()));
        if (ListWords.isUnknown(text) && site.role() == DesignationRole.LINKED) {
            if (before == null || before.facts().hubId() == null) return Optional.of(Hub.UNKNOWN);
            return Optional.of(asHeld(site, before.facts()));
        }
        if (text.isEmpty()) {
            findings.refuse(site.row(), ListColumn.HUB, "hub", "designation.hub.required");
            return Optional.empty();
        }
        return named(site, text);
    }

    private Hub asHeld(ListSite site, SiteFacts facts) {
        boolean unknown = facts.gaps().contains(SiteFacts.Gap.HUB);
        return new Hub(facts.hubId(), null, held.nameOf(site.first().programmeId(), facts.hubId()), unknown);
    }

    private Optional<Hub> named(ListSite site, String text) {
        for (int key = 0; key < sites.size(); key++) {
            ListSite hub = sites.get(key);
            if (!isHub(hub, site, text)) continue;
            if (!hub.whole()) return Optional.empty();
            HeldPeriod before = held.find(hub);
            String name = hub.named() ? hub.first().site() : text;
            if (ListSite.meet(hub.span(), site.span()))
                return Optional.of(
                        before == null
                                ? new Hub(null, key, name, false)
                                : new Hub(
                                        before.designationId(),
                                        null,
                                        before.facts().name(),
                                        false));
        }
        return held(site, text, held.hubs(site.first().programmeId(), text));
    }

    private static boolean isHub(ListSite hub, ListSite site, String text) {
        return hub.first().role() == DesignationRole.HUB
                && hub.first().programmeId() == site.first().programmeId()
                && (hub.named()
                                ? hub.plainName()
                                : NamePattern.normalise(hub.row().text(ListColumn.COMPLEX)))
                        .equals(NamePattern.normalise(text));
    }

    private Optional<Hub> held(ListSite site, String text, List<HeldPeriod> hubs) {
        Map<Long, HeldPeriod> meeting = new TreeMap<>();
        for (HeldPeriod hub : hubs)
            if (ListSite.meet(hub.facts().span(), site.span())) meeting.putIfAbsent(hub.designationId(), hub);
        if (meeting.size() > 1) return chosen(site, text, meeting);
        Optional<HeldPeriod> one =
                meeting.values().stream().findFirst().or(() -> hubs.stream().findFirst());
        if (one.isEmpty()) unknown(site, text);
        return one.map(hub -> new Hub(hub.designationId(), null, hub.facts().name(), false));
    }

    private void unknown(ListSite site, String text) {
        String near = held.nearHubs(site.first().programmeId(), text);
        if (near.isEmpty())
            findings.refuse(site.row(), ListColumn.HUB, "hub", "designation.list-load.hub.unknown", text);
        else findings.refuse(site.row(), ListColumn.HUB, "hub", "designation.list-load.hub.near", text, near);
    }

    private Optional<Hub> chosen(ListSite site, String text, Map<Long, HeldPeriod> hubs) {
        String subject = "hub:" + site.first().programme() + ":" + NamePattern.normalise(text);
        Optional<String> choice = asked.computeIfAbsent(subject, absent -> {
            List<Candidate> candidates =
                    hubs.values().stream().map(HubFinder::candidate).toList();
            Optional<String> decided =
                    findings.ask(site.row(), ListColumn.HUB, subject, "designation.list-load.question.hub", candidates);
            if (decided.isEmpty()) open++;
            return decided;
        });
        return choice.map(id -> new Hub(Long.valueOf(id), null, text, false));
    }

    private static Candidate candidate(HeldPeriod hub) {
        PartialDate from = hub.facts().span().from();
        PartialDate until = hub.facts().span().until();
        String dates =
                (from == null ? "?" : from) + " ~ " + (until == null ? "" : until) + " (" + hub.designationId() + ")";
        return new Candidate(String.valueOf(hub.designationId()), hub.facts().name(), dates);
    }
}
