package kr.sandan.budget.execution.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.BudgetSums;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which places belong to a value of a dimension of places. */
@Component
class PlaceGroups {

    private static final long NOWHERE = 0;

    private final BudgetPlaces places;

    PlaceGroups(BudgetPlaces places) {
        this.places = places;
    }

    /** The value of each place; those without one have {@link BudgetSums#UNSAID}. */
    Map<Long, String> values(BudgetDimension dimension, AsOf asOf) {
        return places.all().keySet().stream().collect(Collectors.toMap(id -> id, String::valueOf));
    }

    static String value(Map<Long, String> values, @Nullable Long place) {
        return values.getOrDefault(place == null ? NOWHERE : place, BudgetSums.UNSAID);
    }

    /** The places of a value, 0 among them where it is that of lines without a place. */
    List<Long> places(BudgetDimension dimension, String value, AsOf asOf) {
        Map<Long, String> values = values(dimension, asOf);
        Stream<Long> all = Stream.concat(places.all().keySet().stream(), Stream.of(NOWHERE));
        return all.filter(id -> value(values, id).equals(value)).toList();
    }
}
