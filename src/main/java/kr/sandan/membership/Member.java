package kr.sandan.membership;

import java.time.LocalDate;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to a council, with what it is called and is on the day of the page.
 *
 * @param id the statement's number
 * @param councilId the council
 * @param organisationId the organisation
 * @param name what it is called
 * @param nameEn the same in English, if known
 * @param type its kind; null where nothing was known of it by that day
 * @param role as what it belongs
 * @param span since when and until when, as precisely as known
 * @param sample whether the membership is invented, for demonstration
 * @param entered who says so
 */
public record Member(
        long id,
        long councilId,
        long organisationId,
        String name,
        @Nullable String nameEn,
        @Nullable OrganisationType type,
        MemberRole role,
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
