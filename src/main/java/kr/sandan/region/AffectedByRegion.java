package kr.sandan.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.Affected;

/** What stands on region codes elsewhere in the portal; upper modules publish it, so that a change can be previewed. */
public interface AffectedByRegion {

    /**
     * What a change of these codes touches.
     *
     * @param codes of provinces and counties
     * @param effectiveOn the first day of the new order
     */
    List<Affected> affectedBy(Set<String> codes, LocalDate effectiveOn);

    /**
     * What names these codes itself, on whatever day, so that they cannot be withdrawn.
     *
     * @param codes of provinces and counties
     */
    default List<Affected.Named> standingOn(Set<String> codes) {
        return List.of();
    }
}
