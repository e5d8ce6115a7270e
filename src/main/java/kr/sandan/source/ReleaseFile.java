package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * Says whether everybody may have the file of a document.
 *
 * @param edition the newest when the form was opened
 * @param open whether they may
 * @param reason why: the licence, the publisher's consent, or what speaks against it
 */
public record ReleaseFile(
        long documentId,
        int edition,
        boolean open,
        @Nullable String reason) {}
