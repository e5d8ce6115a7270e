package kr.sandan.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.activity.ActivityPages;
import kr.sandan.activity.Mistakes;
import kr.sandan.council.CouncilPages;
import kr.sandan.platform.RuleBroken;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An activity at which tasks were found stays on the register, and none is found at one that left it. */
class TasksHoldActivitiesTest extends TaskWorld {

    @Autowired
    private ActivityDesk activities;

    @Autowired
    private ActivityPages activityPages;

    @Autowired
    private Mistakes mistakes;

    @Autowired
    private MockMvcTester mvc;

    private long activity() {
        CouncilPages browser = new CouncilPages(mvc, jdbc);
        Map<String, String> fields = Map.of(
                "councilId", String.valueOf(council),
                "kind", "SEMINAR",
                "heldOn", today.toString(),
                "startsAt", "1400",
                "endsAt", "1630",
                "place", "본부 회의실",
                "title", "과제를 찾은 활동",
                "outcome", "과제 한 건",
                "submissionKey", key());
        String address = String.valueOf(
                browser.post("/activities/new", STAFF, fields).getResponse().getRedirectedUrl());
        return Long.parseLong(address.replaceAll("\\D", ""));
    }

    private long found(long activity) {
        TaskFacts facts = found(facts(today), activity);
        return as(STAFF, () -> desk.record(new RecordTask(facts, false, key())));
    }

    private static TaskFacts found(TaskFacts plain, long activity) {
        return new TaskFacts(
                plain.councilId(),
                plain.firm(),
                activity,
                plain.kind(),
                plain.urgency(),
                plain.topic(),
                plain.detail(),
                plain.foundOn(),
                plain.ownerId());
    }

    private void withdraw(long activity) {
        asStaff(() -> activities.withdraw(
                activity, activityPages.find(activity).orElseThrow().version(), "두 번 등록함"));
    }

    @Test
    void anActivityWithTasksIsRefusedWithTheListOfThem() throws Exception {
        long activity = activity();
        long task = found(activity);
        assertThatThrownBy(() -> withdraw(activity)).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("activity.mistake.built");
            assertThat(refused.arguments()).containsExactly(1, "접합부 균열");
        });
        assertThat(mistakes.built(activity)).hasSize(1);
        Document page = new CouncilPages(mvc, jdbc).page("/activities/" + activity, STAFF);
        assertThat(page.select("#withdraw a").eachAttr("href")).containsExactly("/tasks/" + task);
        assertThat(page.select("#withdraw form")).isEmpty();
    }

    /** The form of a task says its activity each time. */
    @Test
    void aTaskStaysOpenToChangeWhenItsCouncilIsTakenOffTheActivity() {
        long activity = activity();
        long host = council;
        council = founding.found("함께 찾은 협의체", "h-ochang", "2012-01-01");
        jdbc.sql("insert into activity_council (activity_id, council_id, revision) values (?, ?, 1)")
                .params(activity, council)
                .update();
        TaskFacts facts = found(facts(today), activity);
        long task = as(STAFF, () -> desk.record(new RecordTask(facts, false, key())));
        jdbc.sql("update activity_council set removed_revision = 2 where activity_id = ?")
                .param(activity)
                .update();
        asStaff(() -> desk.revise(new ReviseTask(task, find(task).version(), facts, "확인", key())));
        assertThat(find(task).row().activityId()).isEqualTo(activity);
        assertThatThrownBy(() -> found(activity)).hasMessage("task.activity.other");
        council = host;
        assertThat(found(activity)).isPositive();
    }

    @Test
    void noTaskIsFoundAtAnActivityThatWasWithdrawn() {
        long activity = activity();
        withdraw(activity);
        assertThatThrownBy(() -> found(activity)).hasMessage("task.activity.other");
        long task = task(today);
        assertThatThrownBy(() -> jdbc.sql("update task set activity_id = ? where id = ?")
                        .params(activity, task)
                        .update())
                .hasMessageContaining("is off the register");
    }

    @Test
    void aWithdrawnTaskHoldsItsActivityNoLongerAndNeedsItToBeRestored() {
        long activity = activity();
        long task = found(activity);
        asStaff(() -> desk.withdrawTask(task, find(task).version(), "두 번 등록함"));
        assertThat(mistakes.built(activity)).isEmpty();
        withdraw(activity);
        assertThatThrownBy(() -> asStaff(() -> desk.restoreTask(task, find(task).version(), "과제가 맞음")))
                .hasMessage("task.restore.activity");
        assertThatThrownBy(() -> jdbc.sql("update task set withdrawal = null where id = ?")
                        .param(task)
                        .update())
                .hasMessageContaining("is off the register");
    }
}
