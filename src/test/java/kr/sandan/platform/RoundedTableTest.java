package kr.sandan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoundedTableTest {

    private static final long EOK = MoneyUnit.HUNDRED_MILLION.won();

    @Test
    void keepsThePartsOfASumTogether() {
        RoundedTable table = RoundedTable.of(new long[][] {{33_400_000}, {33_300_000}, {33_300_000}}, EOK);
        assertThat(table.all()).isOne();
        assertThat(table.at(0, 0)).as("the largest rest is made whole").isOne();
    }

    @Test
    void showsTheBreakdownOf2008AsStated() {
        RoundedTable table = RoundedTable.of(
                new long[][] {{369 * EOK}, {240 * EOK}, {108 * EOK}, {24 * EOK}, {56 * EOK}, {145_000_000}}, EOK);
        assertThat(table.all()).isEqualTo(798);
        assertThat(table.at(5, 0)).isOne();
    }

    @Test
    void leavesWonAlone() {
        assertThat(RoundedTable.of(new long[][] {{1, -2}, {3, 4}}, 1).at(0, 1)).isEqualTo(-2);
        assertThat(RoundedTable.of(new long[0][0], 1000).all()).isZero();
    }

    @Test
    void roundsHalvesAwayFromNothing() {
        assertThat(RoundedTable.nearest(1_500, 1_000)).isEqualTo(2);
        assertThat(RoundedTable.nearest(-1_500, 1_000)).isEqualTo(-2);
        assertThat(RoundedTable.nearest(-1_499, 1_000)).isEqualTo(-1);
    }

    @Property(tries = 300)
    void addsUpAndStaysWithinAUnitOfTheTruth(@ForAll("tables") long[][] won) {
        RoundedTable table = RoundedTable.of(won, 1_000);
        long all = 0;
        for (int row = 0; row < won.length; row++) {
            within(table.row(row), Arrays.stream(won[row]).sum());
            for (int column = 0; column < won[row].length; column++) within(table.at(row, column), won[row][column]);
            all += Arrays.stream(won[row]).sum();
        }
        for (int column = 0; column < won[0].length; column++) {
            int at = column;
            within(
                    table.column(column),
                    Arrays.stream(won).mapToLong(one -> one[at]).sum());
        }
        assertThat(table.all()).isEqualTo(RoundedTable.nearest(all, 1_000));
    }

    private static void within(long thousands, long won) {
        assertThat(thousands).isBetween(Math.floorDiv(won, 1_000), -Math.floorDiv(-won, 1_000));
    }

    @Provide
    Arbitrary<long[][]> tables() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(columns -> Arbitraries.longs()
                        .between(-3_000_000, 9_000_000)
                        .array(long[].class)
                        .ofSize(columns)
                        .array(long[][].class)
                        .ofMinSize(1)
                        .ofMaxSize(7));
    }
}
