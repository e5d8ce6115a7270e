package kr.sandan.budget.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.sandan.account.ActingAccount;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.budget.VersionKind;
import kr.sandan.budget.allocation.AllocationFixture;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.budget.entry.ProposeVersion.Identity;
import kr.sandan.budget.entry.ProposeVersion.Line;
import kr.sandan.platform.RuleBroken;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One administrator enters, another lets in. All is rolled back. */
@PortalTest
@Transactional
class ProposalServiceTest {

    private static final int YEAR = 2098;

    @Autowired
    private ProposalService service;

    @Autowired
    private Proposals proposals;

    @Autowired
    private AllocationService allocations;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    private BudgetFixture fixture;
    private Identity version;
    private long source;

    @BeforeEach
    void budgets() {
        fixture = new BudgetFixture(jdbc);
        long account =
                fixture.number("insert into budget_account (code, kind) values ('HAND_TEST', 'GENERAL') returning id");
        fixture.version(
                "CLUSTER",
                YEAR,
                "ORIGINAL",
                0,
                null,
                List.of(
                        new BudgetFixture.Line(
                                "HAND-A", 100, BudgetPlace.WHOLE, null, account, null, null, FundSource.NATIONAL),
                        BudgetFixture.line("HAND-B", 50, BudgetPlace.province("48"))));
        long programme = fixture.number("select id from programme where code = 'CLUSTER'");
        version = new Identity(programme, YEAR, VersionKind.ORIGINAL, 0);
        source = fixture.number("select min(id) from source_document");
    }

    private ProposeVersion said(Identity of, Line... lines) {
        return new ProposeVersion(
                of,
                null,
                "예산 통보",
                "지식경제부",
                null,
                false,
                source,
                "파일이 없음",
                Long.toString(System.nanoTime(), 36),
                List.of(lines));
    }

    private static Line change(String code, long won, long before) {
        return new Line(false, code, "항목 " + code, FundSource.MUNICIPAL, BudgetPlace.WHOLE, won, before);
    }

    private static Line added(String code, long won) {
        return new Line(false, code, "항목 " + code, null, BudgetPlace.WHOLE, won, null);
    }

    private static Line ended(String code, long before) {
        return new Line(true, code, "항목 " + code, null, BudgetPlace.WHOLE, before, before);
    }

    private void as(String username, Runnable work) {
        acting.as(fixture.number("select id from account where username = ?", username), work);
    }

    private long propose(ProposeVersion said) {
        long[] id = new long[1];
        as("admin", () -> id[0] = service.propose(said));
        return id[0];
    }

    private List<String> held(Identity of) {
        return proposals.held(of).stream()
                .map(line -> line.code() + " " + line.won())
                .toList();
    }

