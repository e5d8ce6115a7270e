package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kr.sandan.activity.ActivityFacts.Notes;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ActivityRulesTest extends ActivityWorld {

    @Test
    void onlyWhatIsPlannedIsCancelledAndWithAReason() {
        long id = record(facts(today.plusDays(5), null));
        assertThatThrownBy(() -> cancel(id, " ")).hasMessage("activity.cancel.reason");
        cancel(id, "강사 사정");
        assertThat(find(id).row().state()).isEqualTo(ActivityState.CANCELLED);
        long held = record(facts(today, "열었음"));
        assertThatThrownBy(() -> cancel(held, "사유")).hasMessage("activity.cancel.held");
    }

    @Test
    void nothingIsHeldBeforeTheCouncilWasFoundedNorOfAKindThatWasNotThere() {
        assertThatThrownBy(() -> record(facts(LocalDate.of(2011, 12, 31), "결과")))
                .hasMessage("activity.council.not-there");
        ActivityFacts then = facts(LocalDate.of(2013, 5, 1), "결과");
        jdbc.sql(
                        "insert into activity_kind values ('LATER', '나중', 'Later', 99, daterange('2020-01-01', null)) on conflict do nothing")
                .update();
        ActivityFacts later = new ActivityFacts(
                then.councilId(),
                List.of(),
                "LATER",
                then.heldOn(),
                then.startsAt(),
                then.endsAt(),
                then.place(),
                then.title(),
                then.outcome(),
                Notes.NONE,
                0,
                ActivityCosts.NONE);
        assertThatThrownBy(() -> record(later)).hasMessage("activity.kind.then");
        jdbc.sql("delete from activity_kind where code = 'LATER'").update();
    }

    @Test
    void anotherHeadquartersNeitherFindsNorChangesWhatIsNotApproved() {
        long id = record(facts(today, "결과"));
        assertThat(as("staff-sudogwon", () -> activities.find(id))).isEmpty();
        assertThat(as("viewer", () -> activities.find(id))).isEmpty();
        assertThat(as("headoffice", () -> activities.find(id))).isPresent();
        assertThatThrownBy(() -> as("staff-sudogwon", () -> {
                    desk.cancel(id, 0, "x");
                    return 0;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        "staff-sudogwon",
                        () -> desk.record(
                                form(facts(today, "남의 협의체"), UUID.randomUUID().toString()))))
                .hasMessage("activity.council.other-office");
    }

    @Test
    void aWholeDayAndNightAsksForAReasonAlsoWhereThereIsNothingToCompareWith() {
        ActivityFacts usual = facts(today, "결과");
        ActivityFacts endless = new ActivityFacts(
                council,
                List.of(),
                "OVERSEAS_EXCHANGE",
                usual.heldOn(),
                LocalTime.of(0, 10),
                LocalTime.of(23, 50),
                usual.place(),
                usual.title(),
                usual.outcome(),
                Notes.NONE,
                0,
                ActivityCosts.NONE);
        assertThatThrownBy(() -> record(endless)).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.field()).isEqualTo("oddReason");
            assertThat(refused.messageKey()).startsWith("activity.odd.");
        });
    }

    @Test
    void whatIsUnlikeTheCouncilsOwnPastAsksForAReason() {
        for (int at = 0; at < 5; at++) record(facts(today.minusDays(at), "결과"));
        ActivityFacts usual = facts(today, "결과");
        ActivityFacts crowded = new ActivityFacts(
                council,
                List.of(),
                "SEMINAR",
                usual.heldOn(),
                usual.startsAt(),
                usual.endsAt(),
                usual.place(),
                usual.title(),
                usual.outcome(),
                Notes.NONE,
                900,
                ActivityCosts.NONE);
        assertThatThrownBy(() -> record(crowded)).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.field()).isEqualTo("oddReason");
            assertThat(refused.messageKey()).isEqualTo("activity.odd.attendees");
        });
        RecordActivity explained = new RecordActivity(
                crowded,
                List.of(),
                Repeats.ONCE,
                "연차 총회",
                false,
                UUID.randomUUID().toString());
        assertThat(as("staff-chungcheong", () -> desk.record(explained))).isPositive();
    }

    @Test
    void theDatabaseItselfRefusesAnEndBeforeTheBeginningAndAHeldOneWithoutOutcome() {
        long id = record(facts(today, "결과"));
        for (String bad : List.of(
                "ends_at = '13:00'",
                "outcome = null",
                "state = 'CANCELLED'",
                "guests = -1",
                "venue_krw = -5",
                "title = ' '"))
            assertThatThrownBy(() -> jdbc.sql("update activity set " + bad + " where id = " + id)
                            .update())
                    .as(bad)
                    .isInstanceOf(DataIntegrityViolationException.class);
    }
}
