package kr.sandan.call.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import kr.sandan.call.Averaging;
import kr.sandan.call.Stage.Rule;
import kr.sandan.call.TieRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final List<Inputs.Weight> CRITERIA =
            List.of(new Inputs.Weight(1, 6000, 100), new Inputs.Weight(2, 4000, 50));

    private final Map<Long, TreeSet<Long>> due = new TreeMap<>();
    private final Map<Long, TreeSet<Long>> excused = new TreeMap<>();
    private final List<Inputs.Sheet> sheets = new ArrayList<>();

    private static Rule rule(Averaging averaging, @Nullable Integer threshold, @Nullable Integer places, TieRule ties) {
        return new Rule(averaging, threshold, places, places == null ? 0 : 1, ties);
    }

    private void sheet(long application, long account, String first, String second) {
        due.computeIfAbsent(application, id -> new TreeSet<>()).add(account);
        sheets.add(new Inputs.Sheet(
                application, account, new TreeMap<>(Map.of(1L, new BigDecimal(first), 2L, new BigDecimal(second)))));
    }

    private Inputs inputs(Rule rule, Long... order) {
        return new Inputs(rule, CRITERIA, List.copyOf(due.keySet()), due, sheets, excused, List.of(order));
    }

    private static List<String> told(Ranking ranking) {
        return ranking.lines().stream()
                .map(line -> line.rank() + " " + line.application() + " " + line.score() + " " + line.outcome())
                .toList();
    }

    @Test
    void weighsPointsByWhatTheyCanBe() {
        sheet(10, 1, "80", "40");
        sheet(11, 1, "70", "50");
        assertThat(told(Ranking.of(inputs(rule(Averaging.MEAN, 8000, null, TieRule.DECISION)))))
                .containsExactly("1 11 82.0000 PASSED", "2 10 80.0000 PASSED");
    }

    @Test
    void leavesOutTheHighestAndTheLowestFromThreeOn() {
        sheet(10, 1, "100", "50");
        sheet(10, 2, "50", "25");
        Rule rule = rule(Averaging.TRIMMED_MEAN, null, null, TieRule.DECISION);
        assertThat(Ranking.of(inputs(rule)).lines().get(0).score()).isEqualByComparingTo("75");
        sheet(10, 3, "60", "30");
        assertThat(Ranking.of(inputs(rule)).lines().get(0).score()).isEqualByComparingTo("60");
    }

    @Test
    void waitsForSheetsThatAreNeitherGivenNorExcused() {
        sheet(10, 1, "80", "40");
        due.get(10L).add(2L);
        Rule rule = rule(Averaging.MEAN, null, 1, TieRule.DECISION);
        assertThat(Ranking.of(inputs(rule)).decidable()).isFalse();
        excused.put(10L, new TreeSet<>(List.of(2L)));
        Ranking ranking = Ranking.of(inputs(rule));
        assertThat(ranking.decidable()).isTrue();
        assertThat(ranking.lines().get(0).given() + " of "
                        + ranking.lines().get(0).due())
                .isEqualTo("1 of 2");
    }

    @Test
    void holdsUpOnlyTiesThatMatter() {
        sheet(10, 1, "80", "40");
        sheet(11, 1, "80", "40");
        sheet(12, 1, "90", "50");
        assertThat(Ranking.of(inputs(rule(Averaging.MEAN, null, 3, TieRule.DECISION)))
                        .ties())
                .isEmpty();
        Rule two = rule(Averaging.MEAN, null, 2, TieRule.DECISION);
        assertThat(Ranking.of(inputs(two)).ties()).containsExactly(List.of(10L, 11L));
        assertThat(told(Ranking.of(inputs(two, 11L, 10L))))
                .containsExactly("1 12 94.0000 PASSED", "2 11 80.0000 PASSED", "3 10 80.0000 RESERVE");
    }

    @Test
    void breaksTiesByTheFirstCriterionWhereTheStageSaysSo() {
        sheet(10, 1, "80", "40");
        sheet(11, 1, "90", "32.5");
        Rule rule = rule(Averaging.MEAN, null, 1, TieRule.FIRST_CRITERION);
        assertThat(told(Ranking.of(inputs(rule)))).containsExactly("1 11 80.0000 PASSED", "2 10 80.0000 RESERVE");
    }

    @Test
    void putsLastWhatNobodyScored() {
        sheet(10, 1, "10", "10");
        due.put(11L, new TreeSet<>(List.of(1L)));
        excused.put(11L, new TreeSet<>(List.of(1L)));
        assertThat(told(Ranking.of(inputs(rule(Averaging.MEAN, null, 5, TieRule.DECISION)))))
                .containsExactly("1 10 14.0000 PASSED", "2 11 null REJECTED");
    }

    @Property(tries = 300)
    void isTheSameWhenItsTextIsReadAgainInWhateverOrder(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int applications, @ForAll boolean trimmed) {
        RankingTest some = new RankingTest();
        for (long application = 1; application <= applications; application++)
            for (long account = 1; account <= 1 + random.nextInt(4); account++)
                some.sheet(application, account, half(random, 200), half(random, 100));
        Inputs inputs = some.inputs(rule(
                trimmed ? Averaging.TRIMMED_MEAN : Averaging.MEAN,
                random.nextInt(10_000),
                1 + random.nextInt(8),
                random.nextBoolean() ? TieRule.DECISION : TieRule.FIRST_CRITERION));
        Ranking ranking = Ranking.of(inputs);
        Inputs read = Inputs.read(inputs.text());
        assertThat(read.text()).isEqualTo(inputs.text());
        assertThat(Ranking.of(read)).isEqualTo(ranking);
        Collections.shuffle(read.sheets(), random);
        Collections.shuffle(read.candidates(), random);
        assertThat(Ranking.of(read)).isEqualTo(ranking);
        assertThat(ranking.lines()).hasSize(applications);
        assertThat(LongStream.rangeClosed(1, applications).boxed().toList())
                .containsExactlyInAnyOrderElementsOf(
                        ranking.lines().stream().map(Ranking.Line::application).toList());
    }

    private static String half(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most + 1))
                .divide(BigDecimal.valueOf(2))
                .toPlainString();
    }
}
