package kr.sandan.load;

import org.jspecify.annotations.Nullable;

/**
 * A load in the list. Times are given to the minute, in Seoul.
 *
 * @param fileSize in bytes
 * @param uploadedBy name of the account
 */
public record LoadRow(
        long id,
        String kind,
        @Nullable String period,
        LoadState state,
        String fileName,
        long fileSize,
        String sha256,
        String uploadedBy,
        String uploadedAt,
        int added,
        int changed,
        int unchanged,
        int gone,
        @Nullable String appliedAt,
        @Nullable String revertedAt) {}
