package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.organisation.Registry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Looking a name up asks for nothing else of the form and keeps what is typed. */
class LookedUpFormsTest extends TaskForms {

    private Document looked(String path, Map<String, String> typed) throws IOException {
        Map<String, String> sent = new HashMap<>(typed);
        sent.put("look", "1");
        return CouncilPages.read(pages.post(path, STAFF, sent));
    }

    private static void hasNoError(Document page) {
        assertThat(page.select(".error-summary, .is-error, .form-hint-invalid")).isEmpty();
    }

    @Test
    void aFirmIsLookedUpWithNothingElseFilledIn() throws IOException {
        Map<String, String> typed = Map.of("firm", Registry.name("찾는기업"), "detail", "아직 상세뿐");
        for (String path : new String[] {"/tasks/new", task() + "/edit"}) {
            Document page = looked(path, typed);
            hasNoError(page);
            assertThat(page.select("#firmChoice option").eachAttr("value")).contains("new:FIRM");
            assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("firmChoice");
            assertThat(page.select("#detail").text()).isEqualTo("아직 상세뿐");
        }
    }

    @Test
    void whereNoFirmIsNamedThatAloneIsSaid() throws IOException {
        Document page = looked("/tasks/new", Map.of("topic", "이름 없는 과제"));
        assertThat(page.select(".error-summary li").eachText()).containsExactly("기업명을 적거나 기업을 고르십시오.");
        assertThat(page.select("#topic").val()).isEqualTo("이름 없는 과제");
    }

    @Test
    void aProviderIsLookedUpWithNothingElseFilledIn() throws IOException {
        String at = task() + "/supports/new";
        Document page = looked(at, Map.of("provider", Registry.name("찾는기관"), "result", "아직 결과뿐"));
        hasNoError(page);
        assertThat(page.select("#providerChoice option").eachAttr("value")).contains("new:SUPPORT_AGENCY");
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("providerChoice");
        assertThat(page.select("#result").text()).isEqualTo("아직 결과뿐");
        assertThat(looked(at, Map.of("result", "x")).select(".error-summary li").eachText())
                .containsExactly("수행기관을 적거나 고르십시오.");
    }

    @Test
    void whatTheFirmGotBeforeIsSaidBeforeAnythingButServiceAndDayIsTyped() throws IOException {
        String at = task() + "/supports/new";
        Map<String, String> given = new HashMap<>(Map.of("money", "OWN", "startedOn", today.toString()));
        given.put("serviceId", service());
        given.put("provider", Registry.name("먼저준기관"));
        given.put("providerChoice", "new:SUPPORT_AGENCY");
        given.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        assertThat(pages.post(at, STAFF, given)).hasStatus(303);
        Document page = looked(at, Map.of("serviceId", given.get("serviceId"), "startedOn", today.toString()));
        hasNoError(page);
        assertThat(page.select(".earlier").text()).contains(today.toString());
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("repeatReason");
    }
}
