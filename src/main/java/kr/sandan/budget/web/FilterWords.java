package kr.sandan.budget.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetDimension;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The filters of an address in words. */
@Component
class FilterWords {

    private final BudgetWords words;

    FilterWords(BudgetWords words) {
        this.words = words;
    }

    /** A filter: its parameter, what it is about, and the value that counts. */
    record Chip(String parameter, String label, String value) {}

    /** Every filter, years and programmes first. */
    List<Chip> chips(BudgetParameters asked, AsOf asOf, Locale locale) {
        Stream<String> names = Stream.concat(
                Arrays.stream(BudgetDimension.values()).map(BudgetDimension::parameter),
                Stream.of(BudgetParameters.LATEST, "q"));
        Map<String, String> given = asked.given();
        return names.filter(given::containsKey)
                .map(name -> chip(name, Objects.requireNonNull(given.get(name)), asOf, locale))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** A filter in words, null for a parameter that filters nothing. */
    @Nullable
    String said(String name, String value, AsOf asOf, Locale locale) {
        Chip chip = value.isBlank() ? null : chip(name, value, asOf, locale);
        return chip == null ? null : chip.label() + " " + chip.value();
    }

    private @Nullable Chip chip(String name, String value, AsOf asOf, Locale locale) {
        if (name.equals("q")) return new Chip(name, words.say("budget.filter.words", locale), value);
        boolean latest = name.equals(BudgetParameters.LATEST);
        return Arrays.stream(BudgetDimension.values())
                .filter(one -> latest
                        ? one == BudgetDimension.VERSION
                        : one.parameter().equals(name))
                .findFirst()
                .map(one -> new Chip(
                        name,
                        words.say(latest ? "budget.filter.latest" : one.messageKey(), locale),
                        words.values(one, asOf, locale).apply(value)))
                .orElse(null);
    }
}
