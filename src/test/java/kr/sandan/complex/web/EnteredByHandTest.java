package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.Callers;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Since when a complex entered by hand is known, and who is told by whom it was entered. */
@PortalTest
@Transactional
class EnteredByHandTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "알려진 단지 " + UUID.randomUUID();
    private String source = "";
    private String path = "";

    @BeforeEach
    void entersAComplex() {
        source = String.valueOf(sources.register(new RegisterSource(
                "고시 " + UUID.randomUUID(),
                "시험 기관",
                SourceKind.NOTICE,
                null,
                null,
                PartialDate.parse("2012-06-01"),
                null,
                null,
                null,
                true)));
        MvcTestResult entered = send("/complexes/new", filled());
        path = String.valueOf(entered.getResponse().getRedirectedUrl());
    }

    @Test
    void aNewComplexIsKnownSinceItsSourceWasPublicAndAChangeFromItsEntryOn() {
        assertThat(mvc.get().uri(path + "?knownAt=2012-05-31")).hasStatus(404);
        assertThat(read(path + "?knownAt=2012-06-01", "h1")).isEqualTo(name);
        Map<String, String> change = filled();
        change.putAll(Map.of("kind", "CHANGE", "day", "2012-01-01", "version", "0", "name", "고친 이름"));
        assertThat(send(path + "/edit", change)).hasStatus(303);
        assertThat(read(path + "?knownAt=2012-06-01", "h1")).isEqualTo(name);
        assertThat(read(path, "h1")).isEqualTo("고친 이름");
    }

    @Test
    void anotherNameIsKnownSinceItsSourceWasPublicUnlessItWasTakenBackSince() {
        Map<String, String> alias = Map.of("alias", "별명", "kind", "SHORT", "sourceId", source, "reason", "쓰이는 이름");
        assertThat(send(path + "/aliases", alias)).hasStatus(303);
        assertThat(read(path + "?knownAt=2012-06-01", "#names")).contains("별명");
        assertThat(send(path + "/aliases", Map.of("withdraw", "별명", "withdrawalReason", "잘못")))
                .hasStatus(303);
        assertThat(send(path + "/aliases", alias)).hasStatus(303);
        String then = read(path + "?knownAt=2012-06-01", "#names tbody");
        assertThat(then.indexOf("별명")).isNotNegative().isEqualTo(then.lastIndexOf("별명"));
        assertThat(read(path, "#names")).contains("별명");
    }

    @Test
    void anotherNameIsBorneForATimeAsPreciselyAsKnown() {
        Map<String, String> alias = new HashMap<>(Map.of("alias", "옛별명", "kind", "FORMER", "sourceId", source));
        alias.putAll(Map.of("reason", "옛 이름", "from", "2000-13", "until", "2005"));
        Document refused = Pages.read(send(path + "/aliases", alias));
        assertThat(refused.select("#aliases .error-summary a").eachAttr("href")).containsExactly("#alias-from");
        assertThat(refused.expectFirst("#alias-until").val()).isEqualTo("2005");
        alias.put("from", "2000-12");
        assertThat(send(path + "/aliases", alias)).hasStatus(303);
        assertThat(read(path, "#names")).contains("2000-12 ~ 2005 ");
        assertThat(read(path, "#history")).contains("2000-12 ~ 2005 ");
    }

    @Test
    void theDemonstrationKnowsTheMonthInWhichANameCeased() {
        long digital = jdbc.sql("select complex_id from complex_alias where alias = '구로공단' and superseded_at is null")
                .query(Long.class)
                .single();
        assertThat(read("/complexes/" + digital, "#names")).contains("미상 ~ 2000-12 ", "2000-12 ~ ");
    }

    @Test
    void visitorsAreNotToldWhoEnteredIt() {
        String who = jdbc.sql("select display_name from account where username = 'headoffice'")
                .query(String.class)
                .single();
        assertThat(read(path, "#history")).contains("시험").doesNotContain(who);
        MvcTestResult toOfficer =
                mvc.get().uri(path).with(new Callers(jdbc).as("officer")).exchange();
        assertThat(Pages.read(toOfficer).select("#history").text()).contains(who);
    }

    private String read(String address, String part) {
        return Pages.read(mvc.get().uri(address).exchange()).select(part).text();
    }

    private Map<String, String> filled() {
        Map<String, String> form = new HashMap<>(Map.of("name", name, "type", "GENERAL", "places", "48121"));
        form.putAll(Map.of("sourceId", source, "reason", "시험", "submissionKey", "" + UUID.randomUUID()));
        form.put("designatedOn", "2010-01-01");
        return form;
    }

    private MvcTestResult send(String address, Map<String, String> form) {
        var request =
                mvc.post().uri(address).with(new Callers(jdbc).as("headoffice")).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
