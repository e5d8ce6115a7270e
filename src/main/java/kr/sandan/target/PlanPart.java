package kr.sandan.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan as it was known at a time.
 *
 * @param id its number
 * @param programmeId the programme
 * @param version how often it was changed
 * @param facts what is said of it
 * @param knownFrom since when that was known
 * @param supersededAt when something else took its place, null while nothing has
 * @param sourceId who says so
 * @param reason why it was entered
 * @param withdrawal why it was withdrawn without anything in its place
 * @param enteredBy the account's name, null for the first data
 * @param enteredAt when it was entered
 */
public record PlanPart(
        long id,
        long programmeId,
        int version,
        PartFacts facts,
        Instant knownFrom,
        @Nullable Instant supersededAt,
        long sourceId,
        @Nullable String reason,
        @Nullable String withdrawal,
        @Nullable String enteredBy,
        Instant enteredAt) {}
