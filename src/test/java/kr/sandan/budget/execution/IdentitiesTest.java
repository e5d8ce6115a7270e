package kr.sandan.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kr.sandan.budget.execution.Identity.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The rules of sums, for whatever is budgeted, moved and spent. */
class IdentitiesTest {

    private static LineState line(Current current, Amounts done, boolean closed) {
        return new LineState(1, 1, "A", "A", null, current, done, closed);
    }

    @Property
    void holdWhereWhatIsLeftIsCarriedOverOrUnspent(
            @ForAll @LongRange(max = 1_000_000_000_000L) long budget,
            @ForAll @LongRange(max = 1_000_000_000L) long carriedIn,
            @ForAll @LongRange(min = -1_000_000L, max = 1_000_000L) long moved,
            @ForAll long seed) {
        Current current = new Current(budget + 1_000_000, carriedIn, 0, moved, 0);
        Random random = new Random(seed);
        long spent = random.nextLong(current.won() + 1);
        long carried = random.nextLong(current.won() - spent + 1);
        Amounts done = new Amounts(spent, spent, carried, 0, 0, current.won() - spent - carried, 0);
        assertThat(Identities.ofLine(line(current, done, true), true)).allMatch(Identity::holds);
    }

    @Property
    void sayExactlyHowMuchIsMissing(@ForAll @LongRange(min = 1, max = 1_000_000_000L) long missing) {
        Amounts done = new Amounts(100, 100, 0, 0, 0, 50, 0);
        List<Identity> broken = Identities.ofLine(line(new Current(150 + missing, 0, 0, 0, 0), done, true), false)
                .filter(one -> !one.holds())
                .toList();
        assertThat(broken).extracting(Identity::kind).containsExactly(Kind.CLOSING);
        assertThat(broken.get(0).difference()).isEqualTo(missing);
    }

    @Property
    void blameNoMoneyThatIsLeftWhileTheYearGoesOn(@ForAll @LongRange(max = 1000) long spent) {
        LineState line = line(new Current(1000, 0, 0, 0, 0), Amounts.of(spent, spent), false);
        assertThat(Identities.ofLine(line, false)).allMatch(Identity::holds);
        assertThat(Identities.ofLine(line, true).allMatch(Identity::holds)).isEqualTo(spent == 1000);
    }

    @Property
    void nameSpendingBeyondWhatThereIs(@ForAll @LongRange(min = 1, max = 1000) long beyond) {
        LineState line = line(new Current(1000, 0, 0, 0, 0), Amounts.of(1000, 1000 + beyond), false);
        assertThat(Identities.ofLine(line, false).filter(one -> !one.holds()))
                .extracting(Identity::kind)
                .containsExactly(Kind.OVERSPENT, Kind.UNGRANTED);
    }
}
