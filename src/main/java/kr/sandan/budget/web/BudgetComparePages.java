package kr.sandan.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetComparisons;
import kr.sandan.budget.BudgetComparisons.Count;
import kr.sandan.budget.BudgetComparisons.Pair;
import kr.sandan.budget.BudgetComparisons.Versions;
import kr.sandan.budget.BudgetComparisons.What;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetFilter;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetSums.Sum;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.BudgetVersions;
import kr.sandan.budget.web.BudgetCompareParameters.Asked;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two versions beside each other, in the reader's words. */
@Component
class BudgetComparePages {

    private final BudgetVersions versions;
    private final BudgetComparisons comparisons;
    private final BudgetSums sums;
    private final BudgetWords words;

    BudgetComparePages(BudgetVersions versions, BudgetComparisons comparisons, BudgetSums sums, BudgetWords words) {
        this.versions = versions;
        this.comparisons = comparisons;
        this.sums = sums;
        this.words = words;
    }

    /** The versions of both sides, none where nothing fits. */
    record Sides(@Nullable Asked from, @Nullable Asked to, Versions versions) {

        /** Whether there is something to compare on both sides. */
        public boolean complete() {
            return !versions.from().isEmpty() && !versions.to().isEmpty();
        }

        /** How addresses call a side, to find it among the choices. */
        public @Nullable String code(boolean earlier) {
            Asked side = earlier ? from : to;
            return side == null ? null : side.year() + "/" + side.code();
        }
    }

    /** A figure on both sides, in won. */
    record Beside(String name, long from, long to) {

        public long difference() {
            return to - from;
        }

        /** By how much of the earlier it grew or shrank, in tenths of a percent; null where there was nothing. */
        public @Nullable String percent() {
            if (from == 0) return null;
            return to == from ? "0.0" : "%+.1f".formatted(100.0 * (to - from) / from);
        }
    }

    /** A line in both, in words. */
    record PairRow(Pair pair, String programme, String placeFrom, String placeTo) {

        public Beside beside() {
            return new Beside(
                    "",
                    pair.from() == null ? 0 : pair.from().won(),
                    pair.to() == null ? 0 : pair.to().won());
        }

        public String name() {
            return pair.to() == null
                    ? Objects.requireNonNull(pair.from()).name()
                    : pair.to().name();
        }

        public String address() {
            return LineRow.address(pair.year(), pair.code());
        }
    }

    /** All that is shown of a comparison. */
    record ComparePage(
            String from,
            String to,
            Beside total,
            Map<What, Count> counts,
            List<Beside> programmes,
            List<Beside> places,
            Listing<PairRow> list) {}

    /** The versions asked for; where none are, the last two of the year. */
    Sides sides(BudgetCompareParameters asked, AsOf asOf) {
        List<BudgetVersion> all = versions.all(asOf).stream()
                .filter(one -> asked.programme() == null || one.programmeId() == asked.programme())
                .toList();
        List<BudgetVersion> ofYear = all.stream()
                .filter(one -> asked.year() != null && one.year() == asked.year())
                .toList();
        List<String> codes = ofYear.stream()
                .sorted(Comparator.comparing(BudgetVersion::kind).thenComparing(BudgetVersion::ordinal))
                .map(BudgetVersion::code)
                .distinct()
                .toList();
        Asked from = asked.from() == null ? nth(asked, codes, 2) : asked.from();
        Asked to = asked.to() == null ? nth(asked, codes, 1) : asked.to();
        return new Sides(from, to, new Versions(of(all, from), of(all, to), asOf));
    }

    private static @Nullable Asked nth(BudgetCompareParameters asked, List<String> codes, int fromEnd) {
        return codes.size() < 2 ? null : new Asked(asked.year(), codes.get(codes.size() - fromEnd));
    }

    private static List<BudgetVersion> of(List<BudgetVersion> all, @Nullable Asked side) {
        if (side == null) return List.of();
        return all.stream()
                .filter(one -> side.year() != null
                        && one.year() == side.year()
                        && one.code().equals(side.code()))
                .toList();
    }

    /** Every version there is by year and code, the newest year first. */
    List<Option> choices(AsOf asOf, Locale locale) {
        List<Option> choices = new ArrayList<>();
        List<BudgetVersion> all = versions.all(asOf);
        for (Integer year : all.stream()
                .map(BudgetVersion::year)
                .collect(Collectors.toCollection(TreeSet::new))
                .descendingSet())
            words.versions(all.stream().filter(one -> one.year() == year).toList(), locale)
                    .forEach(one -> choices.add(new Option(year + "/" + one.value(), year + " " + one.text())));
        return choices;
    }

    List<Option> programmes(AsOf asOf, Locale locale) {
        return words.programmes(versions.all(asOf), asOf, locale);
    }

    ComparePage page(Sides sides, BudgetCompareParameters asked, Paging paging, Locale locale) {
        Versions both = sides.versions();
        Map<What, Count> counts = comparisons.counts(both);
        long total = counts.entrySet().stream()
                .filter(one -> asked.what() == null || one.getKey() == asked.what())
                .mapToLong(one -> one.getValue().lines())
                .sum();
        return new ComparePage(
                name(sides.from(), locale),
                name(sides.to(), locale),
                new Beside(words.say("budget.total", locale), whole(both.from()), whole(both.to())),
                counts,
                beside(both, BudgetDimension.PROGRAMME, locale),
                beside(both, BudgetDimension.PLACE, locale),
                new Listing<>(
                        comparisons.page(both, asked.what(), paging).stream()
                                .map(rows(both.asOf(), locale))
                                .toList(),
                        total,
                        paging));
    }

    String name(@Nullable Asked side, Locale locale) {
        return side == null ? "" : side.year() + " " + words.version(side.code(), locale);
    }

    private static long whole(List<BudgetVersion> some) {
        return some.stream().mapToLong(BudgetVersion::total).sum();
    }

    private List<Beside> beside(Versions both, BudgetDimension dimension, Locale locale) {
        Map<String, Long> from = sums(both.from(), dimension, both.asOf());
        Map<String, Long> to = sums(both.to(), dimension, both.asOf());
        UnaryOperator<String> names = words.values(dimension, both.asOf(), locale);
        return Stream.concat(from.keySet().stream(), to.keySet().stream())
                .distinct()
                .sorted(BudgetTables.order(dimension, names))
                .map(key -> new Beside(names.apply(key), from.getOrDefault(key, 0L), to.getOrDefault(key, 0L)))
                .toList();
    }

    private Map<String, Long> sums(List<BudgetVersion> some, BudgetDimension dimension, AsOf asOf) {
        return sums.of(BudgetFilter.of(some, asOf), dimension, null).stream()
                .collect(Collectors.toMap(Sum::row, Sum::won, Long::sum));
    }

    Function<Pair, PairRow> rows(AsOf asOf, Locale locale) {
        UnaryOperator<String> programmes = words.values(BudgetDimension.PROGRAMME, asOf, locale);
        UnaryOperator<String> places = words.values(BudgetDimension.PLACE, asOf, locale);
        return pair -> new PairRow(
                pair,
                programmes.apply(String.valueOf(pair.programmeId())),
                pair.from() == null
                        ? ""
                        : places.apply(String.valueOf(pair.from().placeId())),
                pair.to() == null ? "" : places.apply(String.valueOf(pair.to().placeId())));
    }
}
