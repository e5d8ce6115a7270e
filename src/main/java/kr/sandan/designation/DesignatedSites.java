package kr.sandan.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.ActualFigures;
import kr.sandan.programme.Programme;
import org.springframework.stereotype.Component;

/** How many sites a programme has designated by our own rows; overlays, which are no sites of their own, are not counted. */
@Component
class DesignatedSites implements ActualFigures {

    private static final String MEASURE = "TARGET_COMPLEXES";
    private static final String UNIT = "COMPLEXES";

    private final Designations designations;

    DesignatedSites(Designations designations) {
        this.designations = designations;
    }

    @Override
    public List<Actual> actual(Programme programme, AsOf asOf) {
        Map<DesignationRole, List<DesignationEntry>> roles = designations.at(asOf).all().stream()
                .filter(entry -> entry.programme().equals(programme.code())
                        && !entry.role().overlay())
                .collect(Collectors.groupingBy(DesignationEntry::role, TreeMap::new, Collectors.toList()));
        if (roles.isEmpty()) return List.of();
        String path = "/designations?programme=" + programme.code() + "&role=";
        String every = roles.keySet().stream().map(DesignationRole::name).collect(Collectors.joining(","));
        List<Actual> figures = new ArrayList<>();
        figures.add(figure("", roles.values().stream().flatMap(List::stream).toList(), path + every));
        roles.forEach((role, sites) -> figures.add(figure(role.name(), sites, path + role)));
        return figures;
    }

    private static Actual figure(String breakdown, List<DesignationEntry> sites, String path) {
        long samples = sites.stream().filter(DesignationEntry::sample).count();
        return new Actual(MEASURE, breakdown, UNIT, sites.size(), samples, path);
    }
}
