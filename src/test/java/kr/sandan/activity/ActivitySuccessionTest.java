package kr.sandan.activity;

import static kr.sandan.council.CouncilDeskFixture.since;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalState;
import kr.sandan.approval.ApprovalView;
import kr.sandan.council.CouncilChange;
import kr.sandan.council.CouncilContent;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilFact;
import kr.sandan.council.CouncilHomes;
import kr.sandan.council.CouncilTopic;
import kr.sandan.council.Councils;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A council whose site changes: its activities stay with somebody who answers for them. */
class ActivitySuccessionTest extends ActivityWorld {

    private static final String HERE = "staff-chungcheong";
    private static final String THERE = "staff-sudogwon";

    @Autowired
    private ActivitySuccession succession;

    @Autowired
    private ApprovalQueries approvals;

    @Autowired
    private CouncilHomes homes;

    @Autowired
    private Councils register;

    @Autowired
    private CalendarKeys keys;

    private CouncilDeskFixture fixture;

    @BeforeEach
    void openTheDesk() {
        fixture = new CouncilDeskFixture(councils, jdbc);
    }

    private long office(String code) {
        return jdbc.sql("select id from office where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private CouncilFact site() {
        return register.life(council, AsOf.today(clock)).orElseThrow().of(CouncilTopic.SITE).stream()
                .filter(fact -> fact.span().until() == null)
                .findFirst()
                .orElseThrow();
    }

    private void moveTo(String site) {
        fixture.change(council, 0, new CouncilChange.End(site().id(), PartialDate.parse(today.toString())));
        fixture.change(council, 1, since(today.toString(), CouncilContent.site(fixture.site(site))));
        succession.follow();
    }

    private ReviseActivity revision(long id, int version, String outcome) {
        return new ReviseActivity(
                id,
                version,
                facts(today.minusDays(40), outcome),
                List.of(),
                Set.of(),
                null,
                UUID.randomUUID().toString());
    }

    @Test
    void whatTheFormerHeadquartersRecordedIsGoneOnWithByTheNewOne() {
        long id = record(facts(today.minusDays(40), "성과"));
        int version = find(id).version();
        moveTo("h-banwol");
        assertThatThrownBy(() -> as(HERE, () -> {
                    desk.revise(revision(id, version, "고침"));
                    return 0;
                }))
                .isInstanceOf(NotFound.class);
        as(THERE, () -> {
            desk.revise(revision(id, version, "이어받아 고침"));
            desk.submit(id);
            return 0;
        });
        ApprovalView view = as(THERE, () -> approvals.view("ACTIVITY", id)).orElseThrow();
        assertThat(view.state()).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(view.office()).isEqualTo(office("SUDOGWON"));
        assertThat(as(HERE, () -> approvals.view("ACTIVITY", id))).isEmpty();
    }

    @Test
    void itStillCountsForTheHeadquartersOfItsDay() {
        long id = record(facts(today.minusDays(40), "성과"));
        moveTo("h-banwol");
        assertThat(jdbc.sql("select office_id from activity where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(office("CHUNGCHEONG"));
        assertThat(jdbc.sql("select counted_office_id from approval where kind = 'ACTIVITY' and record_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(office("CHUNGCHEONG"));
    }

    @Test
    void aCouncilWithoutASiteOfTodayStaysWithTheHeadquartersOfItsLast() {
        long id = record(facts(today.minusDays(40), "성과"));
        fixture.change(council, 0, new CouncilChange.End(site().id(), PartialDate.parse(today.toString())));
        succession.follow();
        assertThat(homes.of(council)).containsExactly(office("CHUNGCHEONG"));
        as(HERE, () -> {
            desk.revise(revision(id, find(id).version(), "자리를 잃은 뒤 고침"));
            desk.submit(id);
            return 0;
        });
        assertThat(as("chief-chungcheong", () -> approvals.view("ACTIVITY", id)))
                .hasValueSatisfying(view -> assertThat(view.holders())
                        .extracting(ApprovalView.Holder::name)
                        .contains("최본부장"));
    }

    @Test
    void aSiteThatIsStillToComeDoesNotAnswerYet() {
        fixture.change(
                council,
                0,
                new CouncilChange.End(
                        site().id(), PartialDate.parse(today.minusDays(3).toString())));
        fixture.change(council, 1, since(today.plusDays(30).toString(), CouncilContent.site(fixture.site("h-banwol"))));
        assertThat(homes.of(council)).containsExactly(office("CHUNGCHEONG"));
    }

    @Test
    void ofTwoHeadquartersEachLooksAfterWhatItRecorded() {
        long id = record(facts(today.minusDays(40), "성과"));
        fixture.change(council, 0, since(today.toString(), CouncilContent.site(fixture.site("h-banwol"))));
        succession.follow();
        assertThat(homes.of(council)).containsExactlyInAnyOrder(office("CHUNGCHEONG"), office("SUDOGWON"));
        long theirs = as(
                THERE,
                () -> desk.record(form(
                        facts(today.minusDays(41), "저쪽 성과"), UUID.randomUUID().toString())));
        assertThat(as(THERE, () -> desk.isMine(theirs))).isTrue();
        assertThat(as(THERE, () -> desk.isMine(id))).isFalse();
        assertThat(as(HERE, () -> desk.isMine(id))).isTrue();
        assertThat(as(HERE, () -> desk.isMine(theirs))).isFalse();
        as("headoffice", () -> {
            desk.revise(revision(theirs, find(theirs).version(), "본사가 고침"));
            return 0;
        });
        assertThat(as(THERE, () -> desk.isMine(theirs))).isTrue();
    }

    @Test
    void aKeyToTheCalendarEndsWithTheOfficeThatIssuedIt() {
        String key = as(HERE, () -> keys.issue(council));
        assertThat(keys.opens(key, council)).isTrue();
        moveTo("h-banwol");
        assertThat(keys.opens(key, council)).isFalse();
    }
}
