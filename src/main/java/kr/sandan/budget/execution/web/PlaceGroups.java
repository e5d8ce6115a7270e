package kr.sandan.budget.execution.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlaceValues;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.BudgetSums;
import kr.sandan.council.Councils;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which places belong to a value of a dimension of places. An office answers for the money of its hubs and councils, too. */
@Component
class PlaceGroups {

    private static final long NOWHERE = 0;

    private final BudgetPlaces places;
    private final BudgetPlaceValues values;
    private final Designations designations;
    private final Councils councils;

    PlaceGroups(BudgetPlaces places, BudgetPlaceValues values, Designations designations, Councils councils) {
        this.places = places;
        this.values = values;
        this.designations = designations;
        this.councils = councils;
    }

    /** By their numbers, the places that have a value. */
    Map<Long, String> values(BudgetDimension dimension, AsOf asOf) {
        Map<Long, String> found = values.of(dimension, null, asOf);
        if (dimension != BudgetDimension.OFFICE) return found;
        Map<Long, String> all = new HashMap<>(found);
        Map<BudgetPlace, Set<Long>> answering = answering(asOf);
        places.all().forEach((id, place) -> {
            Set<Long> offices = answering.getOrDefault(place, Set.of());
            if (!offices.isEmpty()) all.put(id, written(offices));
        });
        return all;
    }

    /** The offices that answer for hubs and councils on a day. */
    private Map<BudgetPlace, Set<Long>> answering(AsOf asOf) {
        Map<BudgetPlace, Set<Long>> answering = new HashMap<>();
        designations.at(asOf).all().forEach(site -> answering.put(BudgetPlace.hub(site.id()), site.offices()));
        councils.at(asOf).forEach(council -> answering.put(BudgetPlace.council(council.id()), council.offices()));
        return answering;
    }

    private static String written(Set<Long> offices) {
        return offices.stream().sorted().map(String::valueOf).collect(Collectors.joining(BudgetPlaceValues.AND));
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
