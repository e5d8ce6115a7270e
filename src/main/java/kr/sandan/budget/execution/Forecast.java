package kr.sandan.budget.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What will be spent by the end of a year if it goes on as years do: an estimate, never a figure that anybody stated.
 *
 * @param years how many earlier years it rests on; 0 where it is drawn on in a line
 * @param month the last month of which anything is known, from 1 to 11
 * @param won what is expected
 * @param least what comes of the year or month that went slowest
 * @param most what comes of the one that went fastest
 */
public record Forecast(Method method, int years, int month, long won, long least, long most) {

    /** From how many earlier years on their course is followed. */
    public static final int ENOUGH_YEARS = 2;

    /** From which month on a line is drawn. */
    public static final int ENOUGH_MONTHS = 3;

    private static final int MONTHS = 12;

    /** How it is made. */
    public enum Method {
        /** The share of the year that earlier years had spent by the same month. */
        EARLIER_YEARS,
        /** As much in each month to come as in those that are known. */
        LINEAR;

        /** Key of how it is made, in words. */
        public String messageKey() {
            return "budget.forecast." + name();
        }
    }

    /**
     * A forecast.
     *
     * @param spent by month from January, in won, as far as anything is known
     * @param earlier the same of earlier years; only those known to their end count
     * @return empty where too little is known, or the year is known to its end
     */
    public static Optional<Forecast> of(List<Long> spent, Collection<List<Long>> earlier) {
        int month = spent.size();
        if (month == 0 || month >= MONTHS || sum(spent, month) <= 0) return Optional.empty();
        List<List<Long>> whole = earlier.stream()
                .filter(one -> one.size() == MONTHS && sum(one, month) > 0)
                .toList();
        if (whole.size() >= ENOUGH_YEARS) return Optional.of(like(whole, spent, month));
        return month < ENOUGH_MONTHS ? Optional.empty() : Optional.of(line(spent, month));
    }

    private static Forecast like(List<List<Long>> whole, List<Long> spent, int month) {
        long now = sum(spent, month);
        List<Long> each = whole.stream()
                .map(one -> scaled(now, sum(one, MONTHS), sum(one, month)))
                .sorted()
                .toList();
        long all = whole.stream().mapToLong(one -> sum(one, MONTHS)).sum();
        long then = whole.stream().mapToLong(one -> sum(one, month)).sum();
        return new Forecast(
                Method.EARLIER_YEARS,
                whole.size(),
                month,
                scaled(now, all, then),
                each.get(0),
                each.get(each.size() - 1));
    }

    private static Forecast line(List<Long> spent, int month) {
        long now = sum(spent, month);
        long rest = MONTHS - month;
        long slowest = spent.stream().mapToLong(Long::longValue).min().orElse(0);
        long fastest = spent.stream().mapToLong(Long::longValue).max().orElse(0);
        return new Forecast(
                Method.LINEAR, 0, month, scaled(now, MONTHS, month), now + rest * slowest, now + rest * fastest);
    }

    private static long sum(List<Long> spent, int months) {
        return IntStream.range(0, months).mapToLong(spent::get).sum();
    }

    private static long scaled(long won, long by, long per) {
        return BigDecimal.valueOf(won)
                .multiply(BigDecimal.valueOf(by))
                .divide(BigDecimal.valueOf(per), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
