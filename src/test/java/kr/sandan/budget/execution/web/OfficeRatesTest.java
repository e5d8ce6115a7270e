package kr.sandan.budget.execution.web;

import static kr.sandan.budget.BudgetFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.council.CouncilPages;
import kr.sandan.designation.DesignationEntry;
import kr.sandan.designation.DesignationRole;
import kr.sandan.designation.Designations;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What an office answers for is its own money and that of its hubs. All is rolled back. */
@PortalTest
@Transactional
class OfficeRatesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Designations designations;

    @Autowired
    private Clock clock;

    @Test
    void anOfficeIncludesItsHubs() throws IOException {
        DesignationEntry hub = designations.at(AsOf.today(clock)).all().stream()
                .filter(site ->
                        site.role() == DesignationRole.HUB && site.offices().size() == 1)
                .findFirst()
                .orElseThrow();
        new BudgetFixture(jdbc)
                .version(
                        "CLUSTER",
                        1993,
                        "ORIGINAL",
                        0,
                        null,
                        List.of(
                                line(
                                        "O-1",
                                        100,
                                        BudgetPlace.office(
                                                hub.offices().iterator().next())),
                                line("O-2", 50, BudgetPlace.hub(hub.id())),
                                line("O-3", 7, BudgetPlace.WHOLE)));
        Document page = new CouncilPages(mvc, jdbc).page("/budgets/1993/execution?by=OFFICE&unit=WON", "viewer");
        assertThat(page.select("#by-place tbody td:nth-of-type(1)").eachText()).containsExactlyInAnyOrder("150", "7");
        assertThat(page.text()).contains("그 본부가 맡은 거점과 협의체의 항목이 들어 있습니다");
    }
}
