package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * Says what a document publishes after all, where it was entered wrongly.
 *
 * @param claimId the entry to correct
 * @param version of that entry when the form was opened
 * @param figure what the document says; its document stays that of the entry
 * @param reason why
 */
public record CorrectClaim(
        long claimId,
        int version,
        RecordClaim figure,
        @Nullable String reason) {}
