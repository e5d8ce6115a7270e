package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.List;
import kr.sandan.activity.ActivityFacts.Notes;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A council without a past of its own is held against the others, once there are enough of them. */
@Transactional
class UnlikePeersTest extends ActivityWorld {

    private static final String KIND = "RARE_KIND";
    private static final int ENOUGH = 10;

    @Autowired
    private Plausibility plausibility;

    private ActivityFacts rare(long of, int guests, int untilHour) {
        return new ActivityFacts(
                of,
                List.of(),
                KIND,
                today.minusDays(2),
                LocalTime.of(10, 0),
                LocalTime.of(untilHour, 0),
                "회의실",
                "드문 활동",
                "마침",
                Notes.NONE,
                guests,
                ActivityCosts.NONE);
    }

    private void others(int from, int until) {
        for (int at = from; at < until; at++) record(rare(council, 8, 12));
    }

    @Test
    void asksWhyWhereItIsUnlikeTenOthersAndNotBefore() {
        jdbc.sql("""
                        insert into activity_kind (code, name, name_en, ordinal, valid)
                        values (:kind, '드문 종류', 'Rare kind', 99, daterange(null, null))
                        """).param("kind", KIND).update();
        long young = new CouncilDeskFixture(councils, jdbc).found("새내기", "h-namdong", "2026-01-01");
        others(0, ENOUGH - 1);
        ActivityFacts crowded = rare(young, 400, 12);
        assertThatCode(() -> plausibility.requireReason(crowded, 0, 0, null)).doesNotThrowAnyException();
        others(ENOUGH - 1, ENOUGH);
        RuleBroken refused =
                catchThrowableOfType(RuleBroken.class, () -> plausibility.requireReason(crowded, 0, 0, null));
        assertThat(refused.field()).isEqualTo("oddReason");
        assertThat(refused.messageKey()).isEqualTo("activity.odd.attendees");
        assertThat(refused.arguments())
                .as("400 came, half of the others had 8 and two named")
                .containsExactly(400L, 10L);
        assertThatCode(() -> plausibility.requireReason(crowded, 0, 0, "전국 행사")).doesNotThrowAnyException();
        assertThatCode(() -> plausibility.requireReason(rare(young, 12, 12), 0, 0, null))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                                RuleBroken.class, () -> plausibility.requireReason(rare(young, 8, 21), 0, 0, null))
                        .messageKey())
                .isEqualTo("activity.odd.minutes");
    }
}
