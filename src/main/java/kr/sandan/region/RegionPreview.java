package kr.sandan.region;

import java.util.List;
import kr.sandan.platform.Affected;

/**
 * What a change would do.
 *
 * @param plan its steps, those that follow from others included
 * @param affected what stands on the codes elsewhere
 * @param revision of the history it was checked against
 */
public record RegionPreview(RegionPlan plan, List<Affected> affected, long revision) {}
