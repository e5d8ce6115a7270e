package kr.sandan.membership;

import java.time.LocalDate;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who chairs or coordinates a council, as everybody sees it: names of persons masked.
 *
 * @param id the statement's number
 * @param councilId the council
 * @param post what the person is
 * @param organisationId of which organisation
 * @param organisation what that is called on the day of the page
 * @param personId the contact of the registry; null where only the organisation is known
 * @param person the name, masked; null where none is held, or none any more
 * @param position at the organisation, where consent holds
 * @param span since when and until when, as precisely as known
 * @param sample whether it is invented, for demonstration
 * @param entered who says so
 */
public record Officer(
        long id,
        long councilId,
        OfficerPost post,
        long organisationId,
        String organisation,
        @Nullable Long personId,
        @Nullable String person,
        @Nullable String position,
        Span span,
        boolean sample,
        Entered entered) {

    public boolean holdsOn(LocalDate day) {
        return span.contains(day);
    }

    public boolean isHeld() {
        return entered.supersededAt() == null;
    }
}
