package kr.sandan.target;

import kr.sandan.complex.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to be reached in a year, or says it anew.
 *
 * @param version of the line that the person saw, for a revision; null for a year of which nothing is said yet
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record SetGoal(
        TargetKey key, Goal goal, @Nullable Integer version, Provenance provenance, String submissionKey) {}
