package kr.sandan.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.sandan.checker.reading.Dimension;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;

/** The same area in two units: 5,000평(16,529㎡). */
final class ConversionRule implements Rule {

    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final Pattern BESIDE = Pattern.compile("^\\s*[(/=≒]\\s*(?:약\\s*)?$");

    @Override
    public List<Finding> in(PressText text) {
        List<Finding> found = new ArrayList<>();
        List<Figure> figures = text.figures();
        for (int at = 1; at < figures.size(); at++) {
            Figure from = figures.get(at - 1);
            Figure to = figures.get(at);
            boolean areas = from.dimension() == Dimension.AREA && to.dimension() == Dimension.AREA;
            if (!areas || from.unit() == to.unit()) continue;
            if (BESIDE.matcher(text.between(from.end(), to.start())).matches()) found.add(tested(from, to));
        }
        return found;
    }

    /**
     * The second is as exact as its last place that is not zero, but never less than to a twentieth of itself; and the last
     * place written may have been rounded or cut off.
     */
    private static Finding tested(Figure from, Figure to) {
        BigDecimal lastPlace = to.place().multiply(to.unit().factor());
        BigDecimal leeway = half(to).min(to.base().abs().multiply(TWENTIETH)).max(lastPlace);
        BigDecimal difference = to.base().subtract(from.base());
        boolean holds = Interval.of(from).widened(leeway).meets(Interval.of(to));
        boolean exact = difference.abs().compareTo(lastPlace) <= 0;
        Reason reason = !holds ? Reason.DIFFERS : exact ? Reason.EXACT : Reason.ROUNDED;
        return new Finding(
                Kind.CONVERSION,
                holds ? Verdict.HOLDS : Verdict.FAILS,
                reason,
                to,
                List.of(from),
                Amounts.in(from.value(), from.unit()) + " = "
                        + Amounts.in(Conversions.rounded(Sums.inUnit(from.base(), to.unit())), to.unit()),
                holds ? null : Conversions.rounded(Sums.inUnit(difference, to.unit())),
                to.unit());
    }

    private static BigDecimal half(Figure figure) {
        return figure.roundedTo().multiply(figure.unit().factor()).multiply(Interval.HALF);
    }
}
