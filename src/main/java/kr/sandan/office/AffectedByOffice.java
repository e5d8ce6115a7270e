package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.Affected;

/** What hangs on offices elsewhere in the portal; upper modules publish it, so that a change can be previewed. */
public interface AffectedByOffice {

    /**
     * What a change touches.
     *
     * @param officeIds the units changed
     * @param provinceCodes the provinces that change hands, by the code of that day
     * @param effectiveOn the first day of the new order
     */
    List<Affected> affectedBy(Set<Long> officeIds, Set<String> provinceCodes, LocalDate effectiveOn);
}
