package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class DesignationFormPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DesignationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void openTheDesk() {
        desk = new Desk(service, complexes, sources);
    }

    @Test
    void designatesOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = filled("두 번 누름", desk.complex(null));
        MvcTestResult first = send("/designations/new", form);
        MvcTestResult second = send("/designations/new", form);
        assertThat(first).hasStatus(303);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void theSecondOfTwoOfficersIsToldByWhomAndKeepsWhatWasTyped() {
        long complex = desk.complex(null);
        assertThat(send("/designations/new", filled("먼저 한 지정", complex))).hasStatus(303);
        MvcTestResult late = send("/designations/new", filled("나중 지정", complex));
        Document page = read(late);
        assertThat(page.select(".error-summary").text()).contains("먼저 한 지정", "2012-03-01", displayName("officer"));
        assertThat(page.expectFirst("#name").val()).isEqualTo("나중 지정");
        assertThat(page.select("select[name=complexIds] option[selected]").eachAttr("value"))
                .containsExactly(String.valueOf(complex));
    }

    @Test
    void reportsEveryErrorAtOnceAndKeepsWhatWasTyped() {
        Map<String, String> form = filled("", desk.complex(null));
        form.putAll(Map.of("from", "봄", "reason", "", "role", "", "sourceTitle", ""));
        Document page = read(send("/designations/new", form));
        assertThat(page.select(".error-summary li")).hasSize(5);
        assertThat(page.expectFirst("#from").val()).isEqualTo("봄");
    }

    @Test
    void showsBothVersionsWhereSomebodyElseWasFaster() {
        long hub = desk.hub("고칠 곳", "2012-03-01", null);
        Document opened = read(mvc.get()
                .uri("/designations/" + hub + "/edit")
                .with(as("officer"))
                .exchange());
        Map<String, String> form = filled("나의 이름", desk.complex(null));
        form.put("version", opened.select("[name=version]").val());
        form.put("periodId", opened.select("[name=periodId]").val());
        Map<String, String> other = new HashMap<>(form);
        other.put("name", "남의 이름");
        assertThat(send("/designations/" + hub + "/edit", other)).hasStatus(303);
        MvcTestResult late = send("/designations/" + hub + "/edit", form);
        assertThat(late).hasStatus(409);
        Document page = read(late);
        assertThat(page.select(".stale td").eachText()).contains("남의 이름", "나의 이름");
        assertThat(page.expectFirst("#name").val()).isEqualTo("나의 이름");
        form.put("version", page.select("[name=version]").val());
        form.put("periodId", page.select("[name=periodId]").val());
        assertThat(send("/designations/" + hub + "/edit", form)).hasStatus(303);
    }

    @Test
    void endsAHubOnlyWithWhatStandsUnderIt() {
        long hub = desk.hub("닫을 곳", "2012-03-01", null);
        desk.linked("남을 곳", hub, "2012-03-01", null);
        Map<String, String> form = filled("", 0);
        form.putAll(Map.of("day", "2014-01-01", "version", "0"));
        assertThat(read(send("/designations/" + hub + "/end", form))
                        .select(".error-summary")
                        .text())
                .contains("남을 곳");
        form.put("withSites", "true");
        assertThat(send("/designations/" + hub + "/end", form)).hasStatus(303);
        assertThat(send("/designations/" + hub + "/end", form)).hasStatus(409);
    }

    @Test
    void transfersALinkedSiteFromOneHubToAnother() {
        long next = desk.hub("받는 곳", "2010-04-01", null);
        long linked = desk.linked("옮길 곳", desk.hub("주는 곳", "2010-04-01", null), "2010-04-01", null);
        Map<String, String> form = filled("", 0);
        form.putAll(Map.of("day", "2013", "hubId", String.valueOf(next), "version", "0"));
        assertThat(send("/designations/" + linked + "/transfer", form)).hasStatus(303);
        Document page = read(mvc.get().uri("/designations/" + linked).exchange());
        assertThat(page.select("main").text()).contains("받는 곳", "주는 곳", "이관");
    }

    private static Map<String, String> filled(String name, long complex) {
        Map<String, String> form = new HashMap<>(Map.of(
                "programme", "INNOVATION",
                "role", "HUB",
                "name", name,
                "complexIds", String.valueOf(complex),
                "from", "2012-03-01",
                "sourceTitle", "고시",
                "sourcePublisher", "시험 기관",
                "reason", "고시에 따름",
                "submissionKey", UUID.randomUUID().toString()));
        return form;
    }

    private MvcTestResult send(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(csrf()).with(as("officer"));
        form.forEach((name, value) -> request.param(
                name, name.equals("sourceTitle") && !value.isEmpty() ? "고시 " + UUID.randomUUID() : value));
        return request.exchange();
    }

    private RequestPostProcessor as(String username) {
        SignedIn account = jdbc.sql("select id, role, display_name from account where username = ?")
                .param(username)
                .query((row, number) -> new SignedIn(
                        row.getLong("id"), username, username, row.getString("role"), null, null, 0, false))
                .single();
        return authentication(SignedInContext.authentication(account));
    }

    private String displayName(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
