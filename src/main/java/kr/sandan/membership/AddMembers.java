package kr.sandan.membership;

import java.util.Collection;
import kr.sandan.programme.Span;

/**
 * Lets organisations belong to a council.
 *
 * @param councilId the council
 * @param organisationIds they
 * @param role as what
 * @param span since when, and until when if that is known
 * @param sample whether it is invented, for demonstration
 * @param word who says so
 */
public record AddMembers(
        long councilId, Collection<Long> organisationIds, MemberRole role, Span span, boolean sample, Word word) {}
