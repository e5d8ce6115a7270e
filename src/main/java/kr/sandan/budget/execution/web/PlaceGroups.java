package kr.sandan.budget.execution.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetPlaceValues;
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
    private final BudgetPlaceValues values;

    PlaceGroups(BudgetPlaces places, BudgetPlaceValues values) {
        this.places = places;
        this.values = values;
    }

    /** By their numbers, the places that have a value. */
    Map<Long, String> values(BudgetDimension dimension, AsOf asOf) {
        return values.of(dimension, null, asOf);
    }

    /** The value of a place; {@link BudgetSums#UNSAID} where it has none. */
    static String value(Map<Long, String> values, @Nullable Long place) {
        return values.getOrDefault(place == null ? NOWHERE : place, BudgetSums.UNSAID);
    }

    /** The places of a value, 0 among them where it is that of lines without a place. */
    List<Long> places(BudgetDimension dimension, String value, AsOf asOf) {
        Map<Long, String> all = values(dimension, asOf);
        return Stream.concat(places.all().keySet().stream(), Stream.of(NOWHERE))
                .filter(id -> value(all, id).equals(value))
                .toList();
    }
}
