package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationRole;
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

/** Acts that touch several sites, by their forms: all sides change, or none; nothing typed is lost. */
@PortalTest
class SplitAndMergePageTest {

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
    private long east;
    private long west;
    private long hub;
    private long linked;

    @BeforeEach
    void aHubOfTwoPartsWithALinkedSite() {
        desk = new Desk(service, complexes, sources);
        forms = new FormSender(mvc, jdbc);
        long whole = desk.complex(null);
        east = desk.complex(whole);
        west = desk.complex(whole);
        hub = desk.designate(DesignationRole.HUB, Desk.facts("나눌 거점", null, Desk.span("2010-04-01", null), whole));
        linked = desk.linked("딸린 곳", hub, "2010-04-01", null);
    }

    @Test
    void splitsASiteAndTakesWhatStandsUnderItAlong() {
        MvcTestResult sent = forms.send(split(), filledSplit());
        assertThat(sent).hasStatus(303).hasRedirectedUrl("/designations/" + hub);
        Document page = forms.open("/designations/" + hub);
        assertThat(page.select(".designation-life > li").last().text())
                .contains("2013-01-01 분할", "동쪽", "서쪽", "딸린 곳", "고시에 따름");
        Document before = forms.open("/designations/" + linked + "?asOf=2012-12-31");
        Document after = forms.open("/designations/" + linked + "?asOf=2013-01-01");
        assertThat(before.select("dl.facts").text()).contains("나눌 거점");
        assertThat(after.select("dl.facts").text()).contains("서쪽");
        assertThat(page.select("dl.facts"))
                .as("it is no longer designated today")
                .isEmpty();
    }

    @Test
    void aSplitSentTwiceSplitsOnce() {
        MultiValueMap<String, String> form = filledSplit();
        form.set("sourceTitle", "고시 " + UUID.randomUUID());
        assertThat(forms.press(split(), form)).hasStatus(303);
        assertThat(forms.press(split(), form)).hasStatus(303).hasRedirectedUrl("/designations/" + hub);
        assertThat(forms.open("/designations/" + hub)
                        .select(".designation-life h3")
                        .eachText())
                .filteredOn(title -> title.contains("분할"))
                .hasSize(1);
    }

    @Test
    void everyErrorOfASplitIsSaidBesideItsFieldAndNothingTypedIsLost() {
        MultiValueMap<String, String> form = filledSplit();
        form.set("day", "봄");
        form.set("reason", "");
        FormSender.put(form, "names", 1, "");
        Document page = FormSender.read(forms.send(split(), form));
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#day", "#reason", "#complexIds", "#underIds");
        assertThat(page.expectFirst("#day").val()).isEqualTo("봄");
        assertThat(page.expectFirst("#name-1").val()).isEqualTo("동쪽");
        assertThat(page.select("#complex-" + west + " option[selected]").val()).isEqualTo("2");
        assertThat(page.select("#under-" + linked + " option[selected]").val()).isEqualTo("2");
    }

    @Test
    void whatWouldBeLeftBehindUnderASplitHubIsNamed() {
        MultiValueMap<String, String> form = filledSplit();
        form.set("underPieces", "");
        Document page = FormSender.read(forms.send(split(), form));
        assertThat(page.select(".error-summary a[href=#underIds]").text()).contains("딸린 곳");
        assertThat(page.select("#underIds .form-hint-invalid").text()).contains("딸린 곳");
        assertThat(forms.open("/designations/" + hub).select(".designation-life > li"))
                .hasSize(1);
    }

    @Test
    void whatTheDatabaseRefusesOfASplitIsSaidBesideTheComplexes() {
        MultiValueMap<String, String> form = filledSplit();
        FormSender.put(form, "complexPieces", 0, "2");
        Document page = FormSender.read(forms.send(split(), form));
        assertThat(page.select("#complexIds .form-hint-invalid").text())
                .isNotBlank()
                .doesNotContain("designation.");
        assertThat(page.expectFirst("#name-2").val()).isEqualTo("서쪽");
        assertThat(forms.open("/designations/" + hub).select(".designation-life > li"))
                .as("a change refused in part leaves nothing behind")
                .hasSize(1);
    }

    @Test
    void aStaleSplitShowsWhatSomebodyElseDidAndWhatWasTyped() {
        MultiValueMap<String, String> mine = filledSplit();
        MultiValueMap<String, String> other = forms.opened("/designations/" + linked + "/end");
        other.set("day", "2020-01-01");
        assertThat(forms.send("/designations/" + linked + "/end", other)).hasStatus(303);
        MultiValueMap<String, String> correction = forms.opened("/designations/" + hub + "/edit");
        correction.set("name", "이름 바뀐 거점");
        assertThat(forms.send("/designations/" + hub + "/edit", correction)).hasStatus(303);
        MvcTestResult late = forms.send(split(), mine);
        assertThat(late).hasStatus(409);
        Document page = FormSender.read(late);
        assertThat(page.select(".stale").text()).contains("정정", "이름 바뀐 거점", forms.displayName("officer"));
        assertThat(page.expectFirst("#name-2").val()).isEqualTo("서쪽");
        mine.set("version", page.select("[name=version]").val());
        assertThat(forms.send(split(), mine)).hasStatus(303);
    }

