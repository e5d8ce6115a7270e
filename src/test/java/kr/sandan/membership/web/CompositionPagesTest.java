package kr.sandan.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.organisation.Registry;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CompositionPagesTest {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService councils;

    private CouncilPages pages;
    private CouncilDeskFixture desk;
    private long council;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        desk = new CouncilDeskFixture(councils, jdbc);
        council = desk.found("회원 화면 시험", "h-cheonan", "2012-01-01");
    }

    private Map<String, String> typed(String lines) {
        Map<String, String> fields = new HashMap<>();
        fields.put("lines", lines);
        fields.put("role", "MEMBER");
        fields.put("from", "2024-03");
        fields.put("sourceId", String.valueOf(desk.because("").sourceId()));
        fields.put("reason", "가입 신청서");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    private String address(String rest) {
        return "/councils/" + council + rest;
    }

    private String added(String name) {
        Map<String, String> form = typed(name);
        form.put("choices", "new:FIRM");
        assertThat(pages.post(address("/members/new"), STAFF, form)).hasStatus(303);
        return String.valueOf(jdbc.sql("select max(id) from council_member where council_id = ?")
                .param(council)
                .query(Long.class)
                .single());
    }

    @Test
    void listsWhatBreaksARuleByOfficeAndInFiles() throws IOException {
        added(Registry.name("한곳뿐"));
        Document list = pages.page("/councils/composition?size=100", STAFF);
        assertThat(list.select("table[data-total] tbody tr").eachText())
                .anyMatch(row -> row.contains("회원 화면 시험") && row.contains("14곳 모자람"));
        assertThat(list.select("#offices [data-facet=office]").eachAttr("data-count"))
                .isNotEmpty();
        assertThat(pages.get("/councils/composition.csv?rule=TYPES_AT_LEAST", STAFF))
                .bodyText()
                .contains("council_id,council,office,rule,threshold,actual,state")
                .contains(council + ",회원 화면 시험,");
        assertThat(pages.get("/councils/composition.xlsx", STAFF)).hasStatusOk();
        assertThat(pages.page(address(""), STAFF).select(".findings").text()).contains("미달", "회원 15곳 이상");
    }

    @Test
    void hubsAndOrganisationsShowIt() throws IOException {
        String name = Registry.name("보이는회원");
        added(name);
        Document hub = pages.page("/hubs/" + desk.site("h-cheonan"), "viewer");
        assertThat(hub.select(".hub-members").text()).contains("회원 화면 시험", "마정기계");
        assertThat(mvc.get().uri("/hubs/" + desk.site("h-cheonan")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("hub-members");
        String organisation =
                pages.page(address(""), STAFF).select("#members tbody th a").attr("href");
        assertThat(pages.page(organisation, "viewer").select("#councils").text())
                .contains("회원 화면 시험");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/members?role=x",
                "/members?type=x",
                "/members?sort=secret",
                "/members?sample=maybe",
                "/councils/composition?rule=x",
                "/councils/composition?state=x",
                "/councils/composition?sort=name"
            })
    void refusesWhatNoPageOffers(String path) {
        assertThat(pages.get(path, "viewer")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/members/new",
                "/members/{member}",
                "/officers/new",
                "/waivers",
                "LIST/members",
                "LIST/councils/composition?state=ALL",
                "LIST/composition-rules"
            })
    void theEnglishPageMarksEveryHangul(String rest) throws IOException {
        String member = added(Registry.name("영문화면"));
        String path = rest.startsWith("LIST") ? rest.substring(4) : address(rest.replace("{member}", member));
        Document page = pages.page(path + (path.contains("?") ? "&" : "?") + "lang=en", "headoffice");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }
}
