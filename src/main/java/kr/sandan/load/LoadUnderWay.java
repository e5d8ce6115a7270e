package kr.sandan.load;

import org.jspecify.annotations.Nullable;

/**
 * A load that somebody is at work on.
 *
 * @param uploaderId account that sent the file
 * @param uploadedBy name of the account
 * @param since when the file came in, to the minute, in Seoul
 */
public record LoadUnderWay(
        long id,
        String kind,
        @Nullable String period,
        LoadState state,
        long uploaderId,
        String uploadedBy,
        String since) {}
