package kr.sandan.designation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One site as a list states it.
 *
 * @param programme code of the programme
 * @param role in which role
 * @param facts what the list says of it
 * @param replaces the period in whose place this is said, null for a new designation
 * @param sourceId who says so
 * @param knownFrom since when the source was public, null for now; a change of what is held is known from now on
 * @param basis what the list itself gives as its basis
 */
public record LoadedSite(
        String programme,
        DesignationRole role,
        SiteFacts facts,
        @Nullable Long replaces,
        long sourceId,
        @Nullable Instant knownFrom,
        @Nullable String basis) {}
