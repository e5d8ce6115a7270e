package kr.sandan.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are asked for. Several values of one field mean any of them; several fields mean all of them.
 *
 * @param q part of any name, initials, or a name with a slip
 * @param types their kinds
 * @param complexes numbers of complexes they sit in, their parts included
 * @param provinces codes of provinces in which these lie, read at the day asked for
 * @param small only those of 50 persons or fewer, only larger ones, or null for both and those nobody knows of
 * @param sample only sample rows, only real rows, or null for both
 */
public record OrganisationFilter(
        @Nullable String q,
        Set<OrganisationType> types,
        Set<Long> complexes,
        Set<String> provinces,
        @Nullable Boolean small,
        @Nullable Boolean sample) {

    public static final OrganisationFilter ALL = new OrganisationFilter(null, Set.of(), Set.of(), Set.of(), null, null);

    /** Every organisation that sits in the complex or a part of it. */
    public static OrganisationFilter inComplex(long complexId) {
        return new OrganisationFilter(null, Set.of(), Set.of(complexId), Set.of(), null, null);
    }
}
