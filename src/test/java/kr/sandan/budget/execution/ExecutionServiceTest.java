package kr.sandan.budget.execution;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import kr.sandan.account.ActingAccount;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.execution.RecordMonth.Said;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is said of months by hand. All is rolled back. */
@PortalTest
@Transactional
class ExecutionServiceTest {

    private static final int YEAR = 1995;
    private static final YearMonth APRIL = YearMonth.of(YEAR, 4);

    @Autowired
    private ExecutionService execution;

    @Autowired
    private ExecutionSums sums;

    @Autowired
    private MonthLines months;

    @Autowired
    private YearLines years;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    private BudgetFixture budgets;
    private long line;

    @BeforeEach
    void plans() {
        budgets = new BudgetFixture(jdbc);
        budgets.version(
                "CLUSTER",
                YEAR,
                "ORIGINAL",
                0,
                null,
                List.of(line("E-A", 1_000_000_000, BudgetPlace.WHOLE), line("E-B", 500, BudgetPlace.WHOLE)));
        line = id("E-A");
    }

    private long id(String code) {
        return budgets.number("select id from budget_line where fiscal_year = ? and code = ?", YEAR, code);
    }

    private int say(YearMonth month, Said... said) {
        int[] news = new int[1];
        acting.as(
                budgets.number("select id from account where username = 'admin'"),
                () -> news[0] = execution.record(
                        new RecordMonth(YEAR, month, "월 보고", true, "execution-test-" + month, List.of(said))));
        return news[0];
    }

    private Said said(Amounts amounts, @Nullable Long seen, @Nullable String why) {
        return new Said(line, amounts, seen, why);
    }

    private @Nullable Long held(YearMonth month) {
        return months.of(YEAR, month, List.of(line)).get(0).heldId();
    }

    @Test
    void saysWhatHappenedInAMonth() {
        assertThat(say(APRIL, said(Amounts.of(70, 50), null, null))).isEqualTo(1);
        assertThat(sums.months(years.whole(YEAR))).isEqualTo(Map.of(APRIL, Amounts.of(70, 50)));
        assertThat(jdbc.sql("""
                        select b.kind || ' ' || b.reason from budget_execution x join budget_batch b on b.id = x.batch_id
                         where x.line_id = ?
                        """).param(line).query(String.class).single()).isEqualTo("HAND 월 보고");
    }

    @Test
    void changesNothingWhenAFormIsSentTwice() {
        say(APRIL, said(Amounts.of(70, 50), null, null));
        assertThat(say(APRIL, said(Amounts.of(70, 50), null, null))).isZero();
    }

    @Test
    void supersedesWhatWasSaidAndKeepsIt() {
        say(APRIL, said(Amounts.of(70, 50), null, null));
        say(APRIL, said(Amounts.of(70, 60), held(APRIL), "정정"));
        assertThat(sums.months(years.whole(YEAR))).isEqualTo(Map.of(APRIL, Amounts.of(70, 60)));
        assertThat(jdbc.sql("""
                        select count(*) filter (where superseded_by is not null) || '/' || count(*) from budget_execution
                         where line_id = ?
                        """).param(line).query(String.class).single()).isEqualTo("1/2");
    }

    @Test
    void tellsTheSecondOfTwoPeopleAtOneMonth() {
        say(APRIL, said(Amounts.of(70, 50), null, null));
        assertThatThrownBy(() -> say(APRIL, said(Amounts.of(70, 55), null, null)))
                .isInstanceOfSatisfying(
                        MonthMoved.class, moved -> assertThat(moved.lines()).containsExactly(line));
        say(APRIL, said(Amounts.of(70, 55), held(APRIL), "다시 확인"));
        assertThat(sums.months(years.whole(YEAR)).get(APRIL)).isEqualTo(Amounts.of(70, 55));
    }

    @Test
    void asksWhyWhereAFigureIsUnlikeThoseAroundIt() {
        say(YearMonth.of(YEAR, 3), said(Amounts.of(20_000_000, 20_000_000), null, null));
        assertOdd(Odd.JUMP, APRIL, Amounts.of(0, 120_000_000), null);
        assertOdd(Odd.OVERSPENT, APRIL, Amounts.of(0, 1_000_000_000), null);
        assertOdd(Odd.NEGATIVE, APRIL, Amounts.of(0, -1), null);
        assertOdd(Odd.CHANGED, YearMonth.of(YEAR, 3), Amounts.of(1, 1), held(YearMonth.of(YEAR, 3)));
        assertThat(say(APRIL, said(Amounts.of(0, 120_000_000), null, "선금을 한꺼번에 지급")))
                .isEqualTo(1);
    }

    private void assertOdd(Odd odd, YearMonth month, Amounts amounts, @Nullable Long seen) {
        assertThatThrownBy(() -> say(month, said(amounts, seen, null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(odd.messageKey());
    }

    @Test
    void refusesWhatNoMonthHas() {
        assertRefused("budget.execution.month", YearMonth.of(YEAR - 1, 12), Amounts.of(1, 1));
        assertRefused("budget.execution.negative", APRIL, new Amounts(0, 0, -1, 0, 0, 0, 0));
        assertThatThrownBy(() -> say(APRIL, new Said(-1, Amounts.NONE, null, null)))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(String key, YearMonth month, Amounts amounts) {
        assertThatThrownBy(() -> say(month, said(amounts, null, null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @Test
    void letsNobodyChangeWhatWasSaidInTheDatabase() {
        say(APRIL, said(Amounts.of(70, 50), null, null));
        assertThatThrownBy(() -> jdbc.sql("update budget_execution set spent_krw = 1 where line_id = ?")
                        .param(line)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }
}
