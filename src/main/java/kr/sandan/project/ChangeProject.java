package kr.sandan.project;

import org.jspecify.annotations.Nullable;

/**
 * Says anew what a project is.
 *
 * @param version the version that was seen
 * @param reason why
 */
public record ChangeProject(
        long projectId,
        int version,
        ProjectFacts facts,
        @Nullable String reason) {}
