package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.organisation.Registry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A site goes to another headquarters while somebody types on a form of one of its tasks. */
class TransferredTasksTest extends TaskForms {

    private static final String THERE = "staff-sudogwon";

    private void transfer() {
        new CouncilDeskFixture(councils, jdbc).move(council, "h-banwol", today.toString());
    }

    private static Document explained(MvcTestResult answer, String typed) throws IOException {
        assertThat(answer).hasStatus(404);
        Document page = CouncilPages.read(answer);
        assertThat(page.select("[role=alert]").text()).contains("다른 본부로 이관되었을 수 있습니다");
        assertThat(page.select(".typed-again").text()).contains(typed);
        return page;
    }

    private Map<String, String> opened(String path, String form) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Document page = pages.page(path, STAFF);
        page.select(form + " input[name]").forEach(one -> fields.put(one.attr("name"), one.val()));
        page.select(form + " textarea[name]").forEach(one -> fields.put(one.attr("name"), one.text()));
        page.select(form + " select[name]")
                .forEach(one -> fields.put(
                        one.attr("name"), one.select("option[selected]").val()));
        fields.remove("_csrf");
        return fields;
    }

    @Test
    void whoeverSavesATaskIsToldSoAndGoesOnWithTheDraft() throws IOException {
        String task = task();
        Map<String, String> typed = opened(task + "/edit", ".task-form");
        typed.put("detail", "이관되는 사이에 적은 상세");
        transfer();
        Document page = explained(pages.post(task + "/edit", STAFF, typed), typed.get("detail"));
        Document draft = pages.page(page.select("main a[href*=draft]").attr("href"), STAFF);
        assertThat(draft.select("#detail").text()).isEqualTo(typed.get("detail"));
        assertThat(draft.select("#topic").val()).isEqualTo(typed.get("topic"));
        assertThat(pages.page(task, THERE).select("main").text()).doesNotContain(typed.get("detail"));
    }

    @Test
    void aDraftThatWasKeptBeforeIsThereAfterwards() throws IOException {
        String task = task();
        Map<String, String> typed = opened(task + "/edit", ".task-form");
        typed.put("detail", "이관 전에 적은 상세");
        String kept = String.valueOf(
                pages.post("/tasks/drafts", STAFF, typed).getResponse().getRedirectedUrl());
        assertThat(kept).startsWith(task + "/edit?draft=");
        transfer();
        explained(pages.get(kept, STAFF), typed.get("detail"));
        typed.put("detail", "이관 뒤에 저절로 저장된 상세");
        typed.put("auto", "1");
        assertThat(pages.post("/tasks/drafts", STAFF, typed)).hasStatus(204);
        String going = pages.page("/tasks/new", STAFF)
                .select(".drafts a:contains(" + typed.get("topic") + ")")
                .attr("href");
        assertThat(pages.page(going, STAFF).select("#detail").text()).isEqualTo(typed.get("detail"));
    }

    @Test
    void whoeverSavesASupportIsToldSoAndFindsItAmongTheDrafts() throws IOException {
        String at = task() + "/supports/new";
        Map<String, String> typed = opened(at, ".support-form");
        typed.put("serviceId", service());
        typed.put("provider", Registry.name("이관기관"));
        typed.put("result", "이관되는 사이에 적은 결과");
        transfer();
        explained(pages.post(at, STAFF, typed), typed.get("result"));
        String going = pages.page("/", STAFF)
                .select(".drafts a:contains(" + typed.get("provider") + ")")
                .attr("href");
        Document page = explained(pages.get(going, STAFF), typed.get("result"));
        String key = page.select("main [name=submissionKey]").val();
        assertThat(pages.post("/drafts/discard", STAFF, Map.of("submissionKey", key, "home", "true")))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/");
    }

    @Test
    void whoeverTakesAStepOrLooksUpIsToldSo() throws IOException {
        String task = task();
        transfer();
        Map<String, String> step = Map.of("state", "SOLVED", "movedOn", today.toString(), "reason", "설비를 바꾸어 해결");
        explained(pages.post(task + "/move", STAFF, step), "설비를 바꾸어 해결");
        Map<String, String> looked = Map.of("look", "1", "firm", "이름만 적은 기업");
        explained(pages.post(task + "/edit", STAFF, looked), "이름만 적은 기업");
        assertThat(pages.get(task + "/edit", STAFF))
                .as("nothing typed, nothing to keep")
                .hasStatus(404);
    }
}
