package kr.sandan.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.FundSource;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a year costs is what those who pay for it give together. All is rolled back. */
@PortalTest
@Transactional
class FundsIdentityTest {

    private static final int YEAR = 1993;

    @Autowired
    private Identities identities;

    @Autowired
    private YearLines years;

    @Autowired
    private JdbcClient jdbc;

    private Stream<Identity> said(@Nullable Long stated, BudgetFixture.Line... lines) {
        new BudgetFixture(jdbc).version("CLUSTER", YEAR, "ORIGINAL", 0, stated, List.of(lines));
        return identities.ofYear(years.whole(YEAR)).stream().filter(one -> one.kind() == Identity.Kind.FUNDS);
    }

    private static BudgetFixture.Line line(String code, long won, @Nullable FundSource fund) {
        return new BudgetFixture.Line(code, won, BudgetPlace.WHOLE, null, null, null, null, fund);
    }

    @Test
    void holdsWhereTheStatedTotalIsWhatTheSourcesAddUpTo() {
        assertThat(said(
                        100L,
                        line("F-1", 60, FundSource.NATIONAL),
                        line("F-2", 20, FundSource.PROVINCIAL),
                        line("F-3", 10, FundSource.MUNICIPAL),
                        line("F-4", 10, FundSource.PRIVATE_IN_KIND)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.right()).extracting(Identity.Term::won).containsExactly(60L, 30L, 10L);
                    assertThat(one.holds()).isTrue();
                });
    }

    @Test
    void doesNotHoldWhereTheLinesLackSomeOfTheTotal() {
        assertThat(said(100L, line("F-1", 60, FundSource.NATIONAL), line("F-2", 25, null)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.right()).extracting(Identity.Term::won).containsExactly(60L, 0L, 0L, 25L);
                    assertThat(one.difference()).isEqualTo(15);
                });
    }

    @Test
    void saysNothingWhereNobodyIsKnownToPay() {
        assertThat(said(100L, line("F-1", 60, null))).isEmpty();
    }
}
