package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

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
    private FormSender forms;

    @BeforeEach
    void openTheDesk() {
        forms = new FormSender(mvc, jdbc);
        desk = new Desk(service, complexes, sources);
    }

    @Test
    void designatesOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = filled("두 번 누름", desk.complex(null));
        form.put("sourceTitle", "고시 " + System.nanoTime());
        MvcTestResult first = forms.press("/designations/new", MultiValueMap.fromSingleValue(form));
        MvcTestResult second = forms.press("/designations/new", MultiValueMap.fromSingleValue(form));
        assertThat(first).hasStatus(303);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void theSecondOfTwoOfficersIsToldByWhomAndKeepsWhatWasTyped() {
        long complex = desk.complex(null);
        assertThat(forms.send("/designations/new", filled("먼저 한 지정", complex))).hasStatus(303);
        MvcTestResult late = forms.send("/designations/new", filled("나중 지정", complex));
        Document page = FormSender.read(late);
        assertThat(page.select(".error-summary").text())
                .contains("먼저 한 지정", "2012-03-01", forms.displayName("officer"));
        assertThat(page.expectFirst("#name").val()).isEqualTo("나중 지정");
        assertThat(page.select("select[name=complexIds] option[selected]").eachAttr("value"))
                .containsExactly(String.valueOf(complex));
    }

    @Test
    void reportsEveryErrorAtOnceAndKeepsWhatWasTyped() {
        Map<String, String> form = filled("", desk.complex(null));
        form.putAll(Map.of("from", "봄", "reason", "", "role", "", "sourceTitle", ""));
        Document page = FormSender.read(forms.send("/designations/new", form));
        assertThat(page.select(".error-summary li")).hasSize(5);
        assertThat(page.expectFirst("#from").val()).isEqualTo("봄");
    }

    @Test
    void showsBothVersionsWhereSomebodyElseWasFaster() {
        long hub = desk.hub("고칠 곳", "2012-03-01", null);
        Document opened = forms.open("/designations/" + hub + "/edit");
        Map<String, String> form = filled("나의 이름", desk.complex(null));
        form.put("version", opened.select("[name=version]").val());
        form.put("periodId", opened.select("[name=periodId]").val());
        Map<String, String> other = new HashMap<>(form);
        other.put("name", "남의 이름");
        assertThat(forms.send("/designations/" + hub + "/edit", other)).hasStatus(303);
        MvcTestResult late = forms.send("/designations/" + hub + "/edit", form);
        assertThat(late).hasStatus(409);
        Document page = FormSender.read(late);
        assertThat(page.select(".stale td").eachText()).contains("남의 이름", "나의 이름");
        assertThat(page.expectFirst("#name").val()).isEqualTo("나의 이름");
        form.put("version", page.select("[name=version]").val());
        form.put("periodId", page.select("[name=periodId]").val());
        assertThat(forms.send("/designations/" + hub + "/edit", form)).hasStatus(303);
    }

    @Test
    void aCorrectionOfWhatWasWithdrawnMeanwhileKeepsWhatWasTyped() {
        long hub = desk.hub("거둘 곳", "2012-03-01", null);
        var mine = forms.opened("/designations/" + hub + "/edit");
        mine.set("name", "고쳐 쓴 이름");
        assertThat(forms.send("/designations/" + hub + "/withdraw", forms.opened("/designations/" + hub + "/withdraw")))
                .hasStatus(303);
        MvcTestResult late = forms.send("/designations/" + hub + "/edit", mine);
        assertThat(late).hasStatus(409);
        assertThat(FormSender.read(late).select(".stale").text()).contains("철회", forms.displayName("officer"));
        assertThat(FormSender.read(late).expectFirst("#name").val()).isEqualTo("고쳐 쓴 이름");
    }

    @Test
    void offersNoActsOnWhatWasWithdrawn() {
        long hub = desk.hub("거둔 곳", "2012-03-01", null);
        String page = "/designations/" + hub;
        assertThat(forms.open(page).select("a[href$=/end]")).isNotEmpty();
        assertThat(forms.send(page + "/withdraw", forms.opened(page + "/withdraw")))
                .hasStatus(303);
        assertThat(forms.open(page).select("a[href$=/end], a[href$=/withdraw], a[href$=/split]"))
                .isEmpty();
        assertThat(forms.open(page).select(".designation-life h3").eachText()).anyMatch(act -> act.contains("철회"));
    }

    @Test
    void endsAHubOnlyWithWhatStandsUnderIt() {
        long hub = desk.hub("닫을 곳", "2012-03-01", null);
        desk.linked("남을 곳", hub, "2012-03-01", null);
        Map<String, String> form = filled("", 0);
        form.putAll(Map.of("day", "2014-01-01", "version", "0"));
        assertThat(FormSender.read(forms.send("/designations/" + hub + "/end", form))
                        .select(".error-summary")
                        .text())
                .contains("남을 곳");
        form.put("withSites", "true");
        assertThat(forms.send("/designations/" + hub + "/end", form)).hasStatus(303);
        assertThat(forms.send("/designations/" + hub + "/end", form)).hasStatus(409);
    }

    @Test
    void transfersALinkedSiteFromOneHubToAnother() {
        long next = desk.hub("받는 곳", "2010-04-01", null);
        long linked = desk.linked("옮길 곳", desk.hub("주는 곳", "2010-04-01", null), "2010-04-01", null);
        Map<String, String> form = filled("", 0);
        form.putAll(Map.of("day", "2013", "hubId", String.valueOf(next), "version", "0"));
        assertThat(forms.send("/designations/" + linked + "/transfer", form)).hasStatus(303);
        Document page = forms.open("/designations/" + linked);
        assertThat(page.select("main").text()).contains("받는 곳", "주는 곳", "이관");
    }

    @Test
    void offersHubsThatHaveEndedToWhatIsEnteredLate() {
        long hub = desk.hub("끝난 거점", "2010-04-01", "2013-01-01");
        long linked = desk.linked("끝난 연계", hub, "2010-04-01", "2012-01-01");
        Document page = forms.open("/designations/" + linked + "/edit?asOf=2011-01-01");
        assertThat(page.expectFirst("#hubId option[selected]").text())
                .startsWith("끝난 거점 (")
                .endsWith(", 2010-04-01 ~ 2012-12-31)");
        assertThat(page.expectFirst("#hubId").text()).doesNotContain("INNOVATION");
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
}
