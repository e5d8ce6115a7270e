package kr.sandan.source;

import org.jspecify.annotations.Nullable;

/**
 * Corrects the description of a document; the one before stays readable.
 *
 * @param id the document
 * @param version of the description when the form was opened
 * @param description what is right; whether it is a sample is not changed
 * @param reason why
 */
public record ReviseSource(
        long id,
        int version,
        RegisterSource description,
        @Nullable String reason) {}
