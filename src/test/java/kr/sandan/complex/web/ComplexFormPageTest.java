package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ComplexFormPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ComplexService service;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private long source;

    @BeforeEach
    void registerASource() {
        source = sources.register(new RegisterSource(
                "시험 문서", "시험 기관 " + System.nanoTime(), SourceKind.OTHER, null, null, null, null, null, null, true));
    }

    @Test
    void entersAComplexOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = filled("두 번 누름 " + System.nanoTime());
        MvcTestResult first = send("/complexes/new", form, "headoffice");
        MvcTestResult second = send("/complexes/new", with(form, "confirmed", "true"), "headoffice");
        assertThat(first).hasStatus(303);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void reportsEveryErrorAtOnceAndKeepsWhatWasTyped() {
        Map<String, String> form = filled("");
        form.putAll(Map.of("type", "", "longitude", "128", "designatedOn", "봄", "reason", "", "industries", "기계"));
        form.remove("places");
        Document page = Pages.read(send("/complexes/new", form, "headoffice"));
        assertThat(page.select(".error-summary li")).hasSize(6);
        assertThat(page.expectFirst("#designatedOn").val()).isEqualTo("봄");
        assertThat(page.expectFirst("#industries").val()).isEqualTo("기계");
    }

    @Test
    void asksBeforeEnteringTheSameNameInTheSameProvince() {
        String name = "닮은꼴 " + System.nanoTime();
        register(name, "48121");
        MvcTestResult asked = send("/complexes/new", filled(name), "headoffice");
        assertThat(asked).hasStatusOk();
        assertThat(Pages.read(asked).select(".notice.warning a").text()).contains(name);
        assertThat(send("/complexes/new", with(filled(name), "confirmed", "true"), "headoffice"))
                .hasStatus(303);
    }

    @Test
    void offersMorePlacesWithoutScriptsAndKeepsTheFirst() {
        Document page = Pages.read(send("/complexes/new", with(filled("칸"), "more", "1"), "headoffice"));
        assertThat(page.select("select[name=places]")).hasSize(4);
        assertThat(page.expectFirst("select[name=places] option[selected]").val())
                .isEqualTo("48121");
        assertThat(page.select(".error-summary")).isEmpty();
    }

    @Test
    void showsBothVersionsWhereSomebodyElseWasFaster() {
        long id = register("먼저 " + System.nanoTime(), "48121");
        Map<String, String> form = with(filled("나의 이름"), "kind", "CHANGE");
        form.putAll(Map.of("day", "2020-01-01", "version", "0"));
        assertThat(send("/complexes/" + id + "/edit", with(form, "name", "남의 이름"), "headoffice"))
                .hasStatus(303);
        MvcTestResult late = send("/complexes/" + id + "/edit", form, "headoffice");
        assertThat(late).hasStatus(409);
        Document page = Pages.read(late);
        assertThat(page.select(".stale tr:contains(이름) td").eachText()).contains("남의 이름", "나의 이름");
        assertThat(page.expectFirst("#name").val()).isEqualTo("나의 이름");
        String version = page.expectFirst("input[name=version]").val();
        assertThat(send("/complexes/" + id + "/edit", with(form, "version", version), "headoffice"))
                .hasStatus(303);
    }

    @Test
    void regionalStaffReachOnlyWhatTheirOfficeAnswersFor() {
        long own = register("대전 것 " + System.nanoTime(), "30200");
        long other = register("창원 것 " + System.nanoTime(), "48121");
        assertThat(mvc.get().uri("/complexes/{id}/edit", own).with(as("staff-chungcheong")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/complexes/{id}/edit", other).with(as("staff-chungcheong")))
                .hasStatus(404);
        assertThat(send("/complexes/" + other + "/aliases", Map.of("alias", "별명"), "staff-chungcheong"))
                .hasStatus(404);
        Document refused = Pages.read(send("/complexes/new", filled("남의 땅"), "staff-chungcheong"));
        assertThat(refused.select(".error-summary").text()).contains("담당하지 않는 시도");
    }

    @Test
    void isClosedToOthers() {
        assertThat(mvc.get().uri("/complexes/new").with(as("viewer"))).hasStatus(403);
        assertThat(mvc.get().uri("/complexes/1/edit").with(as("officer"))).hasStatus(403);
        assertThat(mvc.get().uri("/complexes/new")).hasStatus(302);
    }

    @Test
    void addsAndWithdrawsAnotherName() {
        long id = register("이름 많음 " + System.nanoTime(), "48121");
        Map<String, String> alias = Map.of("alias", "별명", "kind", "SHORT", "sourceId", "" + source, "reason", "쓰이는 이름");
        assertThat(send("/complexes/" + id + "/aliases", alias, "headoffice")).hasStatus(303);
        assertThat(names(id)).contains("별명", "줄임말");
        Document refused = Pages.read(send("/complexes/" + id + "/aliases", Map.of("withdraw", "별명"), "headoffice"));
        assertThat(refused.select("#aliases .error-summary a[href=#alias-withdrawalReason]"))
                .as("without a reason")
                .hasSize(1);
        Map<String, String> withdrawal = Map.of("withdraw", "별명", "withdrawalReason", "다른 단지의 이름");
        assertThat(send("/complexes/" + id + "/aliases", withdrawal, "headoffice"))
                .hasStatus(303);
        String history = Pages.read(mvc.get().uri("/complexes/{id}", id).exchange())
                .select("#history tr:contains(다른 단지의 이름)")
                .text();
        assertThat(history).contains("다른 이름", "별명", "삭제");
        assertThat(names(id)).doesNotContain("별명");
    }

    @Test
    void showsTheFormOfAnotherNameAgainWithEverythingTyped() {
        long id = register("이름 둘 " + System.nanoTime(), "48121");
        Map<String, String> typed = Map.of("alias", "둘째 이름", "kind", "FORMER", "sourceId", "" + source);
        MvcTestResult refused = send("/complexes/" + id + "/aliases", typed, "headoffice");
        assertThat(refused).hasStatusOk();
        Document page = Pages.read(refused);
        assertThat(page.select("#aliases .error-summary a").eachAttr("href")).containsExactly("#alias-reason");
        assertThat(page.expectFirst("#alias-alias").val()).isEqualTo("둘째 이름");
        assertThat(page.expectFirst("#alias-kind option[selected]").val()).isEqualTo("FORMER");
        assertThat(page.expectFirst("#alias-sourceId option[selected]").val()).isEqualTo("" + source);
        assertThat(page.select("#office .error-summary")).isEmpty();
        assertThat(page.expectFirst("#name").val()).startsWith("이름 둘");
        send("/complexes/" + id + "/aliases", with(typed, "reason", "첫 번째"), "headoffice");
        Document again =
                Pages.read(send("/complexes/" + id + "/aliases", with(typed, "reason", "한 번 더"), "headoffice"));
        assertThat(again.select("#aliases .error-summary").text()).contains("이미 등록된 이름");
        assertThat(again.expectFirst("#alias-reason").val()).isEqualTo("한 번 더");
    }

    @Test
    void showsTheFormOfTheOfficeAgainWithEverythingTypedAndEveryErrorAtOnce() {
        long id = register("담당 " + System.nanoTime(), "48121");
        long office = jdbc.sql("select min(id) from office").query(Long.class).single();
        Map<String, String> typed = Map.of("officeId", "" + office, "from", "내년 봄", "reason", "조직 개편");
        Document page = Pages.read(send("/complexes/" + id + "/office", typed, "headoffice"));
        assertThat(page.select("#office .error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#office-from", "#office-sourceId");
        assertThat(page.select("#office .error-summary").text()).contains("2010-04-27");
        assertThat(page.expectFirst("#office-from").val()).isEqualTo("내년 봄");
        assertThat(page.expectFirst("#office-reason").val()).isEqualTo("조직 개편");
    }

    @Test
    void speaksEnglishWithoutHangulOutsideMarkedElements() {
        Pages.assertEnglish(Pages.read(mvc.get()
                .uri("/complexes/1/edit?lang=en")
                .with(as("headoffice"))
                .exchange()));
    }

    private RequestPostProcessor as(String username) {
        SignedIn account = jdbc.sql("""
                        select a.id, a.role, o.office_id from account a
                        left join account_office o on o.account_id = a.id and o.valid @> (now() at time zone 'Asia/Seoul')::date
                        where a.username = ?
                        """)
                .param(username)
                .query((row, number) -> new SignedIn(
                        row.getLong("id"),
                        username,
                        username,
                        row.getString("role"),
                        row.getObject("office_id", Long.class),
                        null,
                        0,
                        false))
                .single();
        return authentication(SignedInContext.authentication(account));
    }

    private String names(long id) {
        return Pages.read(mvc.get().uri("/complexes/{id}", id).exchange())
                .select("#names")
                .text();
    }

    private Map<String, String> filled(String name) {
        Map<String, String> form = new HashMap<>(Map.of("name", name, "type", "GENERAL", "places", "48121"));
        form.putAll(Map.of("sourceId", "" + source, "reason", "시험", "submissionKey", "" + UUID.randomUUID()));
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private MvcTestResult send(String address, Map<String, String> form, String account) {
        var request = mvc.post().uri(address).with(as(account)).with(csrf());
        form.forEach(request::param);
        // a browser sends the rows without a choice too
        return request.param("places", "").exchange();
    }

    private long register(String name, String county) {
        ComplexFacts facts = new ComplexFacts(name, null, ComplexType.GENERAL, null, null, null, null, null);
        List<PlaceCode> place = List.of(PlaceCode.ofCounty(county));
        return service.register(new RegisterComplex(
                facts, place, List.of(), null, 0, null, true, LocalDate.of(2005, 4, 1), Provenance.of(source)));
    }
}
