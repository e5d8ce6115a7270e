package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.organisation.Registry;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Entries of tasks and supports are withdrawn and restored on the page of the task. */
class WithdrawalPagesTest extends TaskForms {

    /** Sends a form of the page as it stands, with a reason. */
    private MvcTestResult sent(Element form, String reason) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", form.select("[name=version]").val());
        fields.put("reason", reason);
        return pages.post(form.attr("action"), STAFF, fields);
    }

    private Element form(String task, String action) throws IOException {
        return pages.page(task, STAFF).select("form[action$=" + action + "]").first();
    }

    private String listed() throws IOException {
        return pages.page("/tasks?council=" + council, STAFF)
                        .select("main tbody")
                        .text()
                + pages.get("/tasks.csv?council=" + council, STAFF)
                        .getResponse()
                        .getContentAsString();
    }

    @Test
    void aWithdrawnTaskSaysSoOffersRestoringAloneAndIsListedNoMore() throws IOException {
        String task = task();
        String id = task.replaceAll("\\D", "");
        assertThat(listed()).contains(id);
        assertThat(sent(form(task, "/withdraw"), "두 번 등록함")).hasStatus(303);
        assertThat(listed()).doesNotContain(id);
        Document page = pages.page(task, STAFF);
        assertThat(page.select("#withdrawn").text()).contains("두 번 등록함", today.toString());
        assertThat(page.select(".title-bar a[href*=/tasks/]")).isEmpty();
        assertThat(page.select("#withdraw")).isEmpty();
        assertThat(page.select("#changes").text()).contains("등록 철회 사유");
        assertThat(pages.page(task, "chief-chungcheong").select("#restore")).isEmpty();
        assertThat(pages.get(task, "staff-sudogwon")).hasStatus(404);
        assertThat(sent(form(task, "/restore"), "다른 과제였음")).hasStatus(303);
        assertThat(pages.page(task, STAFF).select("#withdrawn")).isEmpty();
        assertThat(listed()).contains(id);
    }

    @Test
    void withoutAReasonThePageSaysWhyItIsRefused() throws IOException {
        String task = task();
        Document again = CouncilPages.read(sent(form(task, "/withdraw"), " "));
        assertThat(again.select(".error-summary").text()).contains("사유");
        assertThat(again.select("#withdraw form")).hasSize(1);
    }

    @Test
    void aReasonThatIsRefusedIsStillThere() throws IOException {
        String task = task();
        String reason = "가".repeat(1001);
        Document again = CouncilPages.read(sent(form(task, "/withdraw"), reason));
        assertThat(again.select("#withdraw-reason").val()).isEqualTo(reason);
        assertThat(again.select("[name=reason]").eachAttr("value")).containsExactly(reason);
    }

    @Test
    void whereSomebodyElseWasFasterThePageSaysSoAndKeepsTheReason() throws IOException {
        String task = task();
        MvcTestResult stale = pages.post(task + "/withdraw", STAFF, Map.of("version", "77", "reason", "두 번 등록함"));
        assertThat(stale).hasStatus(409);
        Document page = CouncilPages.read(stale);
        assertThat(page.select(".error-summary").text()).contains("다른 사람이 먼저", "두 번 등록함");
        assertThat(page.select("#withdraw-reason").val()).isEqualTo("두 번 등록함");
        assertThat(sent(page.select("#withdraw form").first(), "두 번 등록함")).hasStatus(303);
    }

    @Test
    void supportsThatCountAreListedInsteadOfTheForm() throws IOException {
        String task = task();
        Map<String, String> support = new HashMap<>();
        support.put("serviceId", jdbc.sql("""
                        select min(s.id) from programme_service s join programme_fact f on f.catalogue_id = s.catalogue_id
                         where f.topic = 'CATALOGUE' and f.standing = 'IN_FORCE' and f.superseded_at is null
                        """).query(String.class).single());
        support.put("provider", Registry.name("철회수행"));
        support.put("providerChoice", "new:SUPPORT_AGENCY");
        support.put("startedOn", today.toString());
        support.put("money", "OWN");
        support.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        assertThat(pages.post(task + "/supports/new", STAFF, support)).hasStatus(303);
        Document held = pages.page(task, STAFF);
        assertThat(held.select("#withdraw form")).isEmpty();
        String named = held.select("#withdraw a").attr("href");
        assertThat(held.select(named + " form[action$=/withdraw]")).hasSize(1);
        assertThat(sent(held.select(named + " form").first(), "다른 기업의 지원")).hasStatus(303);
        Document free = pages.page(task, STAFF);
        assertThat(free.select("#withdraw form")).hasSize(1);
        assertThat(free.select(named).text()).contains("등록 철회", "다른 기업의 지원");
        assertThat(sent(free.select(named + " form").first(), "이 기업이 맞음")).hasStatus(303);
        assertThat(pages.page(task, STAFF).select("#withdraw form")).isEmpty();
    }
}
