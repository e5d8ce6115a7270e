package kr.sandan.checker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.Unit;

/** Tests changes and ratios, as exactly as they are stated. */
final class Changes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACTLY = new MathContext(20, RoundingMode.HALF_UP);
    private static final int SHOWN_DECIMALS = 2;

    private Changes() {}

    /** Tests by how much a figure rose or fell. */
    static Finding test(Figure before, Figure after, Figure change, boolean rose) {
        return change.unit() == Unit.PERCENT ? rate(before, after, change, rose) : amount(before, after, change, rose);
    }

    /** Tests which share of the whole a part is. */
    static Finding ratio(Figure whole, Figure part, Figure share) {
        BigDecimal computed = HUNDRED.multiply(part.base()).divide(whole.base(), EXACTLY);
        Interval possible = quotient(part, whole);
        String calculation = Amounts.in(part.value(), part.upTo(), part.unit()) + " ÷ "
                + Amounts.in(whole.value(), whole.upTo(), whole.unit()) + " = " + percent(computed);
        return stated(Kind.RATIO, List.of(whole, part), share, computed, possible, calculation);
    }

    private static Finding rate(Figure before, Figure after, Figure change, boolean rose) {
        BigDecimal difference =
                rose ? after.base().subtract(before.base()) : before.base().subtract(after.base());
        BigDecimal computed = HUNDRED.multiply(difference).divide(before.base(), EXACTLY);
        Interval quotient = quotient(after, before);
        Interval possible = rose
                ? quotient.minus(Interval.exactly(HUNDRED))
                : Interval.exactly(HUNDRED).minus(quotient);
        String calculation = Amounts.in(before.value(), before.upTo(), before.unit()) + " → "
                + Amounts.in(after.value(), after.upTo(), after.unit()) + ": "
                + percent(rose ? computed : computed.negate());
        Finding finding = stated(Kind.CHANGE, List.of(before, after), change, computed, possible, calculation);
        boolean points = before.unit() == Unit.PERCENT && difference.compareTo(change.value()) == 0;
        return points && finding.verdict() == Verdict.FAILS
                ? new Finding(
                        Kind.CHANGE,
                        Verdict.FAILS,
                        Reason.POINTS_MEANT,
                        change,
                        finding.parts(),
                        calculation,
                        finding.difference(),
                        Unit.PERCENT)
                : finding;
    }

    private static Finding amount(Figure before, Figure after, Figure change, boolean rose) {
        Figure larger = rose ? after : before;
        Figure smaller = rose ? before : after;
        BigDecimal computed = larger.base().subtract(smaller.base());
        Interval possible = Interval.of(larger).minus(Interval.of(smaller));
        BigDecimal difference = change.base().subtract(computed);
        boolean exact = difference.signum() == 0;
        boolean meets = possible.meets(Interval.of(change));
        boolean parts = !before.exact() || !after.exact();
        Unit unit = change.unit();
        return new Finding(
                Kind.CHANGE,
                exact || meets && !parts ? Verdict.HOLDS : meets ? Verdict.UNDECIDABLE : Verdict.FAILS,
                exact ? Reason.EXACT : meets ? parts ? Reason.PARTS_HEDGED : Reason.WITHIN_HEDGE : Reason.DIFFERS,
                change,
                List.of(before, after),
                Amounts.in(larger.value(), larger.upTo(), larger.unit()) + " − "
                        + Amounts.in(smaller.value(), smaller.upTo(), smaller.unit()) + " = "
                        + Amounts.in(Sums.inUnit(computed, unit), unit),
                exact ? null : Sums.inUnit(difference, unit),
                unit);
    }

    private static Finding stated(
            Kind kind, List<Figure> parts, Figure share, BigDecimal computed, Interval possible, String calculation) {
        BigDecimal difference = share.value().subtract(computed);
        BigDecimal half = share.place().multiply(Interval.HALF);
        boolean exact = difference.abs().compareTo(half) <= 0;
        Interval said = Interval.of(share).widened(half);
        boolean within = said.meets(Interval.exactly(computed));
        boolean meets = said.meets(possible);
        boolean hedged = parts.stream().anyMatch(part -> !part.exact());
        Verdict verdict =
                exact || within || meets && !hedged ? Verdict.HOLDS : meets ? Verdict.UNDECIDABLE : Verdict.FAILS;
        Reason reason = exact
                ? Reason.EXACT
                : within ? Reason.WITHIN_HEDGE : meets ? hedged ? Reason.PARTS_HEDGED : Reason.ROUNDED : Reason.DIFFERS;
        BigDecimal shown = exact ? null : difference.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        return new Finding(kind, verdict, reason, share, parts, calculation, shown, share.unit());
    }

    /** A hundred times the quotient, with what hedges and rounding to 억 or to decimals leave open. */
    private static Interval quotient(Figure above, Figure below) {
        Interval numerator = Interval.of(above).widened(rounding(above));
        Interval denominator = Interval.of(below).widened(rounding(below));
        BigDecimal floor = denominator.low().max(new BigDecimal("0.000001"));
        BigDecimal low = denominator.high() == null
                ? BigDecimal.ZERO
                : HUNDRED.multiply(numerator.low()).divide(denominator.high(), EXACTLY);
        BigDecimal high = numerator.high() == null
                ? null
                : HUNDRED.multiply(numerator.high()).divide(floor, EXACTLY);
        return new Interval(low, high);
    }

    private static BigDecimal rounding(Figure figure) {
        boolean counted = figure.dimension() == Dimension.COUNT || figure.dimension() == Dimension.PERSON;
        boolean coarse = figure.place().compareTo(BigDecimal.ONE) != 0;
        return coarse && !counted
                ? figure.place().multiply(figure.unit().factor()).multiply(Interval.HALF)
                : BigDecimal.ZERO;
    }

    private static String percent(BigDecimal value) {
        return Amounts.plain(value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)) + "%";
    }
}
