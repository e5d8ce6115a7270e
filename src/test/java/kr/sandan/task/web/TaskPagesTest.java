package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.organisation.Registry;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TaskPagesTest extends TaskForms {

    @Test
    void aFirmThatIsNotHeldIsChosenOrEnteredOnTheSpotAndNothingTypedIsLost() throws IOException {
        Map<String, String> fields = typed("새 기업의 애로", Registry.name("새기업"));
        fields.remove("firmChoice");
        Document again = CouncilPages.read(pages.post("/tasks/new", STAFF, fields));
        assertThat(again.select(".error-summary").text()).contains(fields.get("firm"));
        assertThat(again.select("#firmChoice option").eachAttr("value")).contains("new:FIRM");
        assertThat(again.select("#topic").val()).isEqualTo("새 기업의 애로");
        fields.put("firmChoice", "new:FIRM");
        String first = recorded(fields);
        assertThat(recorded(fields)).isEqualTo(first);
        Map<String, String> second = typed("같은 기업의 애로", "㈜" + fields.get("firm"));
        second.remove("firmChoice");
        assertThat(pages.page(recorded(second), STAFF).select("dl.facts").text())
                .contains(fields.get("firm"));
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() throws IOException {
        Map<String, String> fields = typed("", "");
        fields.put("firmChoice", "");
        fields.put("foundOn", "어제");
        Document page = CouncilPages.read(pages.post("/tasks/new", STAFF, fields));
        assertThat(page.select(".error-summary li").eachText()).hasSize(3).anyMatch(text -> text.contains("어제"));
    }

    @Test
    void theSecondOfTwoPeopleSeesBothVersions() throws IOException {
        Map<String, String> fields = typed("두 사람의 과제", Registry.name("둘기업"));
        String task = recorded(fields);
        fields.remove("firmChoice");
        fields.put("version", "0");
        fields.put("ownerId", "");
        fields.put("topic", "먼저 바꾼 내용");
        fields.put("submissionKey", "first-" + Long.toString(System.nanoTime(), 36));
        assertThat(pages.post(task + "/edit", STAFF, fields)).hasStatus(303);
        fields.put("topic", "나중에 바꾼 내용");
        fields.put("submissionKey", "second-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult late = pages.post(task + "/edit", "staff2-chungcheong", fields);
        assertThat(late).hasStatus(409);
        assertThat(CouncilPages.read(late).select(".stale").text()).contains("먼저 바꾼 내용", "나중에 바꾼 내용");
    }

    @Test
    void anotherHeadquartersAndOutsidersFindNothing() throws IOException {
        String task = task();
        for (String rest : new String[] {"", "/edit", "/move", "/supports/new"})
            assertThat(pages.get(task + rest, "staff-sudogwon")).as(rest).hasStatus(404);
        assertThat(pages.get("/tasks.csv?council=" + council, "staff-sudogwon"))
                .bodyText()
                .doesNotContain("," + council + ",");
        for (String outsider : new String[] {"viewer", "reviewer"})
            assertThat(pages.get(task, outsider)).as(outsider).hasStatus(403);
        assertThat(pages.get("/councils/" + council, "viewer")).bodyText().doesNotContain("tasks-of");
        assertThat(pages.get(task, "officer")).hasStatusOk();
    }

    @Test
    void theFilesHoldTheirColumns() {
        String id = task().replaceAll("\\D", "");
        assertThat(pages.get("/tasks.csv?council=" + council + "&openDays=0", STAFF))
                .bodyText()
                .contains("id,council,organisation,activity,kind,urgency,state,found_on,first_support_on,lead_days")
                .contains(id + "," + council + ",")
                .contains(",TECHNOLOGY,HIGH,FOUND," + today);
        assertThat(pages.get("/tasks/summary.csv?council=" + council, STAFF))
                .bodyText()
                .contains("kind,state,council,office,year,count")
                .containsPattern("TECHNOLOGY,FOUND," + council + ",\\d+," + today.getYear() + ",1");
        assertThat(pages.get("/tasks.xlsx?council=" + council, STAFF)).hasStatusOk();
        assertThat(pages.get("/tasks.csv?openDays=1&council=" + council, STAFF))
                .bodyText()
                .doesNotContain(",TECHNOLOGY,");
    }

    @Test
    void totalsAreByKindByYearAndByCouncil() throws IOException {
        task();
        Document page = pages.page("/tasks/summary?council=" + council, STAFF);
        assertThat(page.select("#kinds").attr("data-total")).isEqualTo("1");
        assertThat(page.select("#by-years tbody td").eachText()).containsExactly("1", "1", "0", "0");
        assertThat(page.select("#by-found tbody th a").attr("href")).isEqualTo("/tasks?council=" + council);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?state=x",
                "/tasks?urgency=x",
                "/tasks?sort=secret",
                "/tasks?council=x",
                "/tasks?region=NOWHERE",
                "/tasks?scheme=NONE&region=X",
                "/tasks?small=maybe",
                "/tasks?year=12",
                "/tasks?openDays=-1"
            })
    void refusesWhatNoPageOffers(String path) {
        assertThat(pages.get(path, STAFF)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/summary", "/{id}", "/{id}/edit", "/{id}/move", "/{id}/supports/new"})
    void theEnglishPageMarksEveryHangul(String rest) throws IOException {
        String path = task();
        String address = rest.startsWith("/{id}") ? path + rest.substring(5) : "/tasks" + rest;
        Document page = pages.page(address + "?lang=en", STAFF);
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }
}
