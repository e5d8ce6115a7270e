package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where the form of an activity leads whoever fills it in, and what it keeps. */
@PortalTest
class FormHabitsTest {

    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    private Document sent(String path, Map<String, String> fields) throws IOException {
        return CouncilPages.read(desk.pages().post(path, STAFF, fields));
    }

    private static String fresh(String word) {
        return word + " " + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void pastedLinesAreLookedAtWithNothingElseFilledIn() throws IOException {
        Map<String, String> typed = Map.of("look", "1", "attendees", fresh("기관") + "\t김하나\n두울", "title", "아직 제목뿐");
        for (String path : new String[] {"/activities/new", desk.activity() + "/edit"}) {
            Document page = sent(path, typed);
            assertThat(page.select(".error-summary, .is-error")).as(path).isEmpty();
            assertThat(page.select("#choices select")).hasSize(2);
            assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("choice-0");
            assertThat(page.select("[name=title]").val()).isEqualTo("아직 제목뿐");
        }
    }

    @Test
    void whereNoLineIsPastedThatIsSaidAndNothingElse() throws IOException {
        Document page = sent("/activities/new", Map.of("look", "1", "place", "회의실"));
        assertThat(page.select(".error-summary li").eachText()).hasSize(1);
        assertThat(page.select("#attendees-error").text()).contains("붙여 넣은 줄이 없습니다");
        assertThat(page.select("[autofocus]")).isEmpty();
        assertThat(page.select("[name=place]").val()).isEqualTo("회의실");
    }

    @Test
    void aNumberOfTimesWithoutAStepIsAskedAbout() throws IOException {
        for (String every : new String[] {"", "NONE"}) {
            Document page = sent("/activities/new", Map.of("every", every, "times", "5"));
            assertThat(page.select("#every-error").text()).contains("매주나 매월");
            assertThat(page.select("#times").val()).isEqualTo("5");
            assertThat(page.select("details.more").hasAttr("open"))
                    .as("not folded away")
                    .isTrue();
        }
        assertThat(sent("/activities/new", Map.of("every", "NONE", "times", "1"))
                        .select("#every-error"))
                .isEmpty();
    }

    @Test
    void aMonthWithNothingOnSaysWhatToDo() throws IOException {
        Document page = desk.page("/activities/calendar?month=2030-02&q=nowhere", STAFF);
        assertThat(page.select("main").text()).contains("다른 달을 고르거나");
    }

    @ParameterizedTest
    @CsvSource({"outcome,outcome", "kind,kind", "heldOn,heldOn", "costs,cost-0", "agenda,agenda"})
    void whatWasReturnedOpensAtTheFirstFieldMarkedByWhicheverWay(String field, String at) throws IOException {
        String activity = desk.activity();
        desk.submit(activity);
        desk.giveBack(activity, field);
        Document page = desk.page(activity + "/edit", STAFF);
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly(at);
        assertThat(page.select("#" + field + "-comment").text()).contains("다시 볼 것");
        Document again = sent(activity + "/edit", Map.of("title", ""));
        assertThat(again.select("[autofocus]")).as("the errors come first then").isEmpty();
    }

    @Test
    void whoeverSavesWhatIsAnotherHeadquartersByNowIsToldSoAndKeepsWhatWasTyped() throws IOException {
        String activity = desk.activity();
        String key = "key-" + Long.toString(System.nanoTime(), 36);
        String title = fresh("이관되는 사이에 고침");
        Map<String, String> typed = new HashMap<>(Map.of("title", title, "outcome", "과제 세 건", "submissionKey", key));
        MvcTestResult answer = desk.pages().post(activity + "/edit", "staff-sudogwon", typed);
        assertThat(answer).hasStatus(404);
        Document page = CouncilPages.read(answer);
        assertThat(page.select("main").text()).contains("임시 저장했습니다", title, "과제 세 건");
        String kept = page.select("main a[href*=draft]").attr("href");
        Document draft = desk.page(kept, "staff-sudogwon");
        assertThat(draft.select("[name=title]").val()).isEqualTo(title);
        assertThat(desk.page("/activities/new", "staff-sudogwon")
                        .select(".drafts a:contains(" + title + ")")
                        .attr("href"))
                .isEqualTo(kept);
        assertThat(desk.pages().post("/activities/999999999/edit", "staff-sudogwon", typed))
                .as("as of a number that none has")
                .hasStatus(404)
                .bodyText()
                .contains("임시 저장했습니다");
    }

    @Test
    void aReasonToCancelThatIsRefusedIsStillThere() throws IOException {
        String activity = desk.activity();
        String reason = "가".repeat(501);
        Document page = sent(activity + "/cancel", Map.of("version", "0", "reason", reason));
        assertThat(page.select(".error-summary").text()).isNotEmpty();
        assertThat(page.select("#withdraw-reason").val()).isEqualTo(reason);
    }
}
