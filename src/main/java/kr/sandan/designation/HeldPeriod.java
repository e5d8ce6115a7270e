package kr.sandan.designation;

import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of a designation as it is held now.
 *
 * @param id its number
 * @param designationId the designation
 * @param programmeId the programme
 * @param role its role
 * @param earliest the first day in which it can hold, null for any: also where the start is unknown
 * @param facts what is said of it
 */
public record HeldPeriod(
        long id,
        long designationId,
        long programmeId,
        DesignationRole role,
        @Nullable LocalDate earliest,
        SiteFacts facts) {

    /** Whether it holds on the day. */
    boolean holdsOn(LocalDate day) {
        return startsBy(day, false) && reaches(day);
    }

    /** Whether something of it lies on the day or after. */
    boolean reaches(LocalDate day) {
        PartialDate until = facts.span().until();
        return until == null || until.date().isAfter(day);
    }

    boolean startsBefore(LocalDate day) {
        return startsBy(day, true);
    }

    private boolean startsBy(LocalDate day, boolean before) {
        return earliest == null || (before ? earliest.isBefore(day) : !earliest.isAfter(day));
    }

    /** The same, ended on the day. */
    SiteFacts before(PartialDate day) {
        return facts.over(new Span(facts.span().from(), day));
    }

    /** The same, from the day on. */
    SiteFacts from(PartialDate day) {
        return facts.over(new Span(day, facts.span().until()));
    }
}
