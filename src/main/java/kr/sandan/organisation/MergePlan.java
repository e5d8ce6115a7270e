package kr.sandan.organisation;

import java.util.List;

/**
 * What merging two records would do.
 *
 * @param kept the record kept, with what it says today or last said
 * @param other the record given up
 * @param filled fields that the kept record does not say and takes from the other
 * @param names names that the kept record does not have yet
 * @param periods periods of which only the other record speaks
 * @param tenancies tenancies that move
 * @param people contacts that move
 * @param numbersDiffer whether both have a business number, and not the same
 * @param mark of the state of both records
 */
public record MergePlan(
        Side kept,
        Side other,
        List<String> filled,
        List<String> names,
        int periods,
        int tenancies,
        int people,
        boolean numbersDiffer,
        String mark) {

    /**
     * One of the two records.
     *
     * @param id its number
     * @param facts what it says
     */
    public record Side(long id, OrganisationFacts facts) {}
}
