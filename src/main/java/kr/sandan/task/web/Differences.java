package kr.sandan.task.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where what is held differs from what was typed, in the words of the form. */
@Component
class Differences {

    private final TaskWords words;

    Differences(TaskWords words) {
        this.words = words;
    }

    /** A field that somebody else changed meanwhile. */
    record Difference(
            String label, @Nullable String held, @Nullable String typed) {}

    /**
     * The fields that differ.
     *
     * @param choices by field, the choices that say what its values mean
     */
    List<Difference> of(
            Map<String, String> held, Map<String, String> typed, Map<String, List<Option>> choices, Locale locale) {
        Set<String> names = new TreeSet<>(held.keySet());
        names.addAll(typed.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(held.get(name), typed.get(name)))
                .map(name -> {
                    List<Option> meaning = choices.getOrDefault(name, List.of());
                    return new Difference(
                            words.message("task.field." + name, locale),
                            said(held.get(name), meaning),
                            said(typed.get(name), meaning));
                })
                .toList();
    }

    private static @Nullable String said(@Nullable String value, List<Option> meaning) {
        return meaning.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }
}
