package kr.sandan.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record's last return says of the fields of its form, while it is to be mended.
 *
 * @param reason what is wrong as a whole, or null where the record is not returned
 * @param by who returned it, or null
 * @param byField comments by name of the field, in the order of the form
 */
public record FieldComments(
        @Nullable String reason, @Nullable String by, Map<String, String> byField) {

    static final FieldComments NONE = new FieldComments(null, null, Map.of());

    /** The comment beside a field, or null. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }

    /** The first field marked, or null. */
    public @Nullable String first() {
        return byField.keySet().stream().findFirst().orElse(null);
    }

    /** The form's address, at the field marked first. */
    public String address(String form) {
        String first = first();
        return first == null ? form : form + "#" + first;
    }

    public boolean isReturned() {
        return reason != null;
    }
}
