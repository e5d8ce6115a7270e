package kr.sandan.load.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sandan.load.LoadContext.Problem;
import kr.sandan.load.LoadContext.Text;
import kr.sandan.load.LoadKind;
import kr.sandan.load.LoadKinds;
import kr.sandan.load.LoadState;
import kr.sandan.platform.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of loads in the reader's language. */
@Component
class LoadTexts {

    private final MessageSource messages;
    private final LoadKinds kinds;

    LoadTexts(MessageSource messages, LoadKinds kinds) {
        this.messages = messages;
        this.kinds = kinds;
    }

    String of(Text text, Locale locale) {
        return of(text.key(), text.arguments(), locale);
    }

    String of(String key, List<String> arguments, Locale locale) {
        Object[] words =
                arguments.stream().map(argument -> word(argument, locale)).toArray();
        return messages.getMessage(key, words, locale);
    }

    /** An argument in words: a period, or a text that every language has, kept by its key. */
    private String word(String argument, Locale locale) {
        String period = period(argument, locale);
        return Objects.requireNonNull(messages.getMessage(period, null, period, locale));
    }

    /** A period as people say it: a quarter in words, everything else as it is written. */
    String period(String written, Locale locale) {
        if (!LoadKind.PeriodForm.QUARTER.accepts(written)) return written;
        String[] parts = written.split("-Q");
        return messages.getMessage("platform.quarter", parts, locale);
    }

    /** A message where the text is the key of one, else the text itself. */
    @Nullable
    String named(String text, Locale locale) {
        return messages.getMessage(text, null, text, locale);
    }

    String reason(Problem problem, Locale locale) {
        return of(problem.reason(), locale);
    }

    String remedy(Problem problem, Locale locale) {
        return of(problem.remedyKey(), problem.reason().arguments(), locale);
    }

    String state(LoadState state, Locale locale) {
        return messages.getMessage(state.messageKey(), null, locale);
    }

    /** The title of a kind; its name where no module of this portal knows it any more. */
    String kind(String name, Locale locale) {
        return kinds.find(name)
                .map(kind -> messages.getMessage(kind.titleKey(), null, locale))
                .orElse(name);
    }

    String field(Optional<LoadKind> kind, String field, Locale locale) {
        return kind.map(known -> messages.getMessage(known.fieldKey(field), null, locale))
                .orElse(field);
    }

    @Nullable
    String value(Optional<LoadKind> kind, String field, @Nullable String value, Locale locale) {
        if (value == null) return null;
        return kind.map(known -> known.valueText(field, value, locale)).orElse(value);
    }

    List<Option> kinds(Locale locale) {
        return kinds.all().stream().map(kind -> option(kind, locale)).toList();
    }

    Option option(LoadKind kind, Locale locale) {
        return new Option(kind.name(), messages.getMessage(kind.titleKey(), null, locale));
    }

    /**
     * Which file a kind means.
     *
     * @param hint the words about it
     * @param template whether there is one to be filled in
     * @param period of which its template has rows where no other is asked for; null where it has none
     * @param layouts as others publish them: part of the address, and title
     */
    public record KindOfFile(
            String name,
            String title,
            String hint,
            boolean template,
            @Nullable String period,
            List<Option> layouts) {}

    KindOfFile file(LoadKind kind, Locale locale) {
        return new KindOfFile(
                kind.name(),
                messages.getMessage(kind.titleKey(), null, locale),
                messages.getMessage(kind.titleKey() + ".hint", null, locale),
                kind.template().isPresent(),
                kind.prefilled().orElse(null),
                layouts(kind, locale));
    }

    private List<Option> layouts(LoadKind kind, Locale locale) {
        return kind.layouts().keySet().stream()
                .sorted()
                .map(layout -> new Option(kind.name() + "/" + layout, layout(kind, layout, locale)))
                .toList();
    }

    String layout(LoadKind kind, String layout, Locale locale) {
        return messages.getMessage(kind.titleKey() + ".layout." + layout, null, locale);
    }

    List<Option> states(Locale locale) {
        return Stream.of(LoadState.values())
                .map(state -> new Option(state.name(), state(state, locale)))
                .toList();
    }
}
