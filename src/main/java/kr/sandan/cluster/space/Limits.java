package kr.sandan.cluster.space;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a programme asks on a day.
 *
 * @param distance kilometres from the centre at most; null where no rule is entered for the day
 * @param metropolitan the same in metropolitan cities
 * @param area square kilometres in all at most
 */
public record Limits(
        @Nullable BigDecimal distance,
        @Nullable BigDecimal metropolitan,
        @Nullable BigDecimal area) {

    public static final Limits NONE = new Limits(null, null, null);

    /**
     * Between which distances it depends on what is not known.
     *
     * @param least a node that lies no farther keeps the rule in any case
     * @param most a node that lies farther breaks it in any case
     */
    public record Range(BigDecimal least, BigDecimal most) {

        /** Whether it is one distance. */
        public boolean single() {
            return least.compareTo(most) == 0;
        }
    }

    /** The distance of a setting; null where the limits do not tell. */
    public @Nullable Range distances(Setting setting) {
        BigDecimal first = setting == Setting.METROPOLITAN ? metropolitan : distance;
        BigDecimal second = setting == Setting.ORDINARY ? distance : metropolitan;
        if (first == null || second == null) return null;
        return new Range(Objects.requireNonNull(first.min(second)), Objects.requireNonNull(first.max(second)));
    }
}
