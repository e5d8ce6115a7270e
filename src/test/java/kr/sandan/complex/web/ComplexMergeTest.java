package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.AliasKind;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexFigures;
import kr.sandan.complex.ComplexMerge;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Directory;
import kr.sandan.complex.Measure;
import kr.sandan.complex.NewAlias;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RecordFigure;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Two records of one complex become one, and as known earlier stay two. */
@PortalTest
@Transactional
class ComplexMergeTest {

    private static final LocalDate QUARTER = LocalDate.of(2023, 12, 31);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ComplexService service;

    @Autowired
    private ComplexFigures figures;

    @Autowired
    private ComplexMerge merge;

    @Autowired
    private ComplexDirectory directories;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long source;
    private LocalDate today;
    private Provenance lastYear;
    private String name;
    private long kept;
    private long other;
    private long part;

    @BeforeEach
    void enterOneComplexTwice() {
        source = sources.register(new RegisterSource(
                "시험 문서", "시험 기관 " + System.nanoTime(), SourceKind.OTHER, null, null, null, null, null, null, true));
        today = AsOf.today(clock).valid();
        Instant known = clock.instant().minusSeconds(400L * 24 * 3600);
        lastYear = new Provenance(source, known, null);
        name = "합침" + System.nanoTime();
        kept = register(name, "48121", null, List.of());
        NewAlias alias = new NewAlias(name + "별명", AliasKind.SHORT, PartialDate.parse("2005"), null);
        other = register(name + "옛", "48240", null, List.of(alias));
        part = register(name + "부분", "48240", other, List.of());
        figure(kept, Measure.TENANTS, 10);
        figure(other, Measure.TENANTS, 12);
        figure(other, Measure.EMPLOYMENT, 340);
    }

    @Test
    void movesNamesPlacesPartsAndFiguresToTheRecordThatStays() {
        assertThat(confirm("OTHER")).hasStatus(303);
        ComplexEntry one = on(today).find(kept).orElseThrow();
        assertThat(on(today).find(other)).isEmpty();
        assertThat(one.aliases()).containsExactlyInAnyOrder(name + "옛", name + "별명");
        assertThat(one.places()).extracting(place -> place.countyCode()).contains("48121", "48240");
        assertThat(one.whole(Measure.TENANTS)).isEqualByComparingTo("12");
        assertThat(one.whole(Measure.EMPLOYMENT)).isEqualByComparingTo("340");
        assertThat(on(today).partsOf(kept)).extracting(ComplexEntry::id).containsExactly(part);
    }

    @Test
    void keepsEverythingAsItWasKnownBeforeByteForByte() {
        LocalDate yesterday = today.minusDays(1);
        List<String> addresses = List.of(
                "/complexes.csv?q=" + name + "&knownAt=" + yesterday,
                "/complexes/" + other + "/statistics.csv?knownAt=" + yesterday,
                "/complexes/" + kept + "/statistics.csv?knownAt=" + yesterday);
        List<String> before = addresses.stream().map(this::text).toList();
        assertThat(confirm("OTHER")).hasStatus(303);
        assertThat(addresses.stream().map(this::text).toList()).isEqualTo(before);
        assertThat(before.get(0)).contains(name + "옛");
        Directory then = directories.at(new AsOf(today, yesterday));
        assertThat(then.partsOf(other)).extracting(ComplexEntry::id).containsExactly(part);
        assertThat(then.partsOf(kept)).isEmpty();
    }

    @Test
    void leadsFromTheMergedRecordToTheOneThatStays() {
        confirm("KEPT");
        MvcTestResult moved = mvc.get().uri("/complexes/{id}", other).exchange();
        assertThat(moved).hasStatus(301);
        String address = String.valueOf(moved.getResponse().getRedirectedUrl());
        assertThat(address).isEqualTo("/complexes/" + kept + "?merged=" + other);
        Document page = Pages.read(mvc.get().uri(address).exchange());
        assertThat(page.select(".notice").text()).contains(String.valueOf(other));
        assertThat(page.select("#history tr:contains(합친 기록)").text()).contains(name + "옛", "같은 단지");
        assertThat(on(today).find(kept).orElseThrow().whole(Measure.TENANTS)).isEqualByComparingTo("10");
    }

