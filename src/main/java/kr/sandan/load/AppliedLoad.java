package kr.sandan.load;

import org.jspecify.annotations.Nullable;

/**
 * A load that was in force on the day asked for.
 *
 * @param appliedBy name of the account
 * @param appliedAt to the minute, in Seoul
 */
public record AppliedLoad(
        long id,
        String kind,
        @Nullable String period,
        String fileName,
        String appliedBy,
        String appliedAt,
        int added,
        int changed,
        int gone) {}
