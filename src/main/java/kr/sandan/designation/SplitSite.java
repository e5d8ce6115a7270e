package kr.sandan.designation;

import java.util.List;
import java.util.Map;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes several sites of one from a day on.
 *
 * @param designationId the site that is split
 * @param version of it that was seen
 * @param day the first day of the new sites
 * @param pieces the new sites, at least two
 * @param under to which piece, counted from 0, each designation under the hub goes; all of them, for a hub
 * @param provenance source and reason, both required
 */
public record SplitSite(
        long designationId,
        int version,
        PartialDate day,
        List<Piece> pieces,
        Map<Long, Integer> under,
        Provenance provenance) {

    /**
     * One of the new sites.
     *
     * @param name what it is called
     * @param nameEn its English name, if one is held
     * @param complexIds what it holds
     */
    public record Piece(String name, @Nullable String nameEn, List<Long> complexIds) {}
}
