package kr.sandan.cluster;

import java.math.BigDecimal;
import java.time.LocalDate;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.Period;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a programme asks of the ground of its clusters.
 *
 * @param value at most so many kilometres or square kilometres
 * @param from since when
 * @param until the first day without it, null while it goes on
 * @param reason why it took the place of another
 */
public record ClusterLimit(
        long programmeId,
        Kind kind,
        BigDecimal value,
        @Nullable PartialDate from,
        @Nullable LocalDate until,
        long sourceId,
        @Nullable String reason) {

    private static final BigDecimal LARGEST = new BigDecimal(10_000);
    private static final int DECIMALS = 3;

    /** What is limited. */
    public enum Kind {
        /** 중심점에서의 거리, km. */
        DISTANCE("km"),
        /** 광역시 안에서의 거리, km. */
        DISTANCE_METROPOLITAN("km"),
        /** 총면적, ㎢. */
        AREA("㎢");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }

        public String messageKey() {
            return "cluster.limit." + name();
        }
    }

    public ClusterLimit {
        if (value.signum() <= 0 || value.compareTo(LARGEST) > 0 || value.scale() > DECIMALS)
            throw new RuleBroken("value", "cluster.limit.value");
    }

    Period days() {
        return new Period(from == null ? null : from.date(), until);
    }
}
