package kr.sandan.organisation;

import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Enters an organisation that the portal does not hold yet.
 *
 * @param facts what it is
 * @param from since when the facts hold, null where nobody knows
 * @param tenancies the complexes it sits in
 * @param otherNames its other names
 * @param sample whether it is invented, for demonstration
 * @param provenance who says so
 */
public record RegisterOrganisation(
        OrganisationFacts facts,
        @Nullable PartialDate from,
        List<Tenancy> tenancies,
        List<OtherName> otherNames,
        boolean sample,
        Provenance provenance) {}
