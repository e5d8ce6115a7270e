package kr.sandan.complex;

import java.util.Map;

/**
 * Merges one record of a complex into another of the same complex.
 *
 * @param keptId the record that stays
 * @param otherId the record that is merged into it
 * @param seen the mark of the plan that was seen and agreed to
 * @param picks which saying is kept, by {@link MergePlan.Conflict#key}
 * @param provenance source and reason, both required
 */
public record MergeComplexes(long keptId, long otherId, String seen, Map<String, Pick> picks, Provenance provenance) {

    /** Whose saying is kept. */
    public enum Pick {
        /** That of the record that stays. */
        KEPT,
        /** That of the record that is merged. */
        OTHER
    }
}
