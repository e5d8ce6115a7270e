package kr.sandan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever hands records in can read who will decide on them. */
@PortalTest
class ChainPagesTest {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutAKindAllChainsAreThereToChooseFrom() throws Exception {
        CouncilPages pages = new CouncilPages(mvc, jdbc);
        Document all = pages.page("/approvals/chains", STAFF);
        assertThat(all.select("#kind option").eachAttr("value")).contains("", "ACTIVITY");
        assertThat(all.select("table[data-total] tbody th").eachText()).contains("활동");
        Document one = pages.page("/approvals/chains?kind=ACTIVITY", STAFF);
        assertThat(one.select("table[data-total] tbody th").eachText()).containsOnly("활동");
        assertThat(one.select("main form[method=post]"))
                .as("nothing to change here")
                .isEmpty();
        assertThat(pages.get("/approvals/chains?kind=NONSENSE", STAFF)).hasStatus(400);
    }
}
