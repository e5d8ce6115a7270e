package kr.sandan.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with how its description came about.
 *
 * @param row the description as it stands
 * @param version of the description, for a correction
 * @param enteredBy who entered it, null for what came with the portal
 * @param enteredAt when, in Seoul, to the minute
 * @param past what the description said before, newest first
 */
public record SourceDetail(
        SourceRow row, int version, @Nullable String enteredBy, String enteredAt, List<Past> past) {

    /**
     * What the description said before it was corrected.
     *
     * @param row the description then; its claims are not counted
     * @param reason why it was corrected
     * @param by who corrected it
     * @param at when, in Seoul, to the minute
     */
    public record Past(
            SourceRow row, String reason, @Nullable String by, String at) {}
}
