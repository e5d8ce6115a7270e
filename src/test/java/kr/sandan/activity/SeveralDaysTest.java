package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Activities that last several days, from an hour to an hour of each. */
class SeveralDaysTest extends ActivityWorld {

    @Autowired
    private CouncilCalendar calendar;

    @Autowired
    private CalendarKeys keys;

    private ActivityFacts stay(LocalDate first, LocalDate last, @Nullable String outcome) {
        return facts(first, outcome).until(last);
    }

    @Test
    void lastsAsManyTimesItsHoursAsItHasDays() {
        ActivityRow row =
                find(record(stay(today.minusDays(2), today, "협약 한 건"))).row();
        assertThat(row.minutes()).isEqualTo(3 * 150);
        assertThat(row.days()).isEqualTo(today.minusDays(2) + "–" + today);
        ActivityFacts one = stay(today, today, "하루");
        assertThat(one.lastOn()).isNull();
        assertThat(one.minutes()).isEqualTo(150);
    }

    @Test
    void isPlannedUntilItsLastDayHasCome() {
        ActivityFacts running = stay(today.minusDays(1), today.plusDays(1), null);
        assertThat(find(record(running)).row().state()).isEqualTo(ActivityState.PLANNED);
        assertThatThrownBy(() -> record(stay(today.minusDays(1), today.plusDays(1), "벌써")))
                .hasMessage("activity.outcome.early");
        assertThatThrownBy(() -> record(stay(today.minusDays(1), today, null))).hasMessage("activity.outcome.required");
        assertThat(find(record(stay(today.minusDays(1), today, "협약"))).row().state())
                .isEqualTo(ActivityState.HELD);
    }

    @Test
    void asksToBeReportedOnlyAfterItsLastDay() {
        long id = record(stay(today.plusDays(1), today.plusDays(4), null));
        for (int past = 0; past < 2; past++) {
            jdbc.sql("update activity set held_on = ?, last_on = ? where id = ?")
                    .param(today.minusDays(4))
                    .param(today.minusDays(past))
                    .param(id)
                    .update();
            boolean due = past > 0;
            assertThat(find(id).row().isOverdue(today)).isEqualTo(due);
            ActivityFilter filter = ActivityFilter.pastTheirDay();
            assertThat(as("staff-chungcheong", () -> queries.page(filter, Paging.FIRST)).rows().stream()
                            .anyMatch(row -> row.id() == id))
                    .isEqualTo(due);
        }
    }

    @Test
    void endsAfterItBeganAndWithinAMonth() {
        assertThatThrownBy(() -> stay(today, today.minusDays(1), null))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.field()).isEqualTo("lastOn");
                    assertThat(refused.messageKey()).isEqualTo("activity.last.order");
                });
        assertThatThrownBy(() -> stay(today, today.plusDays(31), null)).hasMessage("activity.last.long");
        assertThat(stay(today, today.plusDays(30), null).days()).isEqualTo(31);
        long id = record(facts(today, "결과"));
        for (String bad : List.of("last_on = held_on", "last_on = held_on - 1", "last_on = held_on + 31"))
            assertThatThrownBy(() -> jdbc.sql("update activity set " + bad + " where id = " + id)
                            .update())
                    .as(bad)
                    .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void eachOfASeriesLastsAsLong() {
        long first = as(
                "staff-chungcheong",
                () -> desk.record(new RecordActivity(
                        stay(today.plusDays(1), today.plusDays(3), null),
                        List.of(),
                        new Repeats(Repeats.Step.WEEKLY, 2),
                        null,
                        false,
                        UUID.randomUUID().toString())));
        assertThat(jdbc.sql("select last_on from activity where council_id = ? and id > ?")
                        .param(council)
                        .param(first)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.plusDays(10));
    }

    @Test
    void isInTheCalendarOfDaysOnWhichItGoesOn() {
        long id = record(stay(today.minusDays(3), today, "협약"));
        ActivityFilter ours = ActivityFilter.ofCouncil(council);
        assertThat(as("staff-chungcheong", () -> queries.ofDays(today.minusDays(1), today.plusDays(3), ours, 4)))
                .extracting(one -> one.row().id() + " " + one.day() + " " + one.total())
                .containsExactly(id + " " + today.minusDays(1) + " 1", id + " " + today + " 1");
        assertThat(as("staff-chungcheong", () -> queries.ofDays(today.plusDays(1), today.plusDays(3), ours, 4)))
                .isEmpty();
    }

    @Test
    void comesAgainEachDayInACalendarProgram() {
        record(stay(today.plusDays(1), today.plusDays(4), null));
        String feed = calendar.of(council, as("staff-chungcheong", () -> keys.issue(council)));
        String first = today.plusDays(1).toString().replace("-", "");
        assertThat(feed)
                .contains("DTSTART:" + first + "T050000Z", "DTEND:" + first + "T073000Z", "RRULE:FREQ=DAILY;COUNT=4");
        assertThat(feed.split("BEGIN:VEVENT", -1)).hasSize(2);
    }

    @Test
    void isNotOddForTheHoursOfSeveralDaysButForFarMoreDays() {
        for (int at = 0; at < 5; at++) record(facts(today.minusDays(at), "결과"));
        assertThat(record(stay(today.minusDays(3), today, "사흘 밤"))).isPositive();
        assertThatThrownBy(() -> record(stay(today.minusDays(9), today, "열흘")))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.field()).isEqualTo("oddReason");
                    assertThat(refused.messageKey()).isEqualTo("activity.odd.days");
                });
    }
}
