package kr.sandan.complex;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one measure over the quarters.
 *
 * <p>Figures published as sums since January are never added; a quarter's own value is the difference to the quarter
 * before in the same year, and cannot be derived where that one is missing or withheld.
 */
public final class FigureSeries {

    private final Measure measure;
    private final NavigableMap<Quarter, Figure> published = new TreeMap<>();

    public FigureSeries(Measure measure, Map<Quarter, Figure> published) {
        this.measure = measure;
        this.published.putAll(published);
    }

    public Measure measure() {
        return measure;
    }

    /** The figures as published, oldest first. */
    public NavigableMap<Quarter, Figure> published() {
        return published;
    }

    /**
     * The value of the quarter alone.
     *
     * @return null where it is not published, withheld, or not derivable
     */
    public @Nullable BigDecimal own(Quarter quarter) {
        BigDecimal value = whole(quarter);
        if (value == null || !measure.cumulative() || quarter.number() == 1) return value;
        BigDecimal before = whole(quarter.previous());
        return before == null ? null : value.subtract(before);
    }

    private @Nullable BigDecimal whole(Quarter quarter) {
        Figure figure = published.get(quarter);
        return figure == null || figure.withheld() ? null : figure.value();
    }
}
