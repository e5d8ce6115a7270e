package kr.sandan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.platform.NamePattern;
import kr.sandan.platform.web.SearchableRows;
import kr.sandan.search.FittingRows.Sought;
import kr.sandan.search.SearchFound.Group;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through everything that the reader may see, and writes nothing: the rows follow changes within a second. */
@Service
@Transactional(readOnly = true)
public class SearchQueries {

    private final Map<String, SearchableRows> modules = new LinkedHashMap<>();
    private final FittingRows fitting;
    private final AlmostFittingRows almost;

    SearchQueries(List<SearchableRows> modules, FittingRows fitting, AlmostFittingRows almost) {
        this.fitting = fitting;
        this.almost = almost;
        modules.stream()
                .sorted(Comparator.comparingInt(SearchableRows::order))
                .forEach(module -> this.modules.put(module.kind(), module));
    }

    /**
     * What fits a text, best first; where nothing does, what differs from it by one letter.
     *
     * @param typed part of a name, its initials, or both mixed
     * @param circles the circles of callers and the role to which the reader belongs
     * @param most how many of each kind
     */
    public SearchFound find(String typed, Set<String> circles, int most) {
        NamePattern pattern = new NamePattern(typed);
        if (pattern.isEmpty()) return new SearchFound(List.of(), false);
        Sought sought = new Sought(pattern, circles.toArray(String[]::new), List.copyOf(modules.keySet()), most);
        List<Group> fitted = groups(fitting.find(sought), most);
        if (!fitted.isEmpty()) return new SearchFound(fitted, false);
        List<Group> near = groups(almost.find(sought), most);
        return new SearchFound(near, !near.isEmpty());
    }

    /** Each item once, under its kind, the kinds in their order. */
    private List<Group> groups(List<FoundRow> rows, int most) {
        List<Group> groups = new ArrayList<>();
        for (SearchableRows module : modules.values()) {
            Map<Long, FoundRow> items = new LinkedHashMap<>();
            rows.stream()
                    .filter(row -> row.kind().equals(module.kind()))
                    .forEach(row -> items.putIfAbsent(row.item(), row));
            if (items.isEmpty()) continue;
            long counted =
                    items.values().stream().mapToLong(FoundRow::total).max().orElse(0);
            boolean more = items.values().stream().anyMatch(FoundRow::most);
            groups.add(new Group(
                    module.kind(),
                    module.titleKey(),
                    more ? most : Math.max(counted, items.size()),
                    more,
                    items.values().stream().limit(most).map(FoundRow::hit).toList()));
        }
        return groups;
    }
}
