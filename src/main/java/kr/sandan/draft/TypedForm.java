package kr.sandan.draft;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A form as far as it is typed.
 *
 * @param form its kind, in capitals, such as {@code ACTIVITY}
 * @param address of the page that shows it, such as {@code /activities/new}
 * @param key its own key
 * @param title what a list of drafts calls it, null where nothing was typed that could
 * @param day that a list of drafts shows with it, as typed; null where there is none
 * @param fields what is filled in, by name
 */
public record TypedForm(
        String form,
        String address,
        String key,
        @Nullable String title,
        @Nullable String day,
        Map<String, String> fields) {

    /** In bytes; three for a syllable. */
    private static final int LARGEST = 300_000;

    private static final int LARGEST_IN_WORDS = LARGEST / 3;

    /** @throws RuleBroken where more is typed than is kept, or a resident number is */
    public TypedForm {
        int size = fields.values().stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (size > LARGEST) throw new RuleBroken(null, "draft.large", LARGEST_IN_WORDS);
        fields.values().forEach(text -> ResidentNumber.refuse(null, text));
    }

    /** The fields in which something stands, in their order. */
    public static Map<String, String> filled(Map<String, @Nullable String> all) {
        Map<String, String> filled = new LinkedHashMap<>();
        all.forEach((name, text) -> {
            if (text != null && !text.isBlank()) filled.put(name, text);
        });
        return filled;
    }
}
