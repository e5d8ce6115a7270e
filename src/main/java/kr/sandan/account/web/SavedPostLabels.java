package kr.sandan.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.sandan.platform.web.SavedPost;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Shows a form that waits by the labels of its fields. Forms of every module pass here, so labels are found by how keys
 * are built: the name of the module, which its addresses begin with, and the name of the field.
 */
@Component
class SavedPostLabels {

    private static final String ADMINISTRATION = "admin";
    private static final Pattern CHOICE = Pattern.compile("[A-Z_]+");
    private static final List<String> PLURALS = List.of("es", "s", "");
    private static final List<String> GROUPS = List.of("form.", "field.", "change.", "move.", "");

    private final MessageSource messages;

    SavedPostLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** A value and what its field is called. */
    record Field(String label, String value) {}

    /**
     * What was typed.
     *
     * @param labelled fields by the labels of their form
     * @param others fields without one, by their names
     */
    record Fields(List<Field> labelled, List<Field> others) {}

    Fields of(SavedPost post, Locale locale) {
        List<String> modules = modules(post.path());
        Fields fields = new Fields(new ArrayList<>(), new ArrayList<>());
        for (SavedPost.Field typed : post.fields()) {
            if (typed.value().isBlank()) continue;
            String label = words(modules, typed.name(), "", locale);
            if (label == null) fields.others.add(new Field(typed.name(), typed.value()));
            else fields.labelled.add(new Field(label, chosen(modules, typed, locale)));
        }
        return fields;
    }

    /** A choice by its words, as the form shows it; anything else as it was typed. */
    private String chosen(List<String> modules, SavedPost.Field typed, Locale locale) {
        if (!CHOICE.matcher(typed.value()).matches()) return typed.value();
        return Objects.requireNonNullElse(words(modules, typed.name(), "." + typed.value(), locale), typed.value());
    }

    private @Nullable String words(List<String> modules, String name, String ending, Locale locale) {
        return modules.stream()
                .flatMap(module -> GROUPS.stream().map(group -> module + "." + group))
                .flatMap(prefix -> spellings(name).map(spelling -> prefix + spelling))
                .map(key -> messages.getMessage(key + ending, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@code /admin/offices/new} is of the module {@code office}, {@code /complexes/7} of {@code complex}. */
    private static List<String> modules(String path) {
        String place = Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals(ADMINISTRATION))
                .findFirst()
                .orElse("");
        return PLURALS.stream()
                .filter(place::endsWith)
                .map(plural -> place.substring(0, place.length() - plural.length()))
                .toList();
    }

    /** {@code designatedOn} may be spelled {@code designated-on}, {@code designated_on} or {@code designated} in a key. */
    private static Stream<String> spellings(String name) {
        String whole = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        String bare = whole.replaceAll("-(id|ids|on)$", "");
        return Stream.of(whole, bare)
                .flatMap(spelling -> Stream.of(spelling, spelling.replace('-', '_'), spelling.replace('-', '.')))
                .distinct();
    }
}
