package kr.sandan.budget;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetPlace.Kind;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRegister;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which region, province, office, hub, council or service the places of money are, or lie in, on a day. */
@Service
public class BudgetPlaceValues {

    /** Between the values of a place that lies in several, as one value of its own: no money is counted twice. */
    public static final String AND = "+";

    private final BudgetPlaces places;
    private final RegionQueries regions;
    private final Designations designations;
    private final Councils councils;

    BudgetPlaceValues(BudgetPlaces places, RegionQueries regions, Designations designations, Councils councils) {
        this.places = places;
        this.regions = regions;
        this.designations = designations;
        this.councils = councils;
    }

    /** By their numbers, the places that have a value of a dimension of places. */
    public Map<Long, String> of(BudgetDimension dimension, @Nullable String scheme, AsOf asOf) {
        Map<Long, BudgetPlace> all = places.all();
        Map<Long, String> values = new HashMap<>();
        Function<BudgetPlace, Collection<String>> value = dimension == BudgetDimension.PLACE
                ? place -> List.of()
                : new Located(asOf, scheme(all.values(), scheme, asOf)).by(dimension);
        all.forEach((id, place) -> {
            if (dimension == BudgetDimension.PLACE) values.put(id, String.valueOf(id));
            Collection<String> several = value.apply(place);
            if (!several.isEmpty()) values.put(id, String.join(AND, several));
        });
        return values;
    }

    /** The regions of some places, held or not, by how files write a place and a region; what lies in none is not there. */
    public Map<String, String> regions(Collection<BudgetPlace> some, AsOf asOf) {
        Set<BudgetPlace> all = new HashSet<>(places.all().values());
        all.addAll(some);
        Located located = new Located(asOf, scheme(all, null, asOf));
        Map<String, String> regions = new HashMap<>();
        for (BudgetPlace place : some) {
            Collection<String> several = located.regions(place);
            if (!several.isEmpty()) regions.put(place.written(), String.join(AND, several));
        }
        return regions;
    }

    /** The scheme asked for; else the one by which money is given to regions; else the one in force. */
    private @Nullable String scheme(Collection<BudgetPlace> all, @Nullable String asked, AsOf asOf) {
        if (asked != null) return asked;
        Set<String> given = all.stream()
                .filter(place -> place.kind() == Kind.REGION)
                .map(place -> String.valueOf(place.scheme()))
                .collect(Collectors.toSet());
        if (given.size() == 1) return given.iterator().next();
        return regions.history(asOf)
                .schemeInForce(asOf.valid())
                .map(Scheme::code)
                .orElse(null);
    }

    /** Where places lie; what other rooms know of them is read once, and only where it is needed. */
    private final class Located {

        private final AsOf asOf;
        private final @Nullable String scheme;
        private final RegionHistory history;
        private @Nullable DesignationRegister sites;
        private @Nullable Map<Long, CouncilEntry> entries;

        Located(AsOf asOf, @Nullable String scheme) {
            this.asOf = asOf;
            this.scheme = scheme;
            this.history = regions.history(asOf);
        }

        Function<BudgetPlace, Collection<String>> by(BudgetDimension dimension) {
            return switch (dimension) {
                case REGION -> this::regions;
                case PROVINCE -> this::provinces;
                case HUB -> this::hubs;
                case OFFICE -> place -> itself(place, Kind.OFFICE);
                case COUNCIL -> place -> itself(place, Kind.COUNCIL);
                case SERVICE -> place -> itself(place, Kind.SERVICE);
                default -> throw new IllegalArgumentException(dimension + " is not of places");
            };
        }

        private Collection<String> itself(BudgetPlace place, Kind kind) {
            return place.kind() == kind ? List.of(String.valueOf(place.id())) : List.of();
        }

        private Collection<String> regions(BudgetPlace place) {
            if (place.kind() == Kind.REGION) return List.of(place.written());
            String by = scheme;
            if (by == null) return List.of();
            return provinces(place).stream()
                    .flatMap(province -> history.schemeRegionOf(by, province, asOf.valid()).stream())
                    .map(region -> by + "/" + region.code())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Collection<String> provinces(BudgetPlace place) {
            return switch (place.kind()) {
                case PROVINCE -> List.of(String.valueOf(place.code()));
                case HUB -> site(place.id()).map(DesignationEntry::provinces).orElse(Set.of());
                case COUNCIL -> council(place.id()).map(CouncilEntry::provinces).orElse(Set.of());
                default -> Set.of();
            };
        }

        private Collection<String> hubs(BudgetPlace place) {
            if (place.kind() != Kind.COUNCIL) return itself(place, Kind.HUB);
            return council(place.id()).stream()
                    .flatMap(council -> council.sites().stream())
                    .map(DesignationEntry::id)
                    .sorted()
                    .map(String::valueOf)
                    .toList();
        }

        private Optional<DesignationEntry> site(@Nullable Long id) {
            if (sites == null) sites = designations.at(asOf);
            return id == null ? Optional.empty() : sites.find(id);
        }

        private Optional<CouncilEntry> council(@Nullable Long id) {
            if (entries == null)
                entries = councils.at(asOf).stream().collect(Collectors.toMap(CouncilEntry::id, Function.identity()));
            return id == null ? Optional.empty() : Optional.ofNullable(entries.get(id));
        }
    }
}
