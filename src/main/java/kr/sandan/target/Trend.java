package kr.sandan.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * The straight line that lies nearest to what was reached from year to year (least squares).
 *
 * @param points how many years it rests on
 * @param slope how much is added in a year
 * @param level what it says of the year 0
 */
public record Trend(int points, double slope, double level) {

    /** With fewer years nothing is forecast. */
    public static final int LEAST = 3;

    /** The line of what was reached by year; empty for too few years. */
    public static Optional<Trend> of(Map<Integer, BigDecimal> reached) {
        int points = reached.size();
        if (points < LEAST) return Optional.empty();
        double years =
                reached.keySet().stream().mapToInt(Integer::intValue).average().orElseThrow();
        double mean = reached.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElseThrow();
        double across = 0;
        double square = 0;
        for (Map.Entry<Integer, BigDecimal> point : reached.entrySet()) {
            double distance = point.getKey() - years;
            across += distance * (point.getValue().doubleValue() - mean);
            square += distance * distance;
        }
        double slope = across / square;
        return Optional.of(new Trend(points, slope, mean - slope * years));
    }

    /** What the line says of a year, never less than nothing. */
    public BigDecimal in(int year) {
        return BigDecimal.valueOf(Math.max(0, level + slope * year)).setScale(1, RoundingMode.HALF_EVEN);
    }
}
