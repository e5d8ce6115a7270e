package kr.sandan.platform.web;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Affected;

/** What carries a code; modules publish it, so that a change of its term can be previewed. */
public interface AffectedByCode {

    /**
     * What a change touches.
     *
     * @param list such as {@code complex-type}; of a list that is another module's, nothing is affected
     * @param code one of its codes
     * @param term what the code is called, for the line's subject
     * @param effectiveOn the first day of the new order
     */
    List<Affected> affectedBy(String list, String code, String term, LocalDate effectiveOn);
}
