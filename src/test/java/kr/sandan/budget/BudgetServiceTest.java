package kr.sandan.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.sandan.budget.StateVersion.Line;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.Money;
import kr.sandan.platform.MoneyUnit;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Paging;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Versions are said anew and never changed. All is rolled back. */
@PortalTest
@Transactional
class BudgetServiceTest {

    private static final int YEAR = 2091;

    @Autowired
    private BudgetService budgets;

    @Autowired
    private BudgetVersions versions;

    @Autowired
    private BudgetLines budgetLines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long programme;
    private long source;

    @BeforeEach
    void finds() {
        programme = jdbc.sql("select id from programme where code = 'CLUSTER'")
                .query(Long.class)
                .single();
        source = jdbc.sql("select min(id) from source_document")
                .query(Long.class)
                .single();
    }

    private StateVersion version(VersionKind kind, int ordinal, String stated, Line... lines) {
        return new StateVersion(
                programme,
                YEAR,
                kind,
                ordinal,
                null,
                "시험",
                null,
                stated.isEmpty() ? null : Money.read(stated),
                MoneyUnit.MILLION,
                false,
                true,
                source,
                List.of(lines));
    }

    private Line line(String code, String amount) {
        return new Line(code, "항목 " + code, FundSource.NATIONAL, BudgetPlace.WHOLE, Money.read(amount), source);
    }

    private List<String> lines(AsOf asOf) {
        List<String> found = new ArrayList<>();
        budgetLines.each(
                BudgetFilter.of(BudgetVersions.chosen(versions.all(asOf), YEAR, null, programme), asOf),
                Paging.FIRST,
                line -> found.add(line.code() + " " + line.won()));
        return found;
    }

    @Test
    void takesTheLatestVersionOfAYear() {
        budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "10백만원")));
        budgets.state(version(VersionKind.SUPPLEMENTARY, 1, "", line("A", "12백만원"), line("B", "3백만원")));
        assertThat(lines(AsOf.today(clock))).containsExactly("A 12000000", "B 3000000");
        assertThat(BudgetVersions.chosen(versions.all(AsOf.today(clock)), YEAR, "ORIGINAL", programme)
                        .get(0)
                        .total())
                .isEqualTo(10_000_000);
    }

    @Test
    void supersedesTheLinesThatSayOtherwiseAndKeepsTheOthers() {
        budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "10백만원"), line("B", "5백만원"), line("C", "1백만원")));
        budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "10백만원"), line("B", "6백만원")));
        assertThat(lines(AsOf.today(clock))).containsExactly("A 10000000", "B 6000000");
        assertThat(jdbc.sql("""
                        select count(*) filter (where superseded_at is null) || '/' || count(*) from budget_entry e
                          join budget_line l on l.id = e.line_id where l.fiscal_year = ?
                        """).param(YEAR).query(String.class).single()).isEqualTo("2/4");
    }

    @Test
    void refusesALineTwiceAndMoneyBelowNothing() {
        assertThatThrownBy(() -> budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "1"), line("A", "2"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("budget.line.twice");
        assertThatThrownBy(() -> budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "△1"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("budget.amount.negative");
        assertThatThrownBy(() -> budgets.state(version(VersionKind.ORIGINAL, 0, "")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("budget.lines.required");
        assertThatThrownBy(() -> budgets.state(version(VersionKind.SUPPLEMENTARY, 0, "", line("A", "1"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("budget.ordinal.required");
    }

    @Test
    void letsNobodyChangeAnAmountInTheDatabase() {
        budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "10백만원")));
        assertThatThrownBy(() -> jdbc.sql("""
                        update budget_entry set amount_krw = 1 where line_id = (select id from budget_line where fiscal_year = ?)
                        """).param(YEAR).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void letsNobodyDeleteALine() {
        budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "10백만원")));
        assertThatThrownBy(() -> jdbc.sql("delete from budget_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never deleted");
    }

    @Test
    void tiesNoLineToAVersionOfAnotherYear() {
        long version = budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "10백만원")));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into budget_entry (version_id, line_id, heading_id, place_id, name, amount_krw, stated_unit,
                            known_from, batch_id)
                        select ?, l.id, e.heading_id, e.place_id, 'x', 1, 'WON', now(), e.batch_id
                          from budget_entry e join budget_line l on l.id = e.line_id where l.fiscal_year = 2010 limit 1
                        """).param(version).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("another year");
    }

    @Test
    void losesNoWonInATransfer() {
        budgets.state(version(VersionKind.ORIGINAL, 0, "", line("A", "10백만원"), line("B", "5백만원")));
        long movement = jdbc.sql("""
                        insert into budget_movement (programme_id, fiscal_year, kind, decided_on, basis, approver,
                            submission_key, known_from, entered_at)
                        values (?, ?, 'DIVERSION', '2091-05-01', '시험', '시험', 'lost-won', now(), now()) returning id
                        """).params(programme, YEAR).query(Long.class).single();
        jdbc.sql("""
                        insert into budget_movement_line (movement_id, line_id, amount_krw)
                        select ?, id, case code when 'A' then -3 else 2 end from budget_line where fiscal_year = ?
                        """).params(movement, YEAR).update();
        assertThatThrownBy(() -> jdbc.sql("set constraints all immediate").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("loses or makes -1 won");
    }

    @Test
    void theDatabaseHasTheOrderOfVersions() {
        assertThat(jdbc.sql("""
                        select kind from unnest(:kinds) kind order by budget_version_rank(kind, cast(1 as smallint))
                        """)
                        .param(
                                "kinds",
                                Stream.of(VersionKind.values())
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(
                        Stream.of(VersionKind.values()).map(Enum::name).toList());
    }
}
