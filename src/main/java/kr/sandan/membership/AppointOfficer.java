package kr.sandan.membership;

import kr.sandan.organisation.PersonFacts;
import kr.sandan.programme.Span;
import org.jspecify.annotations.Nullable;

/**
 * Puts somebody in a post.
 *
 * @param councilId the council
 * @param post what the person becomes
 * @param organisationId of which organisation
 * @param who the person
 * @param span since when, and until when if that is known; who held the post before leaves it that day
 * @param sample whether it is invented, for demonstration
 * @param word who says so
 */
public record AppointOfficer(
        long councilId, OfficerPost post, long organisationId, Who who, Span span, boolean sample, Word word) {

    /**
     * Which person.
     *
     * @param personId a contact of the organisation
     * @param entered somebody who is entered among its contacts with this
     */
    public record Who(@Nullable Long personId, @Nullable PersonFacts entered) {

        public static final Who UNKNOWN = new Who(null, null);
    }
}
