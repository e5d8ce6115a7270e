package kr.sandan.council;

import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Enters a council.
 *
 * @param name what it is called
 * @param nameEn its English name, if one is known
 * @param industry its specialised industry
 * @param technology its technology, if one is known
 * @param status what it is
 * @param siteId the designation to which it belongs
 * @param founded its founding, or null where nobody knows it
 * @param sample whether it is invented, for demonstration
 * @param provenance who says so and why
 * @param submissionKey the form's own key: the same form sent again enters nothing
 */
public record OpenCouncil(
        String name,
        @Nullable String nameEn,
        String industry,
        @Nullable String technology,
        CouncilStatus status,
        long siteId,
        @Nullable PartialDate founded,
        boolean sample,
        Provenance provenance,
        String submissionKey) {

    OpenCouncil told(Provenance by) {
        return new OpenCouncil(name, nameEn, industry, technology, status, siteId, founded, sample, by, submissionKey);
    }
}