    @Test
    void changesAddsAndTakesOutLinesOnceAnotherLetsThemIn() {
        long id = propose(said(version, change("HAND-A", 120, 100), added("HAND-C", 7), ended("HAND-B", 50)));
        assertThat(held(version)).containsExactly("HAND-A 100", "HAND-B 50");
        as("admin2", () -> service.approve(id));
        assertThat(held(version)).containsExactly("HAND-A 120", "HAND-C 7");
        assertThat(fixture.number(
                        "select count(*) from budget_entry e join budget_line l on l.id = e.line_id where l.fiscal_year = ?",
                        YEAR))
                .isEqualTo(4);
        assertThat(fixture.number(
                        "select count(*) from budget_batch b join budget_proposal p on p.batch_id = b.id where p.id = ? and b.kind = 'HAND' and b.reason = '파일이 없음'",
                        id))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatElseAHeadingSays() {
        long id = propose(said(version, change("HAND-A", 120, 100)));
        as("admin2", () -> service.approve(id));
        assertThat(fixture.number("""
                        select count(*) from budget_entry e join budget_line l on l.id = e.line_id join budget_heading h on h.id = e.heading_id
                         where l.fiscal_year = ? and l.code = 'HAND-A' and e.superseded_at is null and h.account_id is not null
                           and h.fund_source = 'MUNICIPAL'
                        """, YEAR)).isEqualTo(1);
    }

    @Test
    void stateANewVersionWithItsLines() {
        Identity supplementary = new Identity(version.programmeId(), YEAR, VersionKind.SUPPLEMENTARY, 1);
        long id = propose(said(supplementary, added("HAND-A", 90), added("HAND-B", 55)));
        as("admin2", () -> service.approve(id));
        assertThat(held(supplementary)).containsExactly("HAND-A 90", "HAND-B 55");
        assertThat(held(version)).containsExactly("HAND-A 100", "HAND-B 50");
    }

    @Test
    void letsNobodyLetInTheirOwn() {
        long id = propose(said(version, change("HAND-A", 120, 100)));
        as("admin", () -> assertThatThrownBy(() -> service.approve(id)).hasMessage("entry.own"));
        as("admin", () -> assertThatThrownBy(() -> service.giveBack(id, "x")).hasMessage("entry.own"));
        assertThatThrownBy(() -> jdbc.sql("""
                        update budget_proposal set state = 'APPLIED', decided_by = submitted_by, decided_at = now(),
                            batch_id = (select min(id) from budget_batch) where id = ?
                        """).param(id).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void returnsWithAReasonAndTakesItBackOnlyFromWhoEnteredIt() {
        long id = propose(said(version, change("HAND-A", 120, 100)));
        as("admin2", () -> {
            assertThatThrownBy(() -> service.giveBack(id, " ")).hasMessage("entry.return.required");
            assertThatThrownBy(() -> service.withdraw(id)).hasMessage("entry.not-yours");
            service.giveBack(id, "출처가 다름");
            assertThatThrownBy(() -> service.approve(id)).hasMessage("entry.decided");
        });
        assertThat(proposals.find(id).orElseThrow().returnReason()).isEqualTo("출처가 다름");
        long again = propose(said(version, change("HAND-A", 121, 100)));
        as("admin", () -> service.withdraw(again));
        assertThat(held(version)).containsExactly("HAND-A 100", "HAND-B 50");
    }

    @Test
    void refusesWhatWasChangedMeanwhileAndWhatIsThere() {
        assertThatThrownBy(() -> propose(said(version, change("HAND-A", 120, 99))))
                .hasMessage("entry.line.stale");
        assertThatThrownBy(() -> propose(said(version, added("HAND-B", 1)))).hasMessage("entry.line.there");
        long id = propose(said(version, change("HAND-A", 120, 100)));
        jdbc.sql("""
                        update budget_entry e set superseded_at = now(), superseded_by = batch_id from budget_line l
                         where l.id = e.line_id and l.fiscal_year = ? and l.code = 'HAND-A'
                        """).param(YEAR).update();
        as("admin2", () -> assertThatThrownBy(() -> service.approve(id)).hasMessage("entry.line.stale"));
    }

    @Test
    void takesOneProposalOfAVersionAtATimeAndEachOnce() {
        ProposeVersion said = said(version, change("HAND-A", 120, 100));
        assertThat(propose(said)).isEqualTo(propose(said));
        assertThatThrownBy(() -> propose(said(version, change("HAND-B", 1, 50))))
                .hasMessage("entry.waits");
    }

    @Test
    void refusesWhatNoBudgetSays() {
        assertThatThrownBy(() -> propose(said(version, added("HAND-X", -1)))).hasMessage("entry.line.negative");
        assertThatThrownBy(() -> propose(said(version, added("HAND-X", 1), added("HAND-X", 2))))
                .hasMessage("budget.line.twice");
        Identity none = new Identity(version.programmeId(), YEAR, VersionKind.SUPPLEMENTARY, 0);
        assertThatThrownBy(() -> propose(said(none, added("HAND-X", 1)))).hasMessage("budget.ordinal.required");
        Identity empty = new Identity(version.programmeId(), YEAR, VersionKind.REVISED, 1);
        assertThatThrownBy(() -> propose(said(empty))).hasMessage("budget.lines.required");
    }

    private void allocate(int month, long won) {
        AllocationFixture money = new AllocationFixture(jdbc, YEAR);
        as(
                "headoffice",
                () -> allocations.decide(money.decide(month, money.share(money.line("HAND-A"), "CHUNGCHEONG", won))));
    }

    @Test
    void saysAtOnceThatALineWouldHaveLessThanIsAllocatedOfIt() {
        allocate(2, 90);
        for (Line less : List.of(change("HAND-A", 80, 100), ended("HAND-A", 100)))
            assertThatThrownBy(() -> propose(said(version, less))).isInstanceOfSatisfying(RuleBroken.class, refused -> {
                assertThat(refused.messageKey()).isEqualTo("entry.line.allocated");
                assertThat(refused.arguments()[0]).isEqualTo(1);
                assertThat(refused.arguments()[1]).asString().startsWith("HAND-A (");
            });
    }

    @Test
    void looksAgainAtWhatIsAllocatedWhenAnotherLetsItIn() {
        long id = propose(said(version, change("HAND-A", 95, 100)));
        allocate(2, 98);
        assertThat(service.shortLines(proposals.find(id).orElseThrow()))
                .containsExactly(new ShortLine("HAND-A", 95, 98));
        as("admin2", () -> assertThatThrownBy(() -> service.approve(id)).hasMessage("entry.line.allocated"));
    }

    @Test
    void aLaterVersionIsRefusedWithoutALineThatIsAllocatedAndAnEarlierOneIsNot() {
        allocate(2, 90);
        Identity later = new Identity(version.programmeId(), YEAR, VersionKind.SUPPLEMENTARY, 1);
        assertThatThrownBy(() -> propose(said(later, added("HAND-B", 50)))).hasMessage("entry.line.allocated");
        assertThat(propose(said(later, added("HAND-A", 90)))).isPositive();
        Identity earlier = new Identity(version.programmeId(), YEAR, VersionKind.ANNOUNCED, 0);
        assertThat(propose(said(earlier, added("HAND-A", 1)))).isPositive();
    }
}
