package kr.sandan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.draft.Drafts;
import kr.sandan.draft.TypedForm;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.junit.jupiter.api.Test;

class ActivityServiceTest extends ActivityWorld {

    private static final String FORM = "ACTIVITY";

    @Test
    void theDayDecidesWhetherItIsPlannedOrHeldAndTheMinutesAreReckoned() {
        ActivityDetail held = find(record(facts(today, "협력 과제 두 건")));
        assertThat(held.row().state()).isEqualTo(ActivityState.HELD);
        assertThat(held.row().minutes()).isEqualTo(150);
        assertThat(held.row().attendees()).isEqualTo(2);
        assertThat(held.attendees())
                .extracting(ActivityDetail.Present::name)
                .noneMatch(name -> name.contains("하나") || name.contains("두리"));
        assertThat(find(record(facts(today.plusDays(3), null))).row().state()).isEqualTo(ActivityState.PLANNED);
        assertThatThrownBy(() -> record(facts(today, null)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.field()).isEqualTo("outcome"));
    }

    @Test
    void pressingTwiceAtOnceMakesOne() throws Exception {
        RecordActivity form = form(facts(today, "결과"), UUID.randomUUID().toString());
        Callable<Long> press = () -> as("staff-chungcheong", () -> desk.record(form));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Long>> pressed = two.invokeAll(List.of(press, press));
            assertThat(pressed.get(0).get()).isEqualTo(pressed.get(1).get());
        } finally {
            two.shutdown();
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void keepingADraftThatRacesSavingNeitherMakesTwoNorLeavesTheDraftOpen() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 8; round++) {
                String key = UUID.randomUUID().toString();
                Map<String, String> typed = Map.of("title", "경주 " + key);
                Callable<Long> save = () -> as("staff-chungcheong", () -> desk.record(form(facts(today, "결과"), key)));
                Callable<Long> keep = () -> as("staff-chungcheong", () -> {
                    drafts.keep(draft(key, typed));
                    return 0L;
                });
                for (Future<Long> done : two.invokeAll(List.of(keep, save))) done.get();
                List<Drafts.Draft> open = as("staff-chungcheong", () -> drafts.open(FORM));
                assertThat(open).noneMatch(draft -> draft.key().equals(key));
            }
        } finally {
            two.shutdown();
        }
        assertThat(rows()).isEqualTo(8);
    }

    @Test
    void aDraftIsThereOnAnotherDeviceAndForNobodyElse() {
        String key = UUID.randomUUID().toString();
        Map<String, String> typed = Map.of("title", "쓰다 만 글", "outcome", "줄\n바꿈 \"따옴표\"");
        as("staff-chungcheong", () -> {
            drafts.keep(draft(key, Map.of("title", "먼저")));
            drafts.keep(draft(key, typed));
            return 0;
        });
        assertThat(as("staff-chungcheong", () -> drafts.typed(FORM, key))).isEqualTo(typed);
        assertNothingIsKept("staff2-chungcheong", key);
        assertThat(as("staff-chungcheong", () -> drafts.open(FORM)))
                .anyMatch(draft -> draft.key().equals(key));
        as("staff-chungcheong", () -> {
            drafts.discard(key);
            return 0;
        });
        assertNothingIsKept("staff-chungcheong", key);
    }

    private static TypedForm draft(String key, Map<String, String> typed) {
        return new TypedForm(FORM, "/activities/new", key, typed.get("title"), null, typed);
    }

    private void assertNothingIsKept(String username, String key) {
        assertThatThrownBy(() -> as(username, () -> drafts.typed(FORM, key))).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanBecomesAReportAndWhatChangedStaysReadable() {
        long id = record(facts(today.plusDays(1), null));
        ActivityDetail planned = find(id);
        revise(id, planned.version(), facts(today, "열었음"));
        ActivityDetail held = find(id);
        assertThat(held.row().state()).isEqualTo(ActivityState.HELD);
        assertThat(held.row().attendees()).isEqualTo(2);
        assertThat(held.revision()).isEqualTo(2);
        assertThat(activities.changes(id))
                .extracting(ActivityPages.Change::field)
                .contains("state", "outcome", "held_on");
        assertThatThrownBy(() -> revise(id, planned.version(), facts(today, "늦게")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void aSeriesIsOneRecordForEachTime() {
        RecordActivity monthly = new RecordActivity(
                facts(today, "첫 회"),
                List.of(),
                new Repeats(Repeats.Step.MONTHLY, 4),
                null,
                false,
                UUID.randomUUID().toString());
        long first = as("staff-chungcheong", () -> desk.record(monthly));
        assertThat(rows()).isEqualTo(4);
        assertThat(find(first).series()).isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from activity where council_id = ? and state = 'PLANNED'")
                        .param(council)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }
}
