package kr.sandan.target;

import java.math.BigDecimal;
import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * How much ground and floor something has, as its source states it.
 *
 * @param land the ground, null where nobody tells
 * @param floor the floors, null where nobody tells
 * @param unit the unit of both by code, {@code PYEONG} or {@code M2}; null where neither is told
 */
public record Extent(
        @Nullable BigDecimal land,
        @Nullable BigDecimal floor,
        @Nullable String unit) {

    public static final Extent UNKNOWN = new Extent(null, null, null);

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    public Extent {
        require("land", land);
        require("floor", floor);
        boolean told = land != null || floor != null;
        if (told && unit == null) throw new RuleBroken("areaUnit", "target.extent.unit");
        if (!told) unit = null;
    }

    private static void require(String field, @Nullable BigDecimal area) {
        if (area != null
                && (area.signum() <= 0
                        || area.compareTo(MOST) > 0
                        || area.stripTrailingZeros().scale() > 2)) throw new RuleBroken(field, "target.extent.range");
    }

    public boolean isKnown() {
        return unit != null;
    }
}
