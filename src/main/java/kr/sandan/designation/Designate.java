package kr.sandan.designation;

import kr.sandan.complex.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Designates a site.
 *
 * @param programme code of the programme
 * @param role in which role
 * @param facts what the site is, and how long
 * @param sample whether it is invented, for demonstration
 * @param provenance who says so, known since when
 * @param endTold who said later that it ended, where the end became known after the designation; else null
 */
public record Designate(
        String programme,
        DesignationRole role,
        SiteFacts facts,
        boolean sample,
        Provenance provenance,
        @Nullable Provenance endTold) {

    Designate knownNow() {
        return new Designate(programme, role, facts, sample, provenance.fromNow(), endTold);
    }
}
