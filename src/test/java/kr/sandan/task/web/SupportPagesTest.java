package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.organisation.Registry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SupportPagesTest extends TaskForms {

    private Map<String, String> support() {
        Map<String, String> fields = new HashMap<>();
        fields.put("serviceId", service());
        fields.put("provider", Registry.name("화면수행"));
        fields.put("providerChoice", "new:SUPPORT_AGENCY");
        fields.put("startedOn", today.toString());
        fields.put("money", "PROGRAMME");
        fields.put("amount", "1200만원");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    private Map<String, String> activity(String firm) {
        Map<String, String> held = new HashMap<>();
        held.put("councilId", String.valueOf(council));
        held.put("kind", "TASK_FINDING");
        held.put("heldOn", today.toString());
        held.put("startsAt", "1000");
        held.put("endsAt", "1200");
        held.put("place", "본부");
        held.put("title", "발굴 회의 " + Long.toString(System.nanoTime(), 36));
        held.put("outcome", "과제 한 건");
        held.put("attendees", firm);
        held.put("choices", "new:FIRM");
        held.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return held;
    }

    /** The fields of a form as it stands. */
    private Map<String, String> held(String edit) throws IOException {
        Map<String, String> held = new HashMap<>();
        Document form = pages.page(edit, STAFF);
        form.select(".support-form input[name]").forEach(input -> held.put(input.attr("name"), input.val()));
        form.select(".support-form select[name]")
                .forEach(list -> held.put(
                        list.attr("name"), list.select("option[selected]").val()));
        held.remove("_csrf");
        return held;
    }

    @Test
    void aTaskIsTwoClicksFromItsActivity() throws IOException {
        String firm = Registry.name("참석기업");
        Map<String, String> held = activity(firm);
        String activity = String.valueOf(
                pages.post("/activities/new", STAFF, held).getResponse().getRedirectedUrl());
        String link = "/tasks/new?activity=" + activity.replaceAll("\\D", "");
        assertThat(pages.page(activity, STAFF).select(".title-bar a").eachAttr("href"))
                .contains(link);
        Document form = pages.page(link, STAFF);
        assertThat(form.select("#councilId option[selected]").val()).isEqualTo(String.valueOf(council));
        assertThat(form.select("#foundOn").val()).isEqualTo(today.toString());
        String choice = form.select("#firmChoice option")
                .select("option:contains(" + firm + ")")
                .val();
        assertThat(form.select(".task-form [required]")).hasSizeLessThanOrEqualTo(8);
        Map<String, String> fields = typed("참석 기업의 애로", "");
        fields.put("firmChoice", choice);
        fields.put("activityId", activity.replaceAll("\\D", ""));
        String task = recorded(fields);
        assertThat(pages.page(task, STAFF).select("dl.facts").text()).contains(firm, held.get("title"));
        assertThat(pages.page(activity, STAFF).select(".tasks-of tbody").text()).contains("참석 기업의 애로");
    }

    @Test
    void aSupportPutsATaskUnderWayAndIsRepeatedWithAReason() throws IOException {
        String task = task();
        assertThat(pages.post(task + "/supports/new", STAFF, support())).hasStatus(303);
        Document page = pages.page(task, STAFF);
        assertThat(page.select(".lead").text()).contains("지원 중");
        assertThat(page.select("#supports tbody").text()).contains("12,000,000");
        Map<String, String> repeated = support();
        Document asked = CouncilPages.read(pages.post(task + "/supports/new", STAFF, repeated));
        assertThat(asked.select(".earlier").text()).contains(today.toString());
        repeated.put("repeatReason", "다른 라인");
        assertThat(pages.post(task + "/supports/new", STAFF, repeated)).hasStatus(303);
    }

    @Test
    void aSupportIsClosedByAllThatClosesItAndTheLateOneSeesBothVersions() throws IOException {
        String task = task();
        pages.post(task + "/supports/new", STAFF, support());
        String edit = pages.page(task, STAFF)
                .select("#supports a[href^=/supports/]")
                .first()
                .attr("href");
        Map<String, String> closing = held(edit);
        closing.put("result", "균열을 없앰");
        closing.put("score", "5");
        Document missing = CouncilPages.read(pages.post(edit, STAFF, closing));
        assertThat(missing.select(".error-summary").text()).contains("종료일");
        closing.put("closedOn", today.toString());
        closing.put("scoredOn", today.toString());
        assertThat(pages.post(edit, STAFF, closing)).hasStatus(303);
        closing.put("submissionKey", "other");
        assertThat(pages.post(edit, STAFF, closing)).hasStatus(409);
    }
}
