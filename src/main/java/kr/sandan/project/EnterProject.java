package kr.sandan.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Enters a project.
 *
 * @param knownFrom since when it was known: the publication of the source for what is entered later, null for now
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record EnterProject(
        long programmeId, ProjectFacts facts, @Nullable Instant knownFrom, boolean sample, String submissionKey) {}
