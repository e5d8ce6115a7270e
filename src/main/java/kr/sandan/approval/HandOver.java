package kr.sandan.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives everything that one person keeps into the hands of another.
 *
 * @param from number of the account that leaves
 * @param to number of the colleague's
 * @param note what the colleague should know, or null
 * @param notes what should be known of single items, by module and key, such as {@code approval:17}
 * @param deputies whether the colleague acts, for the days that are left, for those for whom that person acts; it ends
 *     otherwise
 * @param submissionKey the form's own key, so that one sent twice is done once
 */
public record HandOver(
        long from, long to, @Nullable String note, Map<String, String> notes, boolean deputies, String submissionKey) {}
