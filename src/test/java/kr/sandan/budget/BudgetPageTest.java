package kr.sandan.budget;

import java.util.List;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Looks at pages of a year whose first budget it plans. All is rolled back. */
@PortalTest
@Transactional
public abstract class BudgetPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    protected JdbcClient jdbc;

    protected CouncilPages pages;
    protected BudgetFixture budgets;

    @BeforeEach
    protected void opens() {
        pages = new CouncilPages(mvc, jdbc);
        budgets = new BudgetFixture(jdbc);
    }

    protected void plan(int year, BudgetFixture.Line... lines) {
        budgets.version("CLUSTER", year, "ORIGINAL", 0, null, List.of(lines));
    }
}
