package kr.sandan.project.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sandan.project.Cost;
import kr.sandan.project.CostSource;
import kr.sandan.project.Costs;
import org.jspecify.annotations.Nullable;

/** Costs as they would be typed, a row for each year. */
final class CostRows {

    private CostRows() {}

    static List<ProjectForm.@Nullable CostRow> of(Costs costs) {
        Map<Integer, Map<CostSource, Long>> years = new TreeMap<>();
        for (Cost part : costs.parts())
            years.computeIfAbsent(part.year(), year -> new EnumMap<>(CostSource.class))
                    .put(part.source(), part.won());
        List<ProjectForm.@Nullable CostRow> rows = new ArrayList<>();
        years.forEach((year, cells) -> rows.add(new ProjectForm.CostRow(
                String.valueOf(year),
                won(cells.get(CostSource.NATIONAL)),
                won(cells.get(CostSource.LOCAL)),
                won(cells.get(CostSource.PRIVATE_CASH)),
                won(cells.get(CostSource.PRIVATE_IN_KIND)))));
        return rows;
    }

    static @Nullable String won(@Nullable Long won) {
        return won == null ? null : "%,d".formatted(won);
    }
}