    @Test
    void asksWhichOfTwoValuesIsKept() {
        Document page = Pages.read(send(Map.of("step", "preview", "other", "" + other)));
        assertThat(page.select("#conflicts legend").text()).contains("2023년 4분기", "경남", "입주업체");
        assertThat(page.select(".moves").text()).contains(name + "옛", name + "별명", "사천시");
        Document all = Pages.read(send(Map.of("step", "preview", "other", "" + other, "all", "KEPT")));
        assertThat(all.select("#conflicts [checked]").eachAttr("value")).containsOnly("KEPT");
        MvcTestResult undecided = send(Map.of(
                "step", "confirm", "other", "" + other, "version", mark(), "sourceId", "" + source, "reason", "같은 단지"));
        assertThat(undecided).hasStatusOk();
        assertThat(Pages.read(undecided).select(".error-summary").text()).contains("서로 다른 값");
        assertThat(on(today).find(other)).isPresent();
    }

    @Test
    void doesNothingTwiceAndRefusesWhatWasSeenBeforeAChange() {
        String seen = mark();
        figure(other, Measure.TENANTS, 13);
        assertThat(send(agreed("KEPT", seen))).hasStatus(409);
        String mark = mark();
        assertThat(send(agreed("KEPT", mark))).hasStatus(303);
        String said = text("/complexes/" + kept + "/statistics.csv");
        assertThat(send(agreed("KEPT", mark))).hasStatus(303);
        assertThat(text("/complexes/" + kept + "/statistics.csv")).isEqualTo(said);
    }

    @Test
    void refusesRecordsThatCannotBeOneComplex() {
        assertThatThrownBy(() -> merge.plan(kept, kept)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> merge.plan(kept, part)).isInstanceOf(RuleBroken.class);
        confirm("KEPT");
        long third = register(name + "셋", "48121", null, List.of());
        assertThatThrownBy(() -> merge.plan(third, other)).hasMessage("complex.merged-already");
    }

    @Test
    void isForAdministratorsOnlyAndOffersRecordsByName() {
        var begun = mvc.get().uri("/complexes/{id}/merge", part).with(as("admin"));
        assertThat(Pages.text(begun.exchange())).contains("이름이나 번호를 입력");
        assertThat(mvc.get().uri("/complexes/{id}/merge", kept).with(as("headoffice")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/complexes/{id}/merge", kept)).hasStatus(302);
        Document page = Pages.read(mvc.get()
                .uri("/complexes/{id}/merge?q={q}&lang=en", kept, name)
                .with(as("admin"))
                .exchange());
        assertThat(page.select("button[name=other]").eachAttr("value")).containsExactly("" + other);
        Pages.assertEnglish(page);
    }

    private long register(String called, String county, Long parent, List<NewAlias> aliases) {
        ComplexFacts facts = new ComplexFacts(called, null, ComplexType.GENERAL, null, null, null, null, null);
        return service.register(new RegisterComplex(
                facts, List.of(PlaceCode.ofCounty(county)), aliases, parent, 0, null, true, null, lastYear));
    }

    private void figure(long id, Measure measure, long value) {
        figures.record(new RecordFigure(id, "48", QUARTER, measure, BigDecimal.valueOf(value), lastYear));
    }

    private Directory on(LocalDate day) {
        return directories.at(new AsOf(day, today));
    }

    private String mark() {
        return merge.plan(kept, other).mark();
    }

    private MvcTestResult confirm(String pick) {
        return send(agreed(pick, mark()));
    }

    private Map<String, String> agreed(String pick, String mark) {
        return Map.of(
                "step",
                "confirm",
                "other",
                "" + other,
                "version",
                mark,
                "sourceId",
                "" + source,
                "reason",
                "같은 단지",
                "pick.48.2023-Q4.TENANTS",
                pick);
    }

    private MvcTestResult send(Map<String, String> form) {
        var request =
                mvc.post().uri("/complexes/{id}/merge", kept).with(as("admin")).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String text(String address) {
        return Pages.text(mvc.get().uri(address).with(as("admin")).exchange());
    }

    private RequestPostProcessor as(String username) {
        return new Callers(jdbc).as(username);
    }
}
