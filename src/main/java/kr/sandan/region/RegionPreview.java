package kr.sandan.region;

import java.util.List;

/**
 * What a change would do.
 *
 * @param plan its steps, those that follow from others included
 * @param affected what stands on the codes elsewhere
 * @param revision of the history it was checked against
 */
public record RegionPreview(RegionPlan plan, List<AffectedByRegion.Affected> affected, long revision) {}
