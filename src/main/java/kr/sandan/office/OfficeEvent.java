package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to units of the agency.
 *
 * @param id its number
 * @param kind what happened
 * @param happened when, as precisely as known
 * @param before the units that it found
 * @param after the units that it left
 * @param source where it is stated
 * @param reason why it was entered, or null for what came with the portal
 * @param enteredOn the day in Seoul since which the portal knows it, or null for what came with the portal
 */
public record OfficeEvent(
        long id,
        Kind kind,
        PartialDate happened,
        List<Long> before,
        List<Long> after,
        String source,
        @Nullable String reason,
        @Nullable LocalDate enteredOn) {

    /** What can happen to a unit. */
    public enum Kind {
        /** A unit was set up. */
        CREATED,
        /** A unit was closed and nothing followed it. */
        CLOSED,
        /** A unit got another name. */
        RENAMED,
        /** Several units became one. */
        MERGED,
        /** One unit became several; it may remain as one of them. */
        SPLIT,
        /** Another headquarters answers for a province. */
        TERRITORY
    }
}
