package kr.sandan.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.Unit;
import org.jspecify.annotations.Nullable;

/** Tests a total against its parts. */
final class Sums {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Sums() {}

    /**
     * Tests whether the parts make the total.
     *
     * @param open whether the text says that the list may leave parts out
     */
    static Finding test(Kind kind, List<Figure> written, Figure total, boolean open) {
        List<Figure> parts = inUnitOf(total, written);
        Interval sum = parts.stream().map(Interval::of).reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
        BigDecimal nominal = parts.stream().map(Figure::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = total.base().subtract(nominal);
        Outcome outcome = outcome(parts, total, sum, difference);
        if (open && outcome.verdict() == Verdict.FAILS && difference.signum() > 0)
            outcome = new Outcome(Verdict.UNDECIDABLE, Reason.OPEN_LIST);
        return new Finding(
                kind,
                outcome.verdict(),
                outcome.reason(),
                total,
                written,
                calculation(parts, nominal, total),
                difference.signum() == 0 ? null : inUnit(difference, total.unit()),
                total.unit());
    }

    /**
     * Tests whether shares make the whole.
     *
     * @param open whether the text says that the list may leave shares out
     */
    static Finding shares(List<Figure> parts, boolean open) {
        Interval sum = parts.stream().map(Interval::of).reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
        BigDecimal nominal = parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = HUNDRED.subtract(nominal);
        Interval whole = Interval.exactly(HUNDRED);
        Outcome outcome = verdict(sum, whole, difference, roundingOf(parts, null));
        if (open && outcome.verdict() == Verdict.FAILS && difference.signum() > 0)
            outcome = new Outcome(Verdict.UNDECIDABLE, Reason.OPEN_LIST);
        String calculation =
                parts.stream().map(Figure::value).map(Amounts::plain).collect(Collectors.joining(" + "));
        return new Finding(
                Kind.SHARES,
                outcome.verdict(),
                outcome.reason(),
                null,
                parts,
                calculation + " = " + Amounts.plain(nominal) + "%",
                difference.signum() == 0 ? null : difference.negate(),
                Unit.PERCENT);
    }

    /**
     * What a test came to.
     *
     * @param verdict whether it holds
     * @param reason why
     */
    record Outcome(Verdict verdict, Reason reason) {}

    private static Outcome outcome(List<Figure> parts, Figure total, Interval sum, BigDecimal difference) {
        return verdict(sum, Interval.of(total), difference, roundingOf(parts, total));
    }

    private static Outcome verdict(Interval sum, Interval stated, BigDecimal difference, BigDecimal rounding) {
        boolean hedged = !sum.single() || !stated.single();
        if (difference.signum() == 0) return new Outcome(Verdict.HOLDS, Reason.EXACT);
        if (sum.single() && hedged && sum.meets(stated)) return new Outcome(Verdict.HOLDS, Reason.WITHIN_HEDGE);
        if (sum.meets(stated)) return new Outcome(Verdict.UNDECIDABLE, Reason.PARTS_HEDGED);
        if (sum.meets(stated.widened(rounding))) return new Outcome(Verdict.HOLDS, Reason.ROUNDED);
        return new Outcome(Verdict.FAILS, hedged ? Reason.DIFFERS_BEYOND_HEDGE : Reason.DIFFERS);
    }

    /**
     * By how much rounding alone may part a sum from its total. Whole things are counted, not rounded; shares with
     * decimals and amounts in a coarser scale than that of their parts are rounded.
     */
    private static BigDecimal roundingOf(List<Figure> parts, @Nullable Figure total) {
        Dimension dimension = total == null ? Dimension.PERCENT : total.dimension();
        BigDecimal rounding = BigDecimal.ZERO;
        for (Figure part : parts)
            if (part.place().compareTo(BigDecimal.ONE) < 0)
                rounding = rounding.add(part.place()
                        .multiply(Interval.HALF)
                        .multiply(part.unit().factor()));
        if (total == null) return rounding;
        BigDecimal finest = parts.stream()
                .map(part -> part.place().multiply(part.unit().factor()))
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ONE);
        BigDecimal step = total.place().multiply(total.unit().factor());
        boolean coarser = dimension != Dimension.COUNT && step.compareTo(finest) > 0;
        return coarser || step.compareTo(total.unit().factor()) < 0
                ? rounding.add(step.multiply(Interval.HALF))
                : rounding;
    }

    /** Bare parts are read in the unit of their total and in its scale: 총 248억원(국비 150, 도비 98). */
    static List<Figure> inUnitOf(Figure total, List<Figure> parts) {
        if (parts.stream().anyMatch(part -> part.unit() != Unit.NONE)) {
            return parts.stream()
                    .map(part -> part.unit() == Unit.NONE ? part.readAs(total.unit(), BigDecimal.ONE) : part)
                    .toList();
        }
        List<Figure> plain = parts.stream()
                .map(part -> part.readAs(total.unit(), BigDecimal.ONE))
                .toList();
        BigDecimal sum = plain.stream().map(Figure::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean scaled = sum.compareTo(total.base()) != 0
                && parts.stream().allMatch(part -> part.scale().compareTo(BigDecimal.ONE) == 0);
        return scaled
                ? parts.stream()
                        .map(part -> part.readAs(total.unit(), total.scale()))
                        .toList()
                : plain;
    }

    private static String calculation(List<Figure> parts, BigDecimal sum, Figure total) {
        String left = parts.stream()
                .map(part -> Amounts.in(part.value(), part.upTo(), part.unit()))
                .collect(Collectors.joining(" + "));
        return left + " = " + Amounts.in(inUnit(sum, total.unit()), null, total.unit());
    }

    /** An amount of the first unit of a dimension in another unit of it. */
    static BigDecimal inUnit(BigDecimal base, Unit unit) {
        if (unit.factor().compareTo(BigDecimal.ONE) == 0) return base;
        return base.divide(unit.factor(), 4, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
