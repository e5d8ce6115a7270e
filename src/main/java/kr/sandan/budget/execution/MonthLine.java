package kr.sandan.budget.execution;

import org.jspecify.annotations.Nullable;

/**
 * A line in a month, for whoever enters it.
 *
 * @param current what it may spend in the year
 * @param heldId the number of what is said of the month; null where nothing is
 * @param held what is said; nothing where nothing is
 * @param note why it is unlike what is around it
 * @param last the month before
 * @param spentBefore all that was spent before the month, in won
 */
public record MonthLine(
        long lineId,
        long programmeId,
        String code,
        String name,
        @Nullable Long placeId,
        Current current,
        @Nullable Long heldId,
        Amounts held,
        @Nullable String note,
        Amounts last,
        long spentBefore) {}
