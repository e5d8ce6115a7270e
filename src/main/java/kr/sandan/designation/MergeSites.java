package kr.sandan.designation;

import java.util.Map;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes one site of several from a day on; what stands under them goes along.
 *
 * @param versions the sites that are merged, at least two of one role, each with the version that was seen
 * @param day the first day of the new site
 * @param name what it is called
 * @param nameEn its English name, if one is held
 * @param provenance source and reason, both required
 */
public record MergeSites(
        Map<Long, Integer> versions,
        PartialDate day,
        String name,
        @Nullable String nameEn,
        Provenance provenance) {}
