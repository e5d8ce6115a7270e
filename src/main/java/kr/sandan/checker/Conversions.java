package kr.sandan.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.Unit;

/** The other forms of a figure that a reader may want beside it. */
final class Conversions {

    private Conversions() {}

    /** 평 in m², m² of a thousand and more in 평, amounts of 만 and more in whole won; nothing where none is usual. */
    static Optional<String> of(Figure figure) {
        return switch (figure.unit()) {
            case PYEONG, HECTARE -> Optional.of(in(figure, Unit.SQUARE_METRE));
            case SQUARE_KILOMETRE -> Optional.of(in(figure, Unit.SQUARE_METRE));
            case SQUARE_METRE -> Optional.of(in(figure, Unit.PYEONG));
            case WON, DOLLAR ->
                figure.scale().compareTo(BigDecimal.ONE) > 0
                        ? Optional.of(
                                Amounts.plain(figure.value()) + figure.unit().symbol())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String in(Figure figure, Unit unit) {
        return Amounts.plain(rounded(Sums.inUnit(figure.base(), unit))) + unit.symbol();
    }

    /** Whole units from ten on, two decimals below. */
    static BigDecimal rounded(BigDecimal value) {
        int decimals = value.abs().compareTo(BigDecimal.TEN) < 0 ? 2 : 0;
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
