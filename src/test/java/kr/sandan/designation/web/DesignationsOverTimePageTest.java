package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.platform.AsOf;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What other registries of dated things got wrong, and pages here must not: each by the name of what holds instead. */
@PortalTest
class DesignationsOverTimePageTest {

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
        desk = new Desk(service, complexes, sources);
        forms = new FormSender(mvc, jdbc);
    }

    /** GeoPrism 519: shown before it existed. */
    @Test
    void aSiteIsOnNoListBeforeItsFirstDayNorFromTheDayOfItsEnd() {
        long hub = desk.hub("한때의 거점", "2012-03-01", "2015-01-01");
        for (String day : List.of("2012-02-29", "2015-01-01")) {
            assertThat(row(hub, day)).as(day).isNull();
            assertThat(listed(hub, day)).as(day).isFalse();
            assertThat(forms.open("/designations/" + hub + "?asOf=" + day)
                            .select("main .lead")
                            .text())
                    .contains("지정되어 있지 않습니다");
        }
        for (String day : List.of("2012-03-01", "2014-12-31")) {
            assertThat(row(hub, day)).as(day).isNotNull();
            assertThat(listed(hub, day)).as(day).isTrue();
        }
    }

    /** GeoPrism 407: closing one period hid the thing for all time. */
    @Test
    void closingOnePeriodHidesOnlyThatPeriod() {
        long first = desk.hub("먼젓번 거점", "2010-04-01", null);
        long next = desk.hub("다음번 거점", "2010-04-01", null);
        long linked = desk.linked("옮기고 닫은 곳", first, "2010-04-01", null);
        act(linked, "transfer", Map.of("day", "2013-01-01", "hubId", String.valueOf(next)));
        act(linked, "end", Map.of("day", "2015-01-01"));
        assertThat(row(linked, "2012-12-31")).contains("," + first + ",");
        assertThat(row(linked, "2014-12-31")).contains("," + next + ",");
        assertThat(row(linked, "2015-01-01")).isNull();
        assertThat(forms.open("/designations/" + linked).select(".designation-life > li"))
                .hasSize(3);
    }

    /** GeoPrism 781: what was closed was listed with blanks. */
    @Test
    void whatHasEndedStillReadsWell() {
        long hub = desk.hub("닫은 거점", "2012-03-01", null);
        act(hub, "end", Map.of("day", "2015-01-01"));
        for (String path : List.of("/designations/" + hub, "/hubs/" + hub)) {
            Document page = forms.open(path);
            assertThat(page.select("h1").text()).isEqualTo("닫은 거점");
            assertThat(page.select("main").text()).doesNotContain("null", "designation.");
        }
        Document then = forms.open("/designations/" + hub + "?asOf=2014-12-31");
        assertThat(then.select("dl.facts dd").eachText()).doesNotContain("").contains("2012-03-01 ~ 2014-12-31");
        assertThat(forms.open("/designations/" + hub)
                        .select(".designation-life > li")
                        .last()
                        .text())
                .contains("2015-01-01 해제", "고시에 따름", forms.displayName("officer"));
    }

    /** GeoPrism 863: a change that was refused in part left periods that cannot be. */
    @Test
    void anEndThatIsRefusedForOneSiteChangesNoneOfThem() {
        long hub = desk.hub("못 닫는 거점", "2012-03-01", null);
        long linked = desk.linked("남을 연계", hub, "2012-03-01", null);
        MvcTestResult refused = sent(hub, "end", Map.of("day", "2014-01-01"));
        Document page = FormSender.read(refused);
        assertThat(page.select(".error-summary a[href=#day]").text()).contains("남을 연계");
        assertThat(page.expectFirst("#day").val()).isEqualTo("2014-01-01");
        for (long id : List.of(hub, linked)) {
            assertThat(row(id, "2020-01-01")).endsWith(",2012-03-01,");
            assertThat(forms.open("/designations/" + id).select(".designation-life > li"))
                    .hasSize(1);
        }
    }

    /** GeoPrism 434: the hierarchy had no dates. */
    @Test
    void underWhichHubASiteStoodIsDated() {
        long first = desk.hub("이전 거점", "2010-04-01", null);
        long next = desk.hub("이후 거점", "2010-04-01", null);
        long linked = desk.linked("이관된 곳", first, "2010-04-01", null);
        act(linked, "transfer", Map.of("day", "2013-01-01", "hubId", String.valueOf(next)));
        assertThat(under(first, "2012-12-31")).contains("이관된 곳");
        assertThat(under(first, "2013-01-01")).doesNotContain("이관된 곳");
        assertThat(under(next, "2012-12-31")).doesNotContain("이관된 곳");
        assertThat(under(next, "2013-01-01")).contains("이관된 곳");
    }

    /** GeoPrism 775: the opening date became the date of entry. */
    @Test
    void anUnknownFirstDayStaysUnknownAndIsNotTheDayOfEntry() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(Map.of(
                "programme", "INNOVATION",
                "role", "HUB",
                "name", "언제부터인지 모르는 곳",
                "complexIds", String.valueOf(desk.complex(null)),
                "from", "",
                "sourceTitle", "고시",
                "sourcePublisher", "시험 기관",
                "reason", "고시에 따름",
                "submissionKey", UUID.randomUUID().toString()));
        String path = String.valueOf(
                forms.send("/designations/new", form).getResponse().getRedirectedUrl());
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        String today = LocalDate.now(AsOf.ZONE).toString();
        assertThat(forms.open(path).select("dl.facts").text())
                .contains("지정일 미상")
                .doesNotContain(today);
        assertThat(row(id, "1990-01-01")).endsWith(",,").doesNotContain(today);
        assertThat(row(id, today)).endsWith(",,");
    }

    /** DHIS2: the newest hierarchy was laid over all history. */
    @Test
    void twoDaysUnderDifferentSchemesNameTheRegionsOfEach() {
        Document page = forms.open("/designations/summary?programme=CLUSTER&asOf=2006-06-01&compare=2010-05-01");
        assertThat(page.select("tbody").text()).contains("수도권", "권역 없음").doesNotContain("SUDOGWON");
        Document restated = forms.open("/designations/summary?programme=CLUSTER&asOf=2006-06-01&structure=2010-05-01");
        assertThat(restated.select("tbody").text()).contains("수도권").doesNotContain("권역 없음");
        assertThat(restated.select(".notice.information").text()).contains("2010-05-01");
    }

    private void act(long id, String act, Map<String, String> fields) {
        assertThat(sent(id, act, fields)).hasStatus(303);
    }

    private MvcTestResult sent(long id, String act, Map<String, String> fields) {
        String path = "/designations/" + id + "/" + act;
        MultiValueMap<String, String> form = forms.opened(path);
        fields.forEach(form::set);
        return forms.send(path, form);
    }

    private String under(long hub, String day) {
        return forms.open("/hubs/" + hub + "?asOf=" + day).select("main table").text();
    }

    private boolean listed(long id, String day) {
        return !forms.open("/designations?programme=INNOVATION&size=100&asOf=" + day)
                .select("tbody a[href^=/designations/" + id + "?]")
                .isEmpty();
    }

    /** The line of a designation in the file of a day, null where there is none. */
    private @Nullable String row(long id, String day) {
        String file = text("/designations.csv?programme=INNOVATION&asOf=" + day);
        return file.lines()
                .filter(line -> line.startsWith(id + ","))
                .findFirst()
                .orElse(null);
    }

    private String text(String path) {
        MvcTestResult result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
