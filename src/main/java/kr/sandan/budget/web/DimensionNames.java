package kr.sandan.budget.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetHeadings;
import kr.sandan.budget.BudgetHeadings.Account;
import kr.sandan.budget.BudgetHeadings.Item;
import kr.sandan.budget.BudgetPhases;
import kr.sandan.budget.BudgetPhases.Phase;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlaceValues;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.FundSource;
import kr.sandan.office.PublicBody;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.platform.AsOf;
import org.springframework.stereotype.Component;

/** How the values of dimensions are called; what names those of one is read once. */
@Component
class DimensionNames {

    private final BudgetPlaces places;
    private final PlaceNames placeNames;
    private final BudgetHeadings headings;
    private final BudgetPhases phases;
    private final PublicBodyQueries bodies;

    DimensionNames(
            BudgetPlaces places,
            PlaceNames placeNames,
            BudgetHeadings headings,
            BudgetPhases phases,
            PublicBodyQueries bodies) {
        this.places = places;
        this.placeNames = placeNames;
        this.headings = headings;
        this.phases = phases;
        this.bodies = bodies;
    }

    Function<BudgetPlace, String> places(AsOf asOf, Locale locale) {
        return placeNames.on(asOf, locale);
    }

    /** The names of the values that are said; a value that nobody has is its own name. */
    UnaryOperator<String> of(BudgetDimension dimension, AsOf asOf, Locale locale, BudgetWords words) {
        Map<String, String> names = new HashMap<>();
        Function<String, String> name = switch (dimension) {
            case YEAR, LINE -> value -> value;
            case VERSION -> value -> words.version(value, locale);
            case PROGRAMME -> value -> words.programme(Long.parseLong(value), asOf, locale);
            case PHASE -> phases(asOf, locale, words);
            case FUND_SOURCE -> value -> words.fund(FundSource.valueOf(value), locale);
            case MINISTRY ->
                value -> bodies.nearest(Long.parseLong(value), asOf)
                        .map((PublicBody body) -> korean(locale) ? body.name() : body.nameEn())
                        .orElse("#" + value);
            case ACCOUNT, ACCOUNT_PART -> accounts(asOf, locale);
            case FIELD, SECTOR, PROGRAM, UNIT_WORK, DETAIL_WORK, SUB_WORK, COST, SUB_COST -> items();
            case PLACE, REGION, PROVINCE, OFFICE, HUB, COUNCIL, SERVICE -> located(dimension, asOf, locale);
        };
        return value -> names.computeIfAbsent(value, name);
    }

    private static boolean korean(Locale locale) {
        return locale.getLanguage().equals("ko");
    }

    private Function<String, String> phases(AsOf asOf, Locale locale, BudgetWords words) {
        Map<String, Phase> all =
                phases.periods(asOf).phases().stream().collect(Collectors.toMap(Phase::key, one -> one));
        return value -> {
            Phase phase = all.get(value);
            return phase == null
                    ? value
                    : words.programme(phase.programmeId(), asOf, locale) + " "
                            + (korean(locale) ? phase.name() : phase.nameEn());
        };
    }

    private Function<String, String> accounts(AsOf asOf, Locale locale) {
        Map<Long, Account> all = headings.accounts(asOf);
        return value -> {
            Account account = all.get(Long.valueOf(value));
            return account == null ? "#" + value : korean(locale) ? account.name() : account.nameEn();
        };
    }

    private Function<String, String> items() {
        Map<Long, Item> all = headings.items().all();
        return value -> {
            Item item = all.get(Long.valueOf(value));
            return item == null ? "#" + value : item.name();
        };
    }

    /** Of a place that lies in several the names of all. */
    private Function<String, String> located(BudgetDimension dimension, AsOf asOf, Locale locale) {
        Map<Long, BudgetPlace> all = dimension == BudgetDimension.PLACE ? places.all() : Map.of();
        Function<BudgetPlace, String> names = placeNames.on(asOf, locale);
        return value -> Arrays.stream(value.split("[" + BudgetPlaceValues.AND + "]"))
                .map(one -> names.apply(place(dimension, one, all)))
                .collect(Collectors.joining("·"));
    }

    private static BudgetPlace place(BudgetDimension dimension, String value, Map<Long, BudgetPlace> all) {
        if (dimension == BudgetDimension.PROVINCE) return BudgetPlace.province(value);
        if (dimension == BudgetDimension.REGION) {
            int cut = value.indexOf('/');
            return BudgetPlace.region(value.substring(0, Math.max(cut, 0)), value.substring(cut + 1));
        }
        long id = value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
        return switch (dimension) {
            case OFFICE -> BudgetPlace.office(id);
            case HUB -> BudgetPlace.hub(id);
            case COUNCIL -> BudgetPlace.council(id);
            case SERVICE -> BudgetPlace.service(id);
            default -> all.getOrDefault(id, BudgetPlace.WHOLE);
        };
    }
}
