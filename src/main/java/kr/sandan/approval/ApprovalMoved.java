package kr.sandan.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a record, as its module is told of it.
 *
 * @param recordId number of the record in its module
 * @param version which version of the record it was about
 * @param account who did it
 * @param onBehalfOf for whom a deputy did it, or null
 * @param at when
 * @param reason why, where one was given
 */
public record ApprovalMoved(
        long recordId,
        int version,
        long account,
        @Nullable Long onBehalfOf,
        Instant at,
        @Nullable String reason) {}
