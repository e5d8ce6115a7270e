package kr.sandan.load;

import org.jspecify.annotations.Nullable;

/**
 * A load that somebody has to do something with.
 *
 * @param days since it came to stand where it stands, in days of Seoul
 */
public record WaitingLoad(
        long id, String kind, @Nullable String period, LoadState state, String fileName, String uploadedBy, int days) {}
