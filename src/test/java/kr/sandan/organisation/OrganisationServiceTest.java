package kr.sandan.organisation;

import static kr.sandan.organisation.Registry.firm;
import static kr.sandan.organisation.Registry.in;
import static kr.sandan.organisation.Registry.name;
import static kr.sandan.organisation.Registry.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class OrganisationServiceTest {

    private static final PartialDate RENAMED = PartialDate.parse("2015-07-01");

    @Autowired
    private OrganisationService service;

    @Autowired
    private OrganisationQueries queries;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Registry registry;
    private AsOf today;

    @BeforeEach
    void open() {
        registry = new Registry(service, complexes, sources);
        today = AsOf.today(clock);
    }

    @Test
    void isHeldWithItsNumberSizeAndIndustry() {
        OrganisationFacts facts = firm(name("가온정밀"), number(), 50);
        long id = registry.register(facts);
        assertThat(queries.find(id, today)).get().returns(facts, OrganisationEntry::facts);
        assertThat(facts.size().few()).isTrue();
        assertThat(firm(name("가온정밀"), number(), 51).size().few()).isFalse();
    }

    @Test
    void keepsTheOldNameForTheDaysBeforeAChange() {
        String old = name("옛이름");
        long id = registry.register(firm(old), "2010");
        revise(id, ReviseOrganisation.Kind.CHANGE, RENAMED, firm(name("새이름")));
        assertThat(queries.find(id, on("2015-06-30"))).get().returns(old, OrganisationEntry::name);
        assertThat(queries.find(id, today).orElseThrow().name()).startsWith("새이름");
        assertThat(queries.find(id, on("2009-12-31"))).isEmpty();
        assertThat(found(old)).as("by its former name").containsExactly(id);
    }

    @Test
    void correctsThePeriodEnteredWronglyAndForgetsTheWrongNameInTheList() {
        String wrong = name("잘못적힘");
        long id = registry.register(firm(wrong));
        revise(id, ReviseOrganisation.Kind.CORRECTION, RENAMED, firm(name("바로적힘")));
        assertThat(queries.find(id, on("2000-01-01")).orElseThrow().name()).startsWith("바로적힘");
        assertThat(found(wrong)).isEmpty();
    }

    @Test
    void refusesARevisionBegunOnAnOlderVersion() {
        long id = registry.register(firm(name("두창")));
        ReviseOrganisation second = revision(id, ReviseOrganisation.Kind.CHANGE, RENAMED, firm(name("둘째")));
        service.revise(revision(id, ReviseOrganisation.Kind.CHANGE, RENAMED, firm(name("첫째"))));
        assertThatThrownBy(() -> service.revise(second)).isInstanceOf(StaleEdit.class);
    }

    @Test
    void refusesARevisionWithoutAReasonOrWithoutAChange() {
        OrganisationFacts facts = firm(name("까닭"));
        long id = registry.register(facts);
        ReviseOrganisation silent = new ReviseOrganisation(
                id,
                version(id),
                ReviseOrganisation.Kind.CHANGE,
                RENAMED,
                firm(name("바뀜")),
                new Provenance(registry.because("").sourceId(), null, " "));
        assertThatThrownBy(() -> service.revise(silent)).hasMessage("organisation.reason.required");
        assertThatThrownBy(() -> revise(id, ReviseOrganisation.Kind.CHANGE, RENAMED, facts))
                .hasMessage("organisation.unchanged");
    }

    @Test
    void refusesANumberThatAnotherHasAndNamesIt() {
        BusinessNumber number = number();
        String first = name("먼저온곳");
        registry.register(firm(first, number, 3));
        assertThatThrownBy(() -> registry.register(firm(name("나중온곳"), number, 3)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("organisation.number.taken");
                    assertThat(refused.field()).isEqualTo("businessNumber");
                    assertThat(refused.arguments()).contains(first);
                });
    }

    @Test
    void refusesAnIndustryOfARevisionThatCameLater() {
        long id = registry.register(firm(name("차수")));
        OrganisationFacts newer = new OrganisationFacts(
                name("차수"),
                null,
                OrganisationType.FIRM,
                null,
                OrganisationFacts.Size.UNKNOWN,
                new Ksic("26110", KsicRevision.ELEVENTH));
        revise(id, ReviseOrganisation.Kind.CHANGE, RENAMED, firm(name("차수")));
        assertThatThrownBy(() -> revise(id, ReviseOrganisation.Kind.CORRECTION, PartialDate.parse("2014"), newer))
                .hasMessage("organisation.ksic.not-yet");
    }

    @Test
    void sitsInSeveralComplexesEachInItsTime() {
        long first = registry.complexIn("43130");
        long second = registry.complexIn("44131");
        long id = registry.register(firm(name("두곳")), in(first), new Tenancy(second, Registry.span("2012", "2014-06")));
        assertThat(queries.find(id, on("2013-01-01")).orElseThrow().complexIds())
                .containsExactly(first, second);
        assertThat(queries.find(id, today).orElseThrow().complexIds()).containsExactly(first);
        assertThatThrownBy(() -> change(id, new TieChange.Settle(in(first)))).hasMessage("organisation.tenancy.known");
        change(id, new TieChange.Settle(new Tenancy(second, Registry.span("2020", null))));
        assertThat(queries.find(id, today).orElseThrow().complexIds()).containsExactly(first, second);
    }

    @Test
    void leavesAComplexOnADay() {
        long complex = registry.complexIn("43130");
        long id = registry.register(firm(name("떠남")), in(complex));
        long tenancy = jdbc.sql("select id from organisation_tenancy where organisation_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        change(id, new TieChange.Leave(tenancy, PartialDate.parse("2020-03-01")));
        assertThat(queries.find(id, on("2020-02-29")).orElseThrow().complexIds())
                .containsExactly(complex);
        assertThat(queries.find(id, on("2020-03-01")).orElseThrow().complexIds())
                .isEmpty();
    }

    @Test
    void isListedByKindSizeComplexAndPlace() {
        long complex = registry.complexIn("43130");
        long small = registry.register(firm(name("작은곳"), number(), 12), in(complex));
        long large = registry.register(firm(name("작지않은곳"), number(), 900), in(complex));
        assertThat(listed(new OrganisationFilter(null, Set.of(), Set.of(complex), Set.of(), null, null)))
                .containsExactlyInAnyOrder(small, large);
        assertThat(listed(new OrganisationFilter(
                        null, Set.of(OrganisationType.FIRM), Set.of(complex), Set.of("43"), true, true)))
                .containsExactly(small);
        assertThat(listed(new OrganisationFilter(
                        null, Set.of(OrganisationType.UNIVERSITY), Set.of(complex), Set.of(), null, null)))
                .isEmpty();
        assertThat(listed(new OrganisationFilter(null, Set.of(), Set.of(complex), Set.of("11"), null, null)))
                .isEmpty();
    }

    @Test
    void isFoundByPartInitialsAndWithASlip() {
        long id = registry.register(firm("㈜ 꿰맞춘도깨비제작소"));
        assertThat(found("도깨비제작")).contains(id);
        assertThat(found("주식회사 꿰맞춘도깨비제작소")).contains(id);
        assertThat(found("ㄲㅁㅊㄷㄲㅂ")).contains(id);
        assertThat(found("꿰맞춘도깨피제작소")).contains(id);
        assertThat(found("도깨비방망이")).doesNotContain(id);
    }

    private List<Long> found(String q) {
        return listed(new OrganisationFilter(q, Set.of(), Set.of(), Set.of(), null, null));
    }

    private List<Long> listed(OrganisationFilter filter) {
        var listing = directory.page(filter, today, new Paging(1, 100, null)).listing();
        assertThat(listing.total()).isEqualTo(listing.rows().size());
        return listing.rows().stream().map(OrganisationEntry::id).toList();
    }

    private void revise(long id, ReviseOrganisation.Kind kind, PartialDate day, OrganisationFacts facts) {
        service.revise(revision(id, kind, day, facts));
    }

    private ReviseOrganisation revision(
            long id, ReviseOrganisation.Kind kind, PartialDate day, OrganisationFacts facts) {
        return new ReviseOrganisation(id, version(id), kind, day, facts, registry.because("바로잡음"));
    }

    private void change(long id, TieChange change) {
        service.change(new ChangeTies(id, version(id), change, registry.because("달라짐")));
    }

    private int version(long id) {
        return jdbc.sql("select version from organisation where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private AsOf on(String day) {
        return new AsOf(LocalDate.parse(day), today.known());
    }
}
