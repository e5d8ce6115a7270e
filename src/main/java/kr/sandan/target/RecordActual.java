package kr.sandan.target;

import kr.sandan.complex.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Says what was reached, or corrects it.
 *
 * @param version of the line that the person saw; asked for only where something is said of the period already
 * @param submissionKey the form's own key: the same form sent again changes nothing
 */
public record RecordActual(
        TargetKey key, Actual actual, @Nullable Integer version, Provenance provenance, String submissionKey) {}
