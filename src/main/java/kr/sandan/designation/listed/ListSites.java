package kr.sandan.designation.listed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.platform.NamePattern;

/** Puts the rows of a list together to sites, and reports where they contradict each other. */
final class ListSites {

    private final ListFindings findings;

    ListSites(ListFindings findings) {
        this.findings = findings;
    }

    List<ListSite> of(List<StatedRow> rows) {
        Map<List<Object>, List<StatedRow>> grouped = new LinkedHashMap<>();
        for (StatedRow row : rows)
            grouped.computeIfAbsent(key(row), absent -> new ArrayList<>()).add(row);
        List<ListSite> sites = grouped.values().stream().map(this::once).toList();
        return compared(sites);
    }

    /** What rows of one site have in common; a row without a name of its site stands for itself. */
    private static List<Object> key(StatedRow row) {
        String name = NamePattern.normalise(row.site());
        return List.of(
                row.designationId() == null ? "" : row.designationId(),
                row.programmeId(),
                row.role() == null ? "" : row.role(),
                name.isEmpty() ? row.complexId() == null ? "row " + row.row().number() : row.complexId() : name,
                NamePattern.normalise(row.hub()),
                row.from() == null ? "" : row.from(),
                row.to() == null ? "" : row.to());
    }

    private ListSite once(List<StatedRow> rows) {
        List<StatedRow> kept = new ArrayList<>();
        for (StatedRow row : rows) {
            Long complex = row.complexId();
            boolean repeated = complex != null && kept.stream().anyMatch(other -> complex.equals(other.complexId()));
            if (repeated) findings.notice(row.row(), ListColumn.COMPLEX, "repeated", "designation.list-load.repeated");
            else kept.add(row);
        }
        return new ListSite(List.copyOf(kept));
    }

    /** Each site against those of the rows above it: one name twice at a time, one complex in two of them. */
    private List<ListSite> compared(List<ListSite> sites) {
        Map<Object, List<ListSite>> above = new LinkedHashMap<>();
        List<ListSite> fitting = new ArrayList<>();
        for (ListSite site : sites) {
            boolean fits = true;
            if (site.whole()) {
                for (Object key : keys(site)) {
                    List<ListSite> others = above.computeIfAbsent(key, absent -> new ArrayList<>());
                    if (fits) fits = others.stream().noneMatch(other -> contradicts(site, other, key));
                    others.add(site);
                }
            }
            if (fits) fitting.add(site);
        }
        return fitting;
    }

    private static List<Object> keys(ListSite site) {
        List<Object> keys = new ArrayList<>();
        if (site.named()) keys.add(List.of(site.first().programmeId(), site.role(), site.plainName()));
        site.complexes().forEach(complex -> keys.add(List.of(site.first().programmeId(), complex)));
        return keys;
    }

    private boolean contradicts(ListSite site, ListSite other, Object key) {
        if (!ListSite.meet(site.span(), other.span())) return false;
        boolean byName = key instanceof List<?> parts && parts.contains(site.plainName());
        findings.refuse(
                site.row(),
                byName ? ListColumn.SITE : ListColumn.COMPLEX,
                "contradiction",
                byName ? "designation.list-load.same-site" : "designation.list-load.same-complex",
                byName ? site.first().site() : site.row().text(ListColumn.COMPLEX),
                String.valueOf(other.row().number()));
        return true;
    }
}
