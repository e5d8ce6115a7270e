package kr.sandan.reliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a council lives on its own in a year.
 *
 * @param councilId the council
 * @param day the last day that counts: the last of the year, or that of the page in a year that goes on
 * @param sums what it took in and spent
 * @param operands the parts of the score
 * @param weights how much each counts
 */
public record Reliance(long councilId, LocalDate day, Sums sums, List<Operand> operands, Weights weights) {

    private static final int DIGITS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the score is made of. */
    public enum Part {
        /** 회비 비율: dues to operating cost, one at most. */
        DUES,
        /** 참석 폭: members that came at least once to members. */
        BREADTH,
        /** 계획 대비 활동: of each kind of activity, those held to those planned; the mean of the kinds. */
        MIX
    }

    /**
     * One part of the score.
     *
     * @param above what is divided; null where it is not known
     * @param below by what; null where it is not known
     * @param value the part itself, from 0 to 1; null where it cannot be computed
     */
    public record Operand(
            Part part,
            @Nullable Long above,
            @Nullable Long below,
            @Nullable BigDecimal value) {

        /** A quotient, one at most; not known where either side is not, or where there is nothing to divide by. */
        static Operand quotient(Part part, @Nullable Long above, @Nullable Long below) {
            if (above == null || below == null || below <= 0) return new Operand(part, above, below, null);
            return new Operand(
                    part,
                    above,
                    below,
                    divided(above, below).min(BigDecimal.ONE).max(BigDecimal.ZERO));
        }
    }

    static BigDecimal divided(long above, long below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), DIGITS, RoundingMode.HALF_UP);
    }

    /** Own income to operating cost, in per cent; null where either was never entered. */
    public @Nullable BigDecimal selfFunding() {
        Long income = sums.ownIncome();
        Long cost = sums.of(LedgerKind.OPERATING_COST);
        if (income == null || cost == null || cost <= 0) return null;
        return divided(income, cost).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    /** From 0 to 100; null where any part cannot be computed: what is not known counts for nothing, never for 0. */
    public @Nullable BigDecimal score() {
        BigDecimal score = BigDecimal.ZERO;
        for (Operand operand : operands) {
            if (operand.value() == null) return null;
            score = score.add(operand.value().multiply(BigDecimal.valueOf(weights.of(operand.part()))));
        }
        return score.setScale(1, RoundingMode.HALF_UP);
    }

    /** What a part adds to the score. */
    public @Nullable BigDecimal points(Operand operand) {
        if (operand.value() == null) return null;
        return operand.value()
                .multiply(BigDecimal.valueOf(weights.of(operand.part())))
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** The parts that cannot be computed. */
    public List<Part> unknown() {
        return operands.stream()
                .filter(operand -> operand.value() == null)
                .map(Operand::part)
                .toList();
    }

    public int weight(Part part) {
        return weights.of(part);
    }
}
