package kr.sandan.approval;

import org.jspecify.annotations.Nullable;

/**
 * What a record says in one field of its form.
 *
 * @param name name of the field, which is also its id on the form
 * @param label what the form calls it, in the reader's language
 * @param value what it says, in words; null where it says nothing
 */
public record RecordField(
        String name, String label, @Nullable String value) {}
