package kr.sandan.budget.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.BudgetPlaces;
import kr.sandan.budget.BudgetSums;
import kr.sandan.budget.BudgetVersion;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of budgets, in the reader's words and the names of the day. */
@Component
class BudgetWords {

    private final ProgrammeQueries programmes;
    private final BudgetPlaces places;
    private final DimensionNames names;
    private final MessageSource messages;

    BudgetWords(ProgrammeQueries programmes, BudgetPlaces places, DimensionNames names, MessageSource messages) {
        this.programmes = programmes;
        this.places = places;
        this.names = names;
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String programme(long id, AsOf asOf, Locale locale) {
        return programmes.find(id, asOf).map(one -> name(one, locale)).orElse("#" + id);
    }

    private static String name(Programme programme, Locale locale) {
        String name = locale.getLanguage().equals("ko") ? programme.name() : programme.nameEn();
        return name == null ? programme.code() : name;
    }

    /** Every programme that has a version, under its name. */
    List<Option> programmes(List<BudgetVersion> versions, AsOf asOf, Locale locale) {
        return versions.stream()
                .map(BudgetVersion::programmeId)
                .distinct()
                .map(id -> new Option(String.valueOf(id), programme(id, asOf, locale)))
                .toList();
    }

    /** Every code that a version has, under its name, in the order in which versions follow each other. */
    List<Option> versions(List<BudgetVersion> versions, Locale locale) {
        return versions.stream()
                .sorted(Comparator.comparing(BudgetVersion::kind).thenComparing(BudgetVersion::ordinal))
                .map(BudgetVersion::code)
                .distinct()
                .map(code -> new Option(code, version(code, locale)))
                .toList();
    }

    String version(VersionKind kind, int ordinal, Locale locale) {
        return say(kind.messageKey(), locale, ordinal);
    }

    /** A version by its code, such as {@code SUPPLEMENTARY_1}. */
    String version(String code, Locale locale) {
        int cut = code.indexOf('_');
        return cut < 0
                ? version(VersionKind.valueOf(code), 0, locale)
                : version(
                        VersionKind.valueOf(code.substring(0, cut)), Integer.parseInt(code.substring(cut + 1)), locale);
    }

    String fund(@Nullable FundSource fund, Locale locale) {
        return say(fund == null ? "budget.unsaid" : fund.messageKey(), locale);
    }

    /** All places by their numbers. */
    Map<Long, BudgetPlace> places() {
        return places.all();
    }

    /** How places are called on a day. */
    Function<BudgetPlace, String> placeNames(AsOf asOf, Locale locale) {
        return names.places(asOf, locale);
    }

    /** How the values of a dimension are called; what names them is read once. */
    UnaryOperator<String> values(BudgetDimension dimension, AsOf asOf, Locale locale) {
        UnaryOperator<String> called = names.of(dimension, asOf, locale, this);
        return value -> said(value, locale).orElseGet(() -> called.apply(value));
    }

    /** What stands for no value of a dimension. */
    private Optional<String> said(String value, Locale locale) {
        return switch (value) {
            case BudgetSums.UNKNOWN -> Optional.of(say("budget.unknown", locale));
            case BudgetSums.DIFFERENCE -> Optional.of(say("budget.difference", locale));
            case BudgetSums.UNSAID -> Optional.of(say("budget.unsaid", locale));
            case BudgetSums.REST -> Optional.of(say("budget.rest", locale));
            default -> Optional.empty();
        };
    }
}
