package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Affected;

/** What hangs on public bodies elsewhere; upper modules publish it, so that a change can be previewed. */
public interface AffectedByPublicBody {

    /**
     * What a change touches.
     *
     * @param bodies the bodies changed, under their names of the day before
     * @param effectiveOn the first day of the new order
     */
    List<Affected> affectedBy(List<PublicBody> bodies, LocalDate effectiveOn);
}
