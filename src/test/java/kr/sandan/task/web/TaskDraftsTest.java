package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.organisation.Registry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is typed of tasks and supports and not yet saved. */
class TaskDraftsTest extends TaskForms {

    private static final String OTHER = "staff2-chungcheong";

    private Map<String, String> quietly(Map<String, String> typed) {
        Map<String, String> sent = new HashMap<>(typed);
        sent.put("auto", "1");
        return sent;
    }

    private static String unique(String words) {
        return words + " " + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void aTaskGoesOnWhereItsTypingEndedUntilItIsSaved() throws IOException {
        Map<String, String> typed = typed(unique("쓰다 만 과제"), Registry.name("쓰다만기업"));
        typed.put("detail", "첫 줄\n둘째 줄");
        assertThat(pages.post("/tasks/drafts", STAFF, quietly(typed))).hasStatus(204);
        String going = pages.page("/tasks/new", STAFF)
                .select(".drafts a:contains(" + typed.get("topic") + ")")
                .attr("href");
        Document form = pages.page(going, STAFF);
        assertThat(form.select("#topic").val()).isEqualTo(typed.get("topic"));
        assertThat(form.select("#firm").val()).isEqualTo(typed.get("firm"));
        assertThat(form.select("#detail").text()).contains("둘째 줄");
        assertThat(form.select("#firmChoice option[selected]").val()).isEqualTo("new:FIRM");
        assertThat(form.select(".task-form [name=submissionKey]").val()).isEqualTo(typed.get("submissionKey"));
        assertThat(pages.page("/", STAFF).select(".home-tasks .drafts").text()).contains(typed.get("topic"));
        assertThat(pages.get(going, OTHER)).as("nobody else's").hasStatus(404);
        typed.put("mark", form.select(".task-form [name=mark]").val());
        recorded(typed);
        assertThat(pages.page("/tasks/new", STAFF).select(".drafts").text()).doesNotContain(typed.get("topic"));
        typed.put("next", typed.get("mark"));
        assertThat(pages.post("/tasks/drafts", STAFF, quietly(typed)))
                .as("a script that comes late")
                .hasStatus(204);
        assertThat(pages.page("/tasks/new", STAFF).select(".drafts").text()).doesNotContain(typed.get("topic"));
    }

    @Test
    void aChangeOfATaskIsKeptWithTheVersionThatItsWriterSaw() throws IOException {
        String task = task();
        Map<String, String> typed = typed(unique("고치다 만 과제"), "");
        typed.put("task", task.replaceAll("\\D", ""));
        typed.put("version", "0");
        typed.put("reason", "기업이 다시 말함");
        String going = String.valueOf(
                pages.post("/tasks/drafts", STAFF, typed).getResponse().getRedirectedUrl());
        assertThat(going).startsWith(task + "/edit?draft=");
        Document form = pages.page(going, STAFF);
        assertThat(form.select("#topic").val()).isEqualTo(typed.get("topic"));
        assertThat(form.select("#reason").val()).isEqualTo("기업이 다시 말함");
        assertThat(form.select(".task-form [name=version]").val()).isEqualTo("0");
    }

    @Test
    void aSupportGoesOnAtItsTaskAndIsThrownAwayWhenAskedFor() throws IOException {
        String task = task();
        Map<String, String> typed = new HashMap<>();
        typed.put("task", task.replaceAll("\\D", ""));
        typed.put("provider", unique("적다 만 기관"));
        typed.put("result", "시제품 두 개");
        typed.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        assertThat(pages.post("/supports/drafts", STAFF, quietly(typed))).hasStatus(204);
        String at = task + "/supports/new";
        String going = pages.page(at, STAFF).select(".drafts a").attr("href");
        Document form = pages.page(going, STAFF);
        assertThat(form.select("#provider").val()).isEqualTo(typed.get("provider"));
        assertThat(form.select("#result").text()).isEqualTo("시제품 두 개");
        assertThat(pages.page(task() + "/supports/new", STAFF).select(".drafts"))
                .as("at another task")
                .isEmpty();
        assertThat(pages.post("/drafts/discard", OTHER, typed)).hasStatus(303);
        assertThat(pages.page(at, STAFF).select(".drafts a"))
                .as("not another's")
                .hasSize(1);
        assertThat(pages.post("/drafts/discard", STAFF, typed).getResponse().getRedirectedUrl())
                .isEqualTo(at);
        assertThat(pages.page(at, STAFF).select(".drafts")).isEmpty();
    }

    @Test
    void aResidentNumberIsNotKept() {
        Map<String, String> typed = typed(unique("번호가 든 과제"), "기업");
        typed.put("detail", "900101-" + "1234567");
        assertThat(pages.post("/tasks/drafts", STAFF, quietly(typed))
                        .getResponse()
                        .getStatus())
                .isGreaterThanOrEqualTo(400);
    }
}
