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

/** How many sites a programme has designated by our own rows: invented ones and overlays are not counted. */
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
        Map<DesignationRole, Long> roles = designations.at(asOf).all().stream()
                .filter(entry -> entry.programme().equals(programme.code())
                        && !entry.role().overlay()
                        && !entry.sample())
                .collect(Collectors.groupingBy(DesignationEntry::role, TreeMap::new, Collectors.counting()));
        if (roles.isEmpty()) return List.of();
        String path = "/designations?programme=" + programme.code();
        long total = roles.values().stream().mapToLong(Long::longValue).sum();
        List<Actual> figures = new ArrayList<>();
        figures.add(new Actual(MEASURE, "", UNIT, total, path));
        roles.forEach(
                (role, count) -> figures.add(new Actual(MEASURE, role.name(), UNIT, count, path + "&role=" + role)));
        return figures;
    }
}
