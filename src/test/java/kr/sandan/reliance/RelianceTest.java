package kr.sandan.reliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.activity.ActivitySummary.CouncilKind;
import kr.sandan.reliance.Reliance.Operand;
import kr.sandan.reliance.Reliance.Part;
import org.junit.jupiter.api.Test;

class RelianceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Weights WEIGHTS = new Weights(DAY, 50, 30, 20, "출처", "사유", null);

    private static Reliance of(Operand... operands) {
        return new Reliance(1, DAY, new Sums(), List.of(operands), WEIGHTS);
    }

    @Test
    void weighsItsPartsToAHundred() {
        Reliance whole = of(
                Operand.quotient(Part.DUES, 30L, 60L),
                Operand.quotient(Part.BREADTH, 9L, 12L),
                Operand.quotient(Part.MIX, 4L, 5L));
        assertThat(whole.score()).isEqualByComparingTo("63.5");
        assertThat(whole.points(whole.operands().get(0))).isEqualByComparingTo("25.0");
    }

    @Test
    void moreDuesThanCostCountOnce() {
        assertThat(Operand.quotient(Part.DUES, 90L, 60L).value()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void isNotComputedWhereAPartIsNotKnownAndNeverZero() {
        Reliance part = of(
                Operand.quotient(Part.DUES, 0L, null),
                Operand.quotient(Part.BREADTH, 0L, 12L),
                Operand.quotient(Part.MIX, 0L, 5L));
        assertThat(part.score()).isNull();
        assertThat(part.unknown()).containsExactly(Part.DUES);
        assertThat(of(
                                Operand.quotient(Part.DUES, 0L, 60L),
                                Operand.quotient(Part.BREADTH, 0L, 12L),
                                Operand.quotient(Part.MIX, 0L, 5L))
                        .score())
                .isEqualByComparingTo("0");
    }

    @Test
    void aKindPlannedAndNeverHeldIsSeenBesideOneHeldOften() {
        Operand mix = Reliances.mix(List.of(new CouncilKind(1, "SEMINAR", 0, 2), new CouncilKind(1, "VISIT", 8, 8)));
        assertThat(mix.value()).isEqualByComparingTo("0.5");
        assertThat(mix.above()).isEqualTo(8);
        assertThat(mix.below()).isEqualTo(10);
        assertThat(Reliances.mix(List.of()).value()).isNull();
    }

    @Test
    void whatWasNeverEnteredIsNotNothing() {
        Sums sums = new Sums();
        assertThat(sums.ownIncome()).isNull();
        sums.put(LedgerKind.OPERATING_COST, 100);
        assertThat(new Reliance(1, DAY, sums, List.of(), WEIGHTS).selfFunding()).isNull();
        sums.put(LedgerKind.DUES, 30);
        sums.put(LedgerKind.DONATION, 12);
        assertThat(sums.ownIncome()).isEqualTo(42);
        assertThat(new Reliance(1, DAY, sums, List.of(), WEIGHTS).selfFunding()).isEqualByComparingTo("42.0");
    }
}
