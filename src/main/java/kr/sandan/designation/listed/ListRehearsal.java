package kr.sandan.designation.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kr.sandan.designation.LoadedSite;
import kr.sandan.designation.listed.SiteComparison.Compared;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sites of a list under the rules of the database, to be taken back: what it refuses is refused in the dry run by
 * the same rule and in the same words. A site that another one of the list makes room for, or is the hub of, comes in as
 * soon as that one has.
 */
final class ListRehearsal {

    private final ToLongFunction<LoadedSite> writer;
    private final long source;
    private final ListFindings findings;
    private final List<StagedSite> written = new ArrayList<>();
    private final Map<Integer, Long> designations = new HashMap<>();

    /** @param source any document, for sites that rest on the list itself */
    ListRehearsal(ToLongFunction<LoadedSite> writer, long source, ListFindings findings) {
        this.writer = writer;
        this.source = source;
        this.findings = findings;
    }

    /** What can be written, in an order in which it can be; what cannot is reported. */
    List<StagedSite> of(List<Compared> sites) {
        List<Compared> waiting = sites;
        Map<Integer, RuleBroken> refused = new HashMap<>();
        int before;
        do {
            before = waiting.size();
            waiting = waiting.stream().filter(site -> !comesIn(site, refused)).toList();
        } while (!waiting.isEmpty() && waiting.size() < before);
        for (Compared site : waiting) {
            RuleBroken broken = refused.get(site.staged().key());
            if (broken != null) findings.refuse(site.site().row(), broken);
            else
                findings.refuse(
                        site.site().row(),
                        ListColumn.HUB,
                        "hub",
                        "designation.list-load.hub.refused",
                        site.site().first().hub());
        }
        return written;
    }

    private boolean comesIn(Compared site, Map<Integer, RuleBroken> refused) {
        StagedSite staged = site.staged();
        if (!staged.ready(designations)) return false;
        RuleBroken broken = tried(staged);
        if (broken != null && staged.knownFrom() != null) broken = tried(staged.knownNow());
        if (broken != null) refused.put(staged.key(), broken);
        return broken == null;
    }

    /** History is known since its source was public, unless what was known then contradicts it: then since now. */
    private @Nullable RuleBroken tried(StagedSite staged) {
        try {
            long id = writer.applyAsLong(staged.site(designations, source));
            designations.put(staged.key(), id);
            written.add(staged);
            return null;
        } catch (RuleBroken broken) {
            return broken;
        }
    }
}
