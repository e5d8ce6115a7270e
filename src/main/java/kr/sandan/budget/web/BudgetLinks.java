package kr.sandan.budget.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kr.sandan.budget.BudgetDimension;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the lines that make up a figure are listed: everything asked for, and the row and the column of the figure. */
final class BudgetLinks {

    /** What an address says of how money is shown, not of which. */
    private static final Set<String> SHOWN =
            Set.of("rows", "columns", "unit", "page", "size", "sort", "asOf", "knownAt", "lang", "mode", "keys");

    private final BudgetParameters asked;

    BudgetLinks(BudgetParameters asked) {
        this.asked = asked;
    }

    /** A dimension and the value of it that counts. */
    record Narrowed(BudgetDimension dimension, String value) {}

    /** Null for what no line makes up. */
    @Nullable
    String lines(@Nullable Narrowed... by) {
        UriComponentsBuilder list = UriComponentsBuilder.fromPath("/budgets/lines");
        asked.given().entrySet().stream()
                .filter(one -> !SHOWN.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> list.queryParam(one.getKey(), "{" + one.getKey() + "}"));
        Map<String, Object> values = new HashMap<>(asked.given());
        for (Narrowed one : by) {
            if (one == null) continue;
            if (!one.dimension().ofVersion() && BudgetGrid.beyond(one.value())) return null;
            String name = parameter(one.dimension());
            list.replaceQueryParam(name, "{" + name + "}");
            values.put(name, one.value());
        }
        return list.encode().buildAndExpand(values).toUriString();
    }

    /** A version stands for those years in which it is in force, unless one of its code is asked for. */
    private String parameter(BudgetDimension dimension) {
        return dimension == BudgetDimension.VERSION && asked.version() == null
                ? BudgetParameters.LATEST
                : dimension.parameter();
    }
}
