package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.account.ActingAccount;
import kr.sandan.budget.allocation.AllocationFixture;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.load.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines that a list would leave with less than offices have of them. */
class AllocatedLinesTest extends BudgetLists {

    @Autowired
    private AllocationService allocations;

    @Autowired
    private ActingAccount acting;

    private String first = "";
    private String second = "";

    @BeforeEach
    void sharesALineOut() {
        first = "P" + unique;
        second = "Q" + unique;
        applied(list(row("가", "100", "LINE_CODE=" + first), row("나", "50", "LINE_CODE=" + second)));
        AllocationFixture money = new AllocationFixture(jdbc, year);
        acting.as(
                jdbc.sql("select id from account where username = 'headoffice'")
                        .query(Long.class)
                        .single(),
                () -> allocations.decide(money.decide(2, money.share(money.line(first), "CHUNGCHEONG", 80))));
    }

    @Test
    void refusesALineThatFallsBelowWhatIsAllocated() {
        assertThat(refused(list(row("가", "79", "LINE_CODE=" + first), row("나", "60", "LINE_CODE=" + second))))
                .extracting(this::said)
                .containsExactly("Q2 REFUSE 항목 " + first + ": 예산이 79원이 되는데 이미 80원을 배정했습니다.");
        assertThat(checked(list(row("가", "80", "LINE_CODE=" + first), row("나", "1", "LINE_CODE=" + second)))
                        .changed())
                .isEqualTo(2);
    }

    @Test
    void refusesToLeaveSuchALineOutOfTheVersionInForce() {
        assertThat(refused(list(row("나", "60", "LINE_CODE=" + second, "VERSION=1차 추경"))))
                .extracting(this::said)
                .anyMatch(said -> said.contains("항목 " + first + ": 파일에 없어 예산이 0원이 되는데"));
    }

    @Test
    void leavesVersionsAloneThatAreNotInForce() {
        applied(list(
                row("가", "100", "LINE_CODE=" + first, "VERSION=1차 추경"),
                row("나", "50", "LINE_CODE=" + second, "VERSION=1차 추경")));
        long load = sent(list(row("가", "10", "LINE_CODE=" + first), row("나", "50", "LINE_CODE=" + second)));
        await(load, LoadState.CHECKED);
        assertThat(problems(load)).noneMatch(one -> one.reason().key().startsWith("budget.load.allocated"));
    }
}
