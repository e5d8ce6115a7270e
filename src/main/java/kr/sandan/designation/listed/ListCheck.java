package kr.sandan.designation.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kr.sandan.designation.LoadedSite;
import kr.sandan.designation.listed.SiteComparison.Compared;
import kr.sandan.designation.listed.SiteComparison.Field;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.What;
import kr.sandan.programme.Programme;

/** The dry run of one list: what it says, what of it is new or changed, what of that the rules allow. */
final class ListCheck {

    private final ListFindings findings;
    private final ComplexNames complexes;
    private final HeldSites held;
    private final ListSources sources;
    private final RowReader reader;
    private final List<Compared> compared = new ArrayList<>();
    private final Map<Long, Compared> byPeriod = new HashMap<>();
    private final Map<Compared, List<Field>> fields = new HashMap<>();

    ListCheck(
            ListFindings findings,
            ComplexNames complexes,
            ListWords words,
            HeldSites held,
            ListSources sources,
            List<Programme> programmes) {
        this.findings = findings;
        this.complexes = complexes;
        this.held = held;
        this.sources = sources;
        reader = new RowReader(findings, complexes, words, programmes);
    }

    /** Puts every site that can be told beside what is held of it. */
    void compare(List<ListRow> rows) {
        List<ListSite> sites = new ListSites(findings).of(reader.read(rows));
        SiteComparison comparison =
                new SiteComparison(findings, held, new HubFinder(findings, held, sites), complexes, sources);
        for (int key = 0; key < sites.size(); key++) {
            if (!sites.get(key).whole()) continue;
            Optional<Compared> site = comparison.compare(key, sites.get(key));
            site.filter(this::agrees).ifPresent(one -> {
                compared.add(one);
                fields.put(one, comparison.fields(one));
            });
        }
    }

    /** Rows without the name of their site can mean one site held; then they must say the same of it. */
    private boolean agrees(Compared site) {
        if (site.before() == null) return true;
        Compared other = byPeriod.putIfAbsent(site.before().id(), site);
        if (other == null || other.staged().facts().equals(site.staged().facts())) return true;
        findings.refuse(
                site.site().row(),
                ListColumn.SITE,
                "contradiction",
                "designation.list-load.same-site",
                site.before().facts().name(),
                String.valueOf(other.site().row().number()));
        return false;
    }

    /** What can be written of what differs, in an order in which it can be. */
    List<StagedSite> rehearse(ToLongFunction<LoadedSite> writer, long anySource) {
        List<Compared> differing = compared.stream()
                .filter(site -> !site.unchanged())
                .filter(site -> site.before() == null
                        || site.equals(byPeriod.get(site.before().id())))
                .toList();
        differing.forEach(this::askWhy);
        return new ListRehearsal(writer, anySource, findings).of(differing);
    }

    /** A correction states its reason: where the list gives no basis, a person gives it. */
    private void askWhy(Compared site) {
        String subject = site.staged().reasonSubject();
        if (subject != null && site.site().basis().isEmpty())
            findings.askReason(
                    site.site().row(),
                    subject,
                    "designation.list-load.reason",
                    site.staged().facts().name());
    }

    /** Counts the rows and says every value that would change. */
    void report(LoadContext context) {
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (Compared site : compared) {
            int rows = site.site().rows().size();
            if (site.unchanged()) unchanged += rows;
            else if (site.before() == null) added += rows;
            else changed += rows;
            if (!site.unchanged()) changes(context, site);
        }
        context.counts(added, changed, unchanged, 0);
    }

    private void changes(LoadContext context, Compared site) {
        boolean isNew = site.before() == null;
        String name = site.staged().facts().name();
        String key = site.before() == null
                ? "new:" + site.staged().role() + ":" + name
                : String.valueOf(site.before().designationId());
        for (Field field : Objects.requireNonNull(fields.get(site))) {
            if (field.differs())
                context.change(new Change(
                        key, name, isNew ? What.NEW : What.CHANGED, field.name(), field.before(), field.after()));
        }
    }
}
