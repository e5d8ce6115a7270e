package kr.sandan.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.organisation.Registry;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Looking organisations up asks for nothing else of the form and keeps what is typed. */
@PortalTest
class LookedUpMembersTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService councils;

    private String council;

    @BeforeEach
    void foundsACouncil() {
        council = "/councils/" + new CouncilDeskFixture(councils, jdbc).found("찾기 시험", "h-cheonan", "2012-01-01");
    }

    private Document looked(String at, Map<String, String> typed) throws IOException {
        return CouncilPages.read(new CouncilPages(mvc, jdbc).post(council + at, "staff-chungcheong", typed));
    }

    @Test
    void linesOfMembersAreLookedAtWithNothingElseFilledIn() throws IOException {
        Document page = looked("/members/new", Map.of("look", "1", "lines", Registry.name("찾는회원"), "from", "2024-03"));
        assertThat(page.select(".error-summary, .is-error")).isEmpty();
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("choice-0");
        assertThat(page.select("#from").val()).isEqualTo("2024-03");
        assertThat(looked("/members/new", Map.of("look", "1", "from", "2024"))
                        .select(".error-summary li")
                        .eachText())
                .hasSize(1);
    }

    @Test
    void theOrganisationOfAChairIsLookedUpWithNothingElseFilledIn() throws IOException {
        String known = jdbc.sql(
                        "select name from organisation_version where superseded_at is null and valid_to is null limit 1")
                .query(String.class)
                .single();
        Document page = looked("/officers/new", Map.of("look", "1", "organisation", known, "name", "김하나"));
        assertThat(page.select(".error-summary, .is-error")).isEmpty();
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("choice");
        assertThat(page.select("#name").val()).isEqualTo("김하나");
        assertThat(looked("/officers/new", Map.of("look", "1"))
                        .select(".error-summary li")
                        .eachText())
                .containsExactly("기관을 적으십시오.");
    }
}
