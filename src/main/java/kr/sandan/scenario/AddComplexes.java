package kr.sandan.scenario;

import java.util.List;
import kr.sandan.designation.DesignationRole;
import org.jspecify.annotations.Nullable;

/**
 * Adds complexes that were not designated, each as a site of its own.
 *
 * @param scenarioId the scenario
 * @param version the version the person saw
 * @param complexIds the complexes or parts
 * @param role hub or linked
 * @param hubId the site under which linked ones are to stand, null for none
 */
public record AddComplexes(
        long scenarioId,
        int version,
        List<Long> complexIds,
        DesignationRole role,
        @Nullable Long hubId) {}
