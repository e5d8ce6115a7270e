package kr.sandan.budget.execution;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.platform.Money;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Money moved during a year, as documents. All is rolled back. */
@PortalTest
@Transactional
class MovementServiceTest {

    private static final int YEAR = 1994;

    @Autowired
    private MovementService movements;

    @Autowired
    private ExecutionSums sums;

    @Autowired
    private YearLines years;

    @Autowired
    private JdbcClient jdbc;

    private long programme;

    @BeforeEach
    void plans() {
        BudgetFixture budgets = new BudgetFixture(jdbc);
        budgets.version(
                "CLUSTER",
                YEAR,
                "ORIGINAL",
                0,
                null,
                List.of(
                        line("M-A", 1000, BudgetPlace.WHOLE),
                        line("M-B", 500, BudgetPlace.WHOLE),
                        line("M-C", 0, BudgetPlace.WHOLE)));
        budgets.version("SUPER", YEAR, "ORIGINAL", 0, null, List.of(line("M-S", 70, BudgetPlace.WHOLE)));
        programme = budgets.number("select id from programme where code = 'CLUSTER'");
    }

    private static RecordMovement.Line part(String code, long won) {
        return new RecordMovement.Line(code, new Money(won));
    }

    private long record(MovementKind kind, String key, @Nullable String outside, RecordMovement.Line... lines) {
        return movements.record(new RecordMovement(
                programme,
                YEAR,
                kind,
                LocalDate.of(YEAR, 5, 2),
                "문서 " + key,
                "장관",
                outside,
                true,
                "movement-test-" + key,
                List.of(lines)));
    }

    private long current(String code) {
        return sums.line(years.whole(YEAR), code).get(0).current().won();
    }

    private long all() {
        return sums.lines(years.whole(YEAR)).stream()
                .mapToLong(line -> line.current().won())
                .sum();
    }

    @Test
    void movesMoneyFromLineToLine() {
        record(MovementKind.DIVERSION, "1", null, part("M-A", -300), part("M-C", 300));
        record(MovementKind.RESERVE, "2", null, part("M-B", 50));
        assertThat(List.of(current("M-A"), current("M-B"), current("M-C"))).containsExactly(700L, 550L, 300L);
    }

    @Test
    void recordsAFormThatIsSentTwiceOnce() {
        long first = record(MovementKind.CARRIED_IN, "twice", null, part("M-A", 10));
        assertThat(record(MovementKind.CARRIED_IN, "twice", null, part("M-A", 10)))
                .isEqualTo(first);
        assertThat(current("M-A")).isEqualTo(1010);
    }

    @Test
    void refusesToLoseOrMakeAWon() {
        assertRefused("budget.movement.unbalanced", MovementKind.VIREMENT, part("M-A", -300), part("M-S", 299));
        record(MovementKind.REORGANISATION, "outside", "다른 부처", part("M-A", -300));
        assertThat(current("M-A")).isEqualTo(700);
    }

    @Test
    void refusesToTakeMoreThanThereIs() {
        assertRefused("budget.movement.more-than-there", MovementKind.DIVERSION, part("M-B", -501), part("M-A", 501));
    }

    @Test
    void refusesToDivertMoneyOfAnotherProgramme() {
        assertRefused("budget.movement.other-programme", MovementKind.DIVERSION, part("M-S", -5), part("M-A", 5));
        record(MovementKind.VIREMENT, "virement", null, part("M-S", -5), part("M-A", 5));
        assertThat(current("M-S")).isEqualTo(65);
    }

    @Test
    void refusesWhatNoDocumentSays() {
        assertRefused("budget.movement.only-adds", MovementKind.EXCESS, part("M-A", -1));
        assertRefused("budget.movement.nothing", MovementKind.RESERVE, part("M-A", 0));
        assertRefused("budget.line.twice", MovementKind.RESERVE, part("M-A", 1), part("M-A", 2));
        assertRefused("budget.movement.lines.required", MovementKind.RESERVE);
    }

    @Test
    void offersTheNearestCodesForOneThatIsNotThere() {
        assertThatThrownBy(() -> record(MovementKind.RESERVE, "unknown", null, part("M-AA", 1)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("budget.execution.line.unknown");
                    assertThat(refused.arguments()[1].toString()).startsWith("M-A");
                });
    }

    private void assertRefused(String key, MovementKind kind, RecordMovement.Line... lines) {
        assertThatThrownBy(() -> record(kind, "refused", null, lines))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @Test
    void countsNothingOfWhatWasWithdrawn() {
        long id = record(MovementKind.DIVERSION, "w1", null, part("M-A", -300), part("M-C", 300));
        movements.withdraw(YEAR, id, "잘못 적음");
        assertThat(current("M-A")).isEqualTo(1000);
        assertThatThrownBy(() -> movements.withdraw(YEAR, id, "다시"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("budget.movement.withdrawn-already");
    }

    @Test
    void keepsWhatWasMovedOn() {
        long id = record(MovementKind.DIVERSION, "k1", null, part("M-A", -300), part("M-C", 300));
        record(MovementKind.DIVERSION, "k2", null, part("M-C", -200), part("M-B", 200));
        assertThatThrownBy(() -> movements.withdraw(YEAR, id, "잘못 적음"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("budget.movement.more-than-there");
    }

    /** Random transfers, some of which take too much: no won appears or vanishes, and no line is below nothing. */
    @Test
    void keepsTheSumOfAllLinesWhateverIsTransferred() {
        Random random = new Random(19940502);
        List<String> codes = List.of("M-A", "M-B", "M-C");
        long before = all();
        for (int at = 0; at < 60; at++) {
            long one = random.nextLong(800);
            long other = random.nextLong(400);
            long[] moved = {-one, one - other, other};
            RecordMovement.Line[] lines = new RecordMovement.Line[codes.size()];
            int first = random.nextInt(codes.size());
            for (int part = 0; part < lines.length; part++)
                lines[part] = part(codes.get((first + part) % codes.size()), moved[part]);
            List<RecordMovement.Line> whole = Arrays.stream(lines)
                    .filter(line -> line.amount().won() != 0)
                    .toList();
            transfer(at, whole);
        }
        assertThat(all()).isEqualTo(before);
    }

    private void transfer(int at, List<RecordMovement.Line> lines) {
        boolean possible = lines.stream()
                .allMatch(line -> current(line.code()) + line.amount().won() >= 0);
        if (possible && !lines.isEmpty())
            record(MovementKind.DIVERSION, "random-" + at, null, lines.toArray(RecordMovement.Line[]::new));
    }
}
