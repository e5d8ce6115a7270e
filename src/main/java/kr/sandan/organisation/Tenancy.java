package kr.sandan.organisation;

/**
 * An organisation sits in a complex.
 *
 * @param complexId the complex, or a part of one
 * @param span when, as far as known
 */
public record Tenancy(long complexId, Span span) {}
