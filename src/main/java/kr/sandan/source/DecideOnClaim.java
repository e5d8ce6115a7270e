package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * Adopts a figure among its rivals, or takes its adoption back.
 *
 * @param claimId the figure
 * @param seen the adoption that held among the rivals when the decision was made, null for none
 * @param reason why
 */
public record DecideOnClaim(
        long claimId, @Nullable Long seen, @Nullable String reason) {}