    @Test
    void aSplitOfWhatWasWithdrawnMeanwhileIsStaleToo() {
        MultiValueMap<String, String> mine = filledSplit();
        forms.send("/designations/" + linked + "/withdraw", forms.opened("/designations/" + linked + "/withdraw"));
        assertThat(forms.send("/designations/" + hub + "/withdraw", forms.opened("/designations/" + hub + "/withdraw")))
                .hasStatus(303);
        MvcTestResult late = forms.send(split(), mine);
        assertThat(late).hasStatus(409);
        assertThat(FormSender.read(late).select(".stale").text()).contains("철회");
        assertThat(FormSender.read(late).expectFirst("#name-1").val()).isEqualTo("동쪽");
    }

    @Test
    void mergesSitesAndShowsItOnEachOfThem() {
        long other = desk.hub("합칠 거점", "2011-04-01", null);
        MultiValueMap<String, String> form = filledMerge(other);
        form.set("sourceTitle", "고시 " + UUID.randomUUID());
        MvcTestResult sent = forms.press(merge(), form);
        assertThat(sent).hasStatus(303);
        String merged = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(forms.open(merged + "?asOf=2014-01-01").select(".ground li")).hasSize(2);
        for (long id : List.of(hub, other)) {
            Document page = forms.open("/designations/" + id);
            assertThat(page.select(".designation-life > li").last().text()).contains("2014-01-01 통합", "합친 거점");
        }
        assertThat(forms.open("/designations/" + linked + "?asOf=2014-01-01")
                        .select("dl.facts")
                        .text())
                .contains("합친 거점");
        assertThat(forms.press(merge(), form)).hasStatus(303).hasRedirectedUrl(merged);
    }

    @Test
    void aMergeNamesWhatIsNotDesignatedOnItsDayAndKeepsWhatWasTyped() {
        long other = desk.hub("늦은 거점", "2020-04-01", null);
        Document page = FormSender.read(forms.send(merge(), filledMerge(other)));
        assertThat(page.select(".error-summary a[href=#day]").text()).contains("늦은 거점", "2014-01-01");
        assertThat(page.expectFirst("#name").val()).isEqualTo("합친 거점");
        assertThat(page.select("#others input[checked]").eachAttr("value")).containsExactly(other + ".0");
    }

    @Test
    void aMergeWithoutAnyOtherAsksForOne() {
        desk.hub("고르지 않은 거점", "2011-04-01", null);
        MultiValueMap<String, String> form = forms.opened(merge());
        form.set("day", "2014-01-01");
        form.set("name", "합친 거점");
        assertThat(FormSender.read(forms.send(merge(), form))
                        .select("#others .form-hint-invalid")
                        .text())
                .contains("둘 이상");
    }

    @Test
    void aStaleMergeShowsTheOneThatSomebodyElseChanged() {
        long other = desk.hub("바뀔 거점", "2011-04-01", null);
        MultiValueMap<String, String> mine = filledMerge(other);
        MultiValueMap<String, String> correction = forms.opened("/designations/" + other + "/edit");
        correction.set("name", "바뀐 거점");
        assertThat(forms.send("/designations/" + other + "/edit", correction)).hasStatus(303);
        MvcTestResult late = forms.send(merge(), mine);
        assertThat(late).hasStatus(409);
        Document page = FormSender.read(late);
        assertThat(page.select(".stale h2").text()).isEqualTo("바뀐 거점");
        assertThat(page.expectFirst("#name").val()).isEqualTo("합친 거점");
        assertThat(page.select("#others input[checked]").eachAttr("value")).containsExactly(other + ".1");
    }

    private String split() {
        return "/designations/" + hub + "/split";
    }

    private String merge() {
        return "/designations/" + hub + "/merge";
    }

    /** From 2013 on an eastern and a western site, the linked one under the western; the whole goes nowhere. */
    private MultiValueMap<String, String> filledSplit() {
        MultiValueMap<String, String> form = forms.opened(split());
        form.set("day", "2013-01-01");
        FormSender.put(form, "names", 0, "동쪽");
        FormSender.put(form, "names", 1, "서쪽");
        FormSender.put(form, "complexPieces", form.get("complexIds").indexOf(String.valueOf(east)), "1");
        FormSender.put(form, "complexPieces", form.get("complexIds").indexOf(String.valueOf(west)), "2");
        form.set("underPieces", "2");
        return form;
    }

    private MultiValueMap<String, String> filledMerge(long other) {
        MultiValueMap<String, String> form = forms.opened(merge());
        form.set("others", other + ".0");
        form.set("day", "2014-01-01");
        form.set("name", "합친 거점");
        return form;
    }
}
