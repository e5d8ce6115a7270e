package kr.sandan.budget.listed;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlaceValues;
import kr.sandan.load.LoadBreakdown.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The amounts of a load before and after by the regions in which its places lie. */
@Component
public class LoadedRegions {

    /** What lies in no region stands last. */
    static final Comparator<String> LAST =
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

    private final JdbcClient jdbc;
    private final BudgetPlaceValues values;
    private final RegionQueries regions;
    private final MessageSource messages;
    private final Clock clock;

    LoadedRegions(
            JdbcClient jdbc, BudgetPlaceValues values, RegionQueries regions, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    private record Sum(@Nullable BigDecimal before, BigDecimal after) {

        Sum plus(Sum other) {
            BigDecimal held = before == null ? other.before : other.before == null ? before : before.add(other.before);
            return new Sum(held, after.add(other.after));
        }
    }

    /** A line for each region, and one for what lies in none; nothing where none lies in any. */
    List<Line> lines(long load, Locale locale) {
        Map<String, Sum> byPlace = new TreeMap<>();
        jdbc.sql("select label, before_krw, after_krw from budget_load_sum where load_id = ? and part = 'PLACE'")
                .param(load)
                .query(row -> {
                    byPlace.put(
                            row.getString("label"),
                            new Sum(row.getBigDecimal("before_krw"), row.getBigDecimal("after_krw")));
                });
        UnaryOperator<String> regionOf = of(byPlace.keySet());
        Map<String, Sum> sums = new TreeMap<>(LAST);
        byPlace.forEach((place, sum) -> sums.merge(regionOf.apply(place), sum, Sum::plus));
        if (sums.keySet().stream().allMatch(String::isEmpty)) return List.of();
        UnaryOperator<String> names = named(locale);
        return sums.entrySet().stream()
                .map(entry -> Line.of(
                        names.apply(entry.getKey()),
                        entry.getValue().before(),
                        entry.getValue().after()))
                .toList();
    }

    /** In which region places lie, each as reports have it; an empty text for what lies in none. */
    UnaryOperator<String> of(Collection<String> written) {
        Map<String, String> known =
                values.regions(written.stream().map(BudgetPlace::read).collect(Collectors.toSet()), AsOf.today(clock));
        return place -> known.getOrDefault(BudgetPlace.read(place).written(), "");
    }

    /** How regions are called, also several of one place; an empty text is what lies in none. */
    public UnaryOperator<String> named(Locale locale) {
        Map<String, String> names = names(locale);
        return region -> region.isEmpty()
                ? messages.getMessage("budget.load.by.no-region", null, locale)
                : List.of(region.split("\\" + BudgetPlaceValues.AND)).stream()
                        .map(one -> names.getOrDefault(one, one))
                        .collect(Collectors.joining(" + "));
    }

    private Map<String, String> names(Locale locale) {
        boolean korean = locale.getLanguage().equals("ko");
        Function<Scheme.SchemeRegion, String> name = korean ? Scheme.SchemeRegion::name : Scheme.SchemeRegion::nameEn;
        return regions.history().schemes().stream()
                .map(Scheme::regions)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(region -> region.scheme() + "/" + region.code(), name));
    }
}
