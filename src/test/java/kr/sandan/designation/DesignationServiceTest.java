package kr.sandan.designation;

import static kr.sandan.designation.Desk.day;
import static kr.sandan.designation.Desk.facts;
import static kr.sandan.designation.Desk.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.complex.ComplexService;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DesignationServiceTest {

    @Autowired
    private DesignationService service;

    @Autowired
    private DesignationEvents events;

    @Autowired
    private Designations designations;

    @Autowired
    private DesignationLife life;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private Clock clock;

    private Desk desk;

    @BeforeEach
    void openTheDesk() {
        desk = new Desk(service, complexes, sources);
    }

    @Test
    void aSecondSiteOnTheSameComplexIsToldWhoHoldsItAndSinceWhen() {
        long complex = desk.complex(null);
        desk.designate(DesignationRole.HUB, facts("먼저 지정", null, span("2012-03-01", null), complex));
        assertThatThrownBy(() -> desk.designate(DesignationRole.HUB, facts("나중 지정", null, span("2014", null), complex)))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("designation.refused.overlap");
                    assertThat(refused.field()).isEqualTo("complexIds");
                    assertThat(refused.arguments()[0]).isEqualTo("먼저 지정");
                    assertThat(refused.arguments()[2]).isEqualTo("2012-03-01");
                });
    }

    @Test
    void isNotShownBeforeItExistsNorAfterItHasEnded() {
        long hub = desk.hub("한동안", "2012-03-01", "2015-01-01");
        assertThat(at("2012-02-29", hub)).isEmpty();
        assertThat(at("2012-03-01", hub)).isPresent();
        assertThat(at("2014-12-31", hub)).isPresent();
        assertThat(at("2015-01-01", hub)).isEmpty();
        assertThat(life.events(hub, today())).hasSize(1);
    }

    @Test
    void aSiteOfUnknownStartIsListedAtEveryDateAndOneUnderAHubWhileTheHubStands() {
        long hub = desk.hub("시작 미상", null, null);
        long known = desk.hub("시작 확인", "2012-03-01", null);
        long linked = desk.linked("딸린 미상", known, null, null);
        assertThat(at("1950-01-01", hub))
                .hasValueSatisfying(entry -> assertThat(entry.startKnown()).isFalse());
        assertThat(at("2012-02-29", linked)).isEmpty();
        assertThat(at("2012-03-01", linked))
                .hasValueSatisfying(entry -> assertThat(entry.startKnown()).isFalse());
    }

    @Test
    void closingOnePeriodHidesOnlyThatPeriod() {
        long first = desk.hub("옛 거점", "2010-04-01", null);
        long next = desk.hub("새 거점", "2010-04-01", null);
        long linked = desk.linked("옮긴 곳", first, "2010-04-01", null);
        events.transfer(new TransferSite(linked, 0, next, day("2013-01-01"), desk.because("이관")));
        service.end(new EndDesignation(linked, 1, day("2015-01-01"), false, desk.because("해제")));
        assertThat(hubAt("2012-12-31", linked)).isEqualTo(first);
        assertThat(hubAt("2013-01-01", linked)).isEqualTo(next);
        assertThat(at("2015-01-01", linked)).isEmpty();
    }

    @Test
    void aSiteWhoseHubWasNotKnownIsTransferredToOneThatIs() {
        long hub = desk.hub("받은 거점", "2010-04-01", null);
        SiteFacts facts = new SiteFacts(
                "거점 모르던 곳",
                null,
                List.of(desk.complex(null)),
                null,
                Desk.span("2010-04-01", null),
                Set.of(SiteFacts.Gap.HUB));
        long linked = desk.designate(DesignationRole.LINKED, facts);
        events.transfer(new TransferSite(linked, 0, hub, day("2013-01-01"), desk.because("이관")));
        assertThat(at("2012-12-31", linked))
                .hasValueSatisfying(before -> assertThat(before.gaps()).contains(SiteFacts.Gap.HUB));
        assertThat(at("2013-01-01", linked))
                .hasValueSatisfying(after -> assertThat(after.gaps()).isEmpty());
        assertThat(hubAt("2013-01-01", linked)).isEqualTo(hub);
    }

    @Test
    void aHubIsNotEndedUnderItsSitesUnlessTheyEndWithIt() {
        long hub = desk.hub("닫는 거점", "2010-04-01", null);
        long linked = desk.linked("딸린 곳", hub, "2011-01-01", null);
        assertThatThrownBy(() -> service.end(new EndDesignation(hub, 0, day("2014-01-01"), false, desk.because("해제"))))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("designation.refused.hub-shortened");
                    assertThat(refused.arguments()[0]).isEqualTo("딸린 곳");
                });
        assertThat(at("2014-01-01", hub)).isPresent();
        service.end(new EndDesignation(hub, 0, day("2014-01-01"), true, desk.because("함께 해제")));
        assertThat(at("2014-01-01", hub)).isEmpty();
        assertThat(at("2014-01-01", linked)).isEmpty();
        assertThat(at("2013-12-31", linked)).isPresent();
    }

    @Test
    void aSplitMakesSeveralSitesAndTakesWhatStandsUnderThemAlong() {
        long whole = desk.complex(null);
        long east = desk.complex(whole);
        long west = desk.complex(whole);
        long hub = desk.designate(DesignationRole.HUB, facts("한 거점", null, span("2010-04-01", null), whole));
        long linked = desk.linked("딸린 곳", hub, "2010-04-01", null);
        List<Long> pieces = events.split(new SplitSite(
                hub,
                0,
                day("2013-01-01"),
                List.of(new SplitSite.Piece("동쪽", null, List.of(east)), new SplitSite.Piece("서쪽", null, List.of(west))),
                Map.of(linked, 1),
                desk.because("분할")));
        assertThat(at("2012-12-31", hub)).isPresent();
        assertThat(at("2013-01-01", hub)).isEmpty();
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(at("2013-01-01", piece)).isPresent());
        assertThat(hubAt("2012-12-31", linked)).isEqualTo(hub);
        assertThat(hubAt("2013-01-01", linked)).isEqualTo(pieces.get(1));
    }

    @Test
    void aSplitThatIsRefusedInPartLeavesNothingBehind() {
        long taken = desk.complex(null);
        desk.designate(DesignationRole.HUB, facts("다른 거점", null, span("2010-04-01", null), taken));
        long hub = desk.hub("나눌 거점", "2010-04-01", null);
        assertThatThrownBy(() -> events.split(new SplitSite(
                        hub,
                        0,
                        day("2013-01-01"),
                        List.of(
                                new SplitSite.Piece("되는 쪽", null, List.of(desk.complex(null))),
                                new SplitSite.Piece("막히는 쪽", null, List.of(taken))),
                        Map.of(),
                        desk.because("분할"))))
                .isInstanceOf(RuleBroken.class);
        assertThat(at("2020-01-01", hub))
                .hasValueSatisfying(entry -> assertThat(entry.span()).isEqualTo(span("2010-04-01", null)));
        assertThat(life.events(hub, today())).hasSize(1);
        assertThat(designations.version(hub)).isZero();
    }

    @Test
    void aMergeMakesOneSiteThatHoldsWhatAllHeld() {
        long one = desk.hub("하나", "2010-04-01", null);
        long two = desk.hub("둘", "2011-04-01", null);
        long linked = desk.linked("딸린 곳", two, "2012-01-01", null);
        long merged = events.merge(
                new MergeSites(Map.of(one, 0, two, 0), day("2014-01-01"), "하나둘", null, desk.because("통합")));
        assertThat(at("2014-01-01", merged))
                .hasValueSatisfying(entry -> assertThat(entry.ground()).hasSize(2));
        assertThat(hubAt("2014-01-01", linked)).isEqualTo(merged);
        assertThat(hubAt("2013-12-31", linked)).isEqualTo(two);
        assertThat(at("2014-01-01", one)).isEmpty();
    }

    @Test
    void aCorrectionOnAnotherVersionIsStaleAndOneWithoutReasonRefused() {
        long hub = desk.hub("정정", "2010-04-01", null);
        long period = at("2011-01-01", hub).orElseThrow().periodId();
        SiteFacts right = facts("정정됨", null, span("2010-05-01", null), desk.complex(null));
        assertThatThrownBy(() -> service.correct(new CorrectPeriod(hub, 0, period, right, desk.because(" "))))
                .isInstanceOf(RuleBroken.class);
        service.correct(new CorrectPeriod(hub, 0, period, right, desk.because("오기")));
        assertThat(at("2010-04-30", hub)).isEmpty();
        assertThat(life.events(hub, today())).hasSize(2).last().satisfies(event -> {
            assertThat(event.takenBack())
                    .singleElement()
                    .satisfies(said -> assertThat(said.name()).isEqualTo("정정"));
            assertThat(event.said())
                    .singleElement()
                    .satisfies(said -> assertThat(said.name()).isEqualTo("정정됨"));
        });
        assertThatThrownBy(() -> service.correct(new CorrectPeriod(hub, 0, period, right, desk.because("또"))))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void aWithdrawnDesignationIsNowhereButItsLifeStays() {
        long hub = desk.hub("없던 지정", "2010-04-01", null);
        service.withdraw(new WithdrawDesignation(hub, 0, desk.because("잘못 입력")));
        assertThat(at("2011-01-01", hub)).isEmpty();
        assertThat(life.events(hub, today())).hasSize(2);
    }

    private Optional<DesignationEntry> at(String day, long id) {
        return designations.at(new AsOf(LocalDate.parse(day), today().known())).find(id);
    }

    private long hubAt(String day, long id) {
        return at(day, id).map(DesignationEntry::hub).orElseThrow().id();
    }

    private AsOf today() {
        return AsOf.today(clock);
    }
}
