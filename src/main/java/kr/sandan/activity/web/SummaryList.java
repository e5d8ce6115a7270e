package kr.sandan.activity.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivitySummary.By;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the list of what a figure counts. */
class SummaryList {

    private final Map<String, Object> asked = new LinkedHashMap<>();

    SummaryList(ActivityFilter filter) {
        put(asked, "council", filter.council());
        put(asked, "holder", filter.holder());
        put(asked, "hub", filter.hub());
        put(asked, "kind", filter.kind());
        put(asked, "office", filter.office());
        put(asked, "from", filter.from());
        put(asked, "to", filter.to());
        put(asked, "on", filter.on());
        put(asked, "q", filter.q());
        put(asked, "sample", filter.sample());
        put(asked, "plan", filter.plan());
        asked.put("state", "HELD");
    }

    /**
     * A condition on one dimension.
     *
     * @param key of a value, null for all
     * @param grows whether all before it count too
     */
    record On(By by, @Nullable String key, boolean grows) {}

    String of(On... conditions) {
        Map<String, Object> values = new LinkedHashMap<>(asked);
        for (On on : conditions) if (on.key() != null) narrow(values, on.by(), on.key(), on.grows());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/activities");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void narrow(Map<String, Object> values, By by, String key, boolean grows) {
        switch (by) {
            case KIND -> values.put("kind", key);
            case COUNCIL -> values.put("holder", key);
            case OFFICE -> values.put("office", key);
            case MONTH ->
                days(values, YearMonth.parse(key).atDay(1), YearMonth.parse(key).atEndOfMonth(), grows);
            case YEAR ->
                days(
                        values,
                        Year.parse(key).atDay(1),
                        Year.parse(key).atMonth(12).atEndOfMonth(),
                        grows);
        }
    }

    private static void days(Map<String, Object> values, LocalDate first, LocalDate last, boolean grows) {
        LocalDate from = (LocalDate) values.get("from");
        LocalDate to = (LocalDate) values.get("to");
        if (!grows) values.put("from", from == null || from.isBefore(first) ? first : from);
        values.put("to", to == null || to.isAfter(last) ? last : to);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) values.put(name, value);
    }
}
