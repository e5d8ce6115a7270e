package kr.sandan.designation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.BadParameter;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/** By what the list of designations is sorted; equal rows keep the order of the list. */
final class DesignationSort {

    private static final Map<String, Comparator<DesignationEntry>> KEYS = Map.of(
            "name", Comparator.comparing(DesignationEntry::name),
            "role", Comparator.comparing(DesignationEntry::role),
            "programme", Comparator.comparing(DesignationEntry::programme),
            "hub", by(entry -> entry.hub() == null ? null : entry.hub().name()),
            "valid_from", by(entry -> day(entry.span().from())),
            "valid_to", by(entry -> day(entry.span().until())));

    private DesignationSort() {}

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.date();
    }

    private static <T extends Comparable<? super T>> Comparator<DesignationEntry> by(
            Function<DesignationEntry, @Nullable T> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    /** @throws BadParameter for a column that the list does not offer */
    static List<DesignationEntry> sorted(List<DesignationEntry> entries, Paging paging) {
        Paging.Sort sort = paging.sort();
        if (sort == null) return entries;
        Comparator<DesignationEntry> order = KEYS.get(sort.key());
        if (order == null) throw new BadParameter("sort", sort.toString());
        return entries.stream()
                .sorted(sort.descending() ? order.reversed() : order)
                .toList();
    }
}
