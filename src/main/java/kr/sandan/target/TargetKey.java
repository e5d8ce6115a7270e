package kr.sandan.target;

import org.jspecify.annotations.Nullable;

/**
 * What is aimed at.
 *
 * @param phase the code of a phase of the programme, null for none in particular
 * @param siteId a site of the programme, null for all of it
 * @param measure what is counted, by code
 */
public record TargetKey(
        long programmeId, @Nullable String phase, @Nullable Long siteId, String measure) {}
