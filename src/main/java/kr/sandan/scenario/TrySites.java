package kr.sandan.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries one thing with several sites: with all of them or with none.
 *
 * @param scenarioId the scenario
 * @param version the version the person saw
 * @param kind what is tried
 * @param siteIds the sites
 * @param hubId the site under which they are to stand, for a demotion or a link; null for none
 */
public record TrySites(
        long scenarioId,
        int version,
        StepKind kind,
        List<Long> siteIds,
        @Nullable Long hubId) {}
