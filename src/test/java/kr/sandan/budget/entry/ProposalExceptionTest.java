package kr.sandan.budget.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.ClosedYears;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.budget.allocation.AllocationFixture;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.budget.entry.ProposeVersion.Identity;
import kr.sandan.budget.entry.ProposeVersion.Line;
import kr.sandan.platform.CurrentAccount;
import kr.sandan.platform.SentForms;
import kr.sandan.source.SourceQueries;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A version entered by hand below what is allocated, where the setting lets it stand by its reason. All is rolled back. */
@PortalTest
@Transactional
class ProposalExceptionTest {

    private static final int YEAR = 2098;

    @Autowired
    private ProposalService refusing;

    @Autowired
    private AllocationService allocations;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    private BudgetFixture fixture;
    private ProposalService letting;

    @BeforeEach
    void aLineOfWhichNinetyOfAHundredAreAllocated(
            @Autowired Proposals proposals,
            @Autowired ProposalWriter writer,
            @Autowired EntryWriter entries,
            @Autowired AllocatedEntry allocated,
            @Autowired ClosedYears years,
            @Autowired SourceQueries sources,
            @Autowired CurrentAccount account,
            @Autowired Clock clock,
            @Autowired SentForms sentForms) {
        letting = new ProposalService(
                proposals,
                writer,
                entries,
                AllocationFixture.withExceptions(jdbc),
                allocated,
                years,
                sources,
                account,
                jdbc,
                clock,
                sentForms);
        allocateNinety();
    }

    private void allocateNinety() {
        fixture = new BudgetFixture(jdbc);
        List<BudgetFixture.Line> lines = List.of(BudgetFixture.line("HAND-A", 100, BudgetPlace.WHOLE));
        fixture.version("CLUSTER", YEAR, "ORIGINAL", 0, null, lines);
        AllocationFixture money = new AllocationFixture(jdbc, YEAR);
        as(
                "headoffice",
                () -> allocations.decide(money.decide(2, money.share(money.line("HAND-A"), "CHUNGCHEONG", 90))));
    }

    private void as(String username, Runnable work) {
        acting.as(fixture.number("select id from account where username = ?", username), work);
    }

    private ProposeVersion below() {
        Identity original = new Identity(
                fixture.number("select id from programme where code = 'CLUSTER'"), YEAR, VersionKind.ORIGINAL, 0);
        Line less = new Line(false, "HAND-A", "항목", FundSource.NATIONAL, BudgetPlace.WHOLE, 80, 100L);
        return new ProposeVersion(
                original,
                null,
                "예산 통보",
                "지식경제부",
                null,
                false,
                fixture.number("select min(id) from source_document"),
                "감액 통보",
                Long.toString(System.nanoTime(), 36),
                List.of(less));
    }

    @Test
    void standsByItsReasonWhereTheSettingLetsItAndNowhereElse() {
        as("admin", () -> assertThatThrownBy(() -> refusing.propose(below())).hasMessage("entry.line.allocated"));
        long[] id = new long[1];
        as("admin", () -> id[0] = letting.propose(below()));
        as("admin2", () -> assertThatThrownBy(() -> refusing.approve(id[0])).hasMessage("entry.line.allocated"));
        as("admin2", () -> letting.approve(id[0]));
        long line = new AllocationFixture(jdbc, YEAR).line("HAND-A");
        assertThat(fixture.number("select budget_line_now(?)", line)).isEqualTo(80);
        assertThat(fixture.number(
                        "select count(*) from budget_batch b join budget_proposal p on p.batch_id = b.id where p.id = ? and b.reason = '감액 통보'",
                        id[0]))
                .isEqualTo(1);
    }
}
