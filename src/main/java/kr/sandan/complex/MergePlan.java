package kr.sandan.complex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens when one record of a complex is merged into another.
 *
 * @param kept the record that stays
 * @param other the record that is merged into it
 * @param names names of the other that become other names of the kept one
 * @param aliases its other names that move
 * @param places where it lies and the kept one does not
 * @param parts how many of its parts move
 * @param figures how many figures of it move
 * @param states how many states of it move
 * @param offices how many offices named for it move
 * @param conflicts what both say differently; of each, one is chosen
 */
public record MergePlan(
        Side kept,
        Side other,
        List<String> names,
        List<String> aliases,
        List<PlaceCode> places,
        int parts,
        int figures,
        int states,
        int offices,
        List<Conflict> conflicts) {

    /** The name of what is chosen of a state; figures are chosen by the name of their measure. */
    public static final String STATE = "STATE";

    /** One of the two records, as it stands now; its version tells a later revision. */
    public record Side(long id, String name, int version) {}

    /**
     * A figure or a state that the two records say differently.
     *
     * @param provinceCode the province it counts
     * @param quarter the quarter at whose end it stood
     * @param measure what is counted, null for how far the complex had come
     * @param kept as the kept record says it: a number, {@code X} for a withheld one, or the name of a state
     * @param other as the other record says it, likewise
     */
    public record Conflict(
            String provinceCode, Quarter quarter, @Nullable Measure measure, String kept, String other) {

        /** Names it in forms: {@code 48.2023-Q4.TENANTS}. */
        public String key() {
            return provinceCode + "." + quarter + "." + (measure == null ? STATE : measure.name());
        }
    }

    /** A mark of everything the plan says: one that was seen and is no longer true has another. */
    public String mark() {
        return kept.version() + "." + other.version() + "."
                + Integer.toHexString(toString().hashCode());
    }
}
