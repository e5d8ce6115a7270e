package kr.sandan.complex;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters a complex, or a part of one, that the portal does not hold yet.
 *
 * @param facts what it is
 * @param places where it lies, at least one
 * @param aliases its other names
 * @param parentId the complex it is a part of, null for a complex of its own
 * @param ordinal its place among the parts of its parent
 * @param externalCode six digits of the outline service (DAN_ID), if known
 * @param sample whether it is invented, for demonstration
 * @param validFrom since when the facts hold, null where nobody knows
 * @param provenance who says so
 */
public record RegisterComplex(
        ComplexFacts facts,
        List<PlaceCode> places,
        List<NewAlias> aliases,
        @Nullable Long parentId,
        int ordinal,
        @Nullable String externalCode,
        boolean sample,
        @Nullable LocalDate validFrom,
        Provenance provenance) {}
