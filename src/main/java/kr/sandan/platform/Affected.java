package kr.sandan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the preview of a change: what stands elsewhere in the portal on the thing that is changed.
 *
 * @param subject name of the thing changed, such as an office
 * @param messageKey what is counted, such as complexes; the count is its argument
 * @param count how many
 * @param path where all of them are listed, within the context, or null
 * @param named the first of them
 */
public record Affected(
        String subject,
        String messageKey,
        long count,
        @Nullable String path,
        List<Named> named) {

    /** How many are named at most; the others stand in the list. */
    public static final int NAMED = 10;

    /**
     * One of those affected.
     *
     * @param path its page within the context
     */
    public record Named(String name, String path) {}
}
