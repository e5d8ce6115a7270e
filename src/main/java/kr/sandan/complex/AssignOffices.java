package kr.sandan.complex;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.DatedChange;

/**
 * An office that answers for many complexes from a day on.
 *
 * @param complexIds the complexes
 * @param officeId the office
 * @param effectiveOn the first day on which it answers
 * @param reason why it is entered
 * @param source number of the source document, in digits
 * @param revision the mark of the plan that was seen
 * @param submissionKey one for each form shown; a second submission of the same form changes nothing
 */
public record AssignOffices(
        List<Long> complexIds,
        long officeId,
        LocalDate effectiveOn,
        String reason,
        String source,
        long revision,
        String submissionKey)
        implements DatedChange {

    ComplexDesk.Word word() {
        return new ComplexDesk.Word(Long.valueOf(source), null, reason.strip());
    }
}
