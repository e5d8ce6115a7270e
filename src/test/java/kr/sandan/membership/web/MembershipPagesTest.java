package kr.sandan.membership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.organisation.Registry;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class MembershipPagesTest {

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
    void pastedLinesAreLookedUpUnknownOnesEnteredOnTheSpotAndOnce() throws IOException {
        String name = Registry.name("붙인기관");
        Map<String, String> form = typed(name);
        form.put("look", "1");
        Document looked = CouncilPages.read(pages.post(address("/members/new"), STAFF, form));
        assertThat(looked.select("#choices select option").eachAttr("value")).contains("new:FIRM", "new:UNIVERSITY");
        form.remove("look");
        assertThat(CouncilPages.read(pages.post(address("/members/new"), STAFF, form))
                        .select(".error-summary")
                        .text())
                .contains("어느 기관인지 분명하지 않습니다: " + name);
        form.put("choices", "new:FIRM");
        assertThat(pages.post(address("/members/new"), STAFF, form)).hasStatus(303);
        assertThat(pages.post(address("/members/new"), STAFF, form)).hasStatus(303);
        Document page = pages.page(address(""), STAFF);
        assertThat(page.select("#members tbody th a").eachText()).containsExactly(name);
        assertThat(jdbc.sql("select count(*) from organisation_version where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Map<String, String> again = typed("㈜" + name);
        assertThat(CouncilPages.read(pages.post(address("/members/new"), STAFF, again))
                        .select(".error-summary")
                        .text())
                .contains("그 기간에 이미 회원입니다: " + name);
    }

    @Test
    void otherLinesUnderTheKeyOfASavedFormAreShownAgainWithAKeyOfTheirOwn() throws IOException {
        Map<String, String> form = typed(Registry.name("먼저적은기관"));
        form.put("choices", "new:FIRM");
        assertThat(pages.post(address("/members/new"), STAFF, form)).hasStatus(303);
        String other = Registry.name("나중에적은기관");
        form.put("lines", other);
        Document again = CouncilPages.read(pages.post(address("/members/new"), STAFF, form));
        assertThat(again.select(".error-summary").text()).contains("다른 내용으로 이미 저장했습니다");
        assertThat(again.select("[name=lines]").text()).isEqualTo(other);
        form.put("submissionKey", again.select("form [name=submissionKey]").val());
        assertThat(pages.post(address("/members/new"), STAFF, form)).hasStatus(303);
        assertThat(pages.page(address(""), STAFF).select("#members tbody th a").eachText())
                .contains(other)
                .hasSize(2);
    }

    @Test
    void twentyMembersStandOnAPageAndEveryOneInTheFiles() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < 21; at++) lines.append(Registry.name("여럿" + at)).append('\n');
        Map<String, String> form = typed(lines.toString());
        MvcTestResult done = postWithChoices(form, 21);
        assertThat(done).hasStatus(303);
        Document page = pages.page(address(""), STAFF);
        assertThat(page.select("#members tbody tr")).hasSize(20);
        assertThat(page.select("#members h3").text()).isEqualTo("회원 21곳");
        Document list = pages.page("/members?council=" + council, "viewer");
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("21");
        assertThat(list.select("table[data-total] tbody tr")).hasSize(20);
        assertThat(pages.page("/members?council=" + council + "&page=2&sort=name", "viewer")
                        .select("table[data-total] tbody tr"))
                .hasSize(1);
        assertThat(pages.get("/members.csv?council=" + council, "viewer")
                        .getResponse()
                        .getContentAsString()
                        .lines())
                .hasSize(22)
                .first()
                .asString()
                .contains(
                        "council_id,council,organisation_id,organisation,type,role,valid_from,valid_to,sample,source");
        assertThat(pages.get("/members.xlsx?council=" + council, "viewer")).hasStatusOk();
    }

    private MvcTestResult postWithChoices(Map<String, String> form, int lines) {
        var request = mvc.post()
                .uri(address("/members/new"))
                .with(new Callers(jdbc).as(STAFF))
                .with(csrf());
        form.forEach(request::param);
        for (int at = 0; at < lines; at++) request.param("choices", "new:FIRM");
        return request.exchange();
    }

    @Test
    void anotherHeadquartersCouncilIsNotThereForWhoeverWouldChangeIt() throws IOException {
        String member = added(Registry.name("남의회원"));
        for (String rest : new String[] {"/members/new", "/members/" + member, "/officers/new"}) {
            assertThat(pages.get(address(rest), "staff-sudogwon")).as(rest).hasStatus(404);
            assertThat(pages.post(address(rest), "staff-sudogwon", typed("x")))
                    .as(rest)
                    .hasStatus(404);
        }
        assertThat(pages.get(address("/waivers"), "chief-sudogwon")).hasStatus(404);
        assertThat(pages.post(address("/waivers"), "chief-sudogwon", Map.of())).hasStatus(404);
        assertThat(pages.page(address(""), "staff-sudogwon").select("#members a[href$=/new]"))
                .isEmpty();
        long mine = desk.found("다른 협의체", "h-cheonan", "2012");
        assertThat(pages.get("/councils/" + mine + "/members/" + member, STAFF)).hasStatus(404);
    }

    @Test
    void aStaleChangeShowsWhatIsHeldBesideWhatWasTyped() throws IOException {
        String member = added(Registry.name("함께바꿈"));
        Map<String, String> change = typed("");
        change.remove("lines");
        change.put("kind", "END");
        change.put("until", "2025-01-01");
        assertThat(pages.post(address("/members/" + member), STAFF, change)).hasStatus(303);
        change.put("until", "2025-06-01");
        change.put("submissionKey", "late-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult stale = pages.post(address("/members/" + member), "staff2-chungcheong", change);
        assertThat(stale).hasStatus(409);
        Document page = CouncilPages.read(stale);
        assertThat(page.select("table.history").text()).contains("2024-03 ~ 2024-12-31");
        assertThat(page.select("[name=until]").val()).isEqualTo("2025-06-01");
    }

    @Test
    void aChairIsAppointedFromTheRegistryAndShownMasked() throws IOException {
        String name = Registry.name("회장사");
        added(name);
        Map<String, String> form = typed("");
        form.remove("lines");
        form.put("post", "CHAIR");
        form.put("organisation", name);
        form.put("name", "김하나");
        form.put("consentOn", "2026-01-01");
        form.put("consentUntil", "2030-01-01");
        assertThat(pages.post(address("/officers/new"), STAFF, form)).hasStatus(303);
        Document page = pages.page(address(""), "viewer");
        assertThat(page.select("#officers tbody").text())
                .contains("회장", "김*나", name)
                .doesNotContain("김하나");
        String officer = pages.page(address(""), STAFF)
                .select("#officers tbody a[href*=/officers/]")
                .attr("href");
        MvcTestResult revealed = pages.post(officer + "/reveal", STAFF, Map.of("reason", "위촉장 작성"));
        assertThat(revealed).hasStatus(303);
        String seen = String.valueOf(revealed.getResponse().getRedirectedUrl());
        assertThat(pages.page(seen, STAFF).select("dl.facts").text()).contains("김하나");
        assertThat(pages.page(seen, "staff2-chungcheong").select("dl.facts").text())
                .doesNotContain("김하나");
    }
}
