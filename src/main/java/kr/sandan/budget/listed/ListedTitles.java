package kr.sandan.budget.listed;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the field of a column by what stands above it. */
public final class ListedTitles<F extends Enum<F> & ListedField> {

    private final Map<String, F> fields = new HashMap<>();

    public ListedTitles(Class<F> type) {
        for (F field : type.getEnumConstants()) {
            fields.put(plain(field.code()), field);
            field.titles().forEach(title -> fields.put(plain(title), field));
        }
    }

    /**
     * The field of a column, or null for none known: by all that stands above it, else by the lowest, each with what stands
     * in brackets and then without.
     *
     * @param path what stands above it from the top, at least one
     */
    public @Nullable F find(String... path) {
        String[] plain = Arrays.stream(path).map(ListedTitles::plain).toArray(String[]::new);
        for (int from = 0; from < plain.length; from++) {
            F found = one(String.join("/", Arrays.copyOfRange(plain, from, plain.length)));
            if (found != null) return found;
        }
        return null;
    }

    private @Nullable F one(String plain) {
        F whole = fields.get(plain);
        if (whole != null) return whole;
        String without = plain.replaceAll("[(\\[][^()\\[\\]]*[)\\]]", "");
        return without.isEmpty() ? null : fields.get(without);
    }

    /** A title as it is compared: one width of letters, no spaces, small letters. */
    public static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b·ㆍ‧*]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
