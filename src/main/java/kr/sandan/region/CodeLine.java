package kr.sandan.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.sandan.platform.Period;
import org.jspecify.annotations.Nullable;

/** Codes with their periods and successions, and the way from a code to what it was on another day. */
final class CodeLine<T> {

    private final Map<String, List<T>> periods = new TreeMap<>();
    private final Map<String, List<Succession>> successors = new HashMap<>();
    private final Map<String, List<Succession>> predecessors = new HashMap<>();
    private final Function<T, Period> valid;

    CodeLine(List<T> rows, List<Succession> successions, Function<T, String> code, Function<T, Period> valid) {
        this.valid = valid;
        rows.forEach(row -> periods.computeIfAbsent(code.apply(row), any -> new ArrayList<>())
                .add(row));
        Comparator<LocalDate> unknownFirst = Comparator.nullsFirst(Comparator.naturalOrder());
        periods.values()
                .forEach(of ->
                        of.sort(Comparator.comparing(row -> valid.apply(row).from(), unknownFirst)));
        successions.forEach(one -> {
            successors.computeIfAbsent(one.from(), any -> new ArrayList<>()).add(one);
            predecessors.computeIfAbsent(one.to(), any -> new ArrayList<>()).add(one);
        });
    }

    /** Where the way from a code to a day ends, and whether that is the day itself. */
    record Reached<T>(T row, boolean certain) {}

    List<T> periodsOf(String code) {
        return List.copyOf(periods.getOrDefault(code, List.of()));
    }

    List<Succession> successorsOf(String code) {
        return List.copyOf(successors.getOrDefault(code, List.of()));
    }

    List<Succession> predecessorsOf(String code) {
        return List.copyOf(predecessors.getOrDefault(code, List.of()));
    }

    List<T> at(LocalDate day) {
        return periods.values().stream()
                .flatMap(List::stream)
                .filter(row -> valid.apply(row).contains(day))
                .toList();
    }

    List<T> all() {
        return periods.values().stream().flatMap(List::stream).toList();
    }

    @Nullable
    T named(String code, LocalDate day) {
        return periodsOf(code).stream()
                .filter(row -> valid.apply(row).contains(day))
                .findFirst()
                .orElse(null);
    }

    /** Follows successions while there is exactly one way; null for a code that never was. */
    @Nullable
    Reached<T> reach(String code, LocalDate day) {
        return reach(code, day, new HashSet<>());
    }

    private @Nullable Reached<T> reach(String code, LocalDate day, Set<String> passed) {
        List<T> of = periodsOf(code);
        if (of.isEmpty() || !passed.add(code)) return null;
        T exact = named(code, day);
        if (exact != null) return new Reached<>(exact, true);
        boolean before = valid.apply(of.get(0)).startsAfter(day);
        T nearest = before ? of.get(0) : lastStartedBy(of, day);
        String next = before ? onlyPredecessor(code, day) : onlySuccessor(code, nearest, day);
        Reached<T> further = next == null ? null : reach(next, day, passed);
        return further == null ? new Reached<>(nearest, false) : further;
    }

    private T lastStartedBy(List<T> of, LocalDate day) {
        return of.stream()
                .filter(row -> !valid.apply(row).startsAfter(day))
                .reduce((first, second) -> second)
                .orElse(of.get(0));
    }

    private @Nullable String onlySuccessor(String code, T ended, LocalDate day) {
        LocalDate end = valid.apply(ended).until();
        return only(
                successorsOf(code),
                one -> !one.effectiveOn().isAfter(day)
                        && (end == null || !one.effectiveOn().isBefore(end)),
                Succession::to);
    }

    private @Nullable String onlyPredecessor(String code, LocalDate day) {
        return only(predecessorsOf(code), one -> one.effectiveOn().isAfter(day), Succession::from);
    }

    private static @Nullable String only(
            List<Succession> ways, Predicate<Succession> fits, Function<Succession, String> end) {
        List<String> ends = ways.stream().filter(fits).map(end).distinct().toList();
        return ends.size() == 1 ? ends.get(0) : null;
    }
}
