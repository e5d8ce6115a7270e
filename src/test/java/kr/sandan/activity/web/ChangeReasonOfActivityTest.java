package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Why somebody changed an activity, as it is typed and as the history of changes tells it. */
@PortalTest
class ChangeReasonOfActivityTest {

    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    /** The form of an activity as it stands, with another title. */
    private Map<String, String> change(String activity, String title, String reason) throws IOException {
        Document form = desk.page(activity + "/edit", STAFF);
        Map<String, String> fields = new HashMap<>();
        for (String field : new String[] {"version", "submissionKey", "heldOn", "startsAt", "endsAt", "place"})
            fields.put(field, form.select(".activity-form [name=" + field + "]").val());
        fields.put("councilId", form.select("#councilId [selected]").val());
        fields.put("kind", "SEMINAR");
        fields.put("outcome", "과제 두 건을 찾음");
        fields.put("title", title);
        fields.put("reason", reason);
        return fields;
    }

    private static String of(String word) {
        return word + " " + Long.toString(System.nanoTime(), 36);
    }

    @Test
    void theHistoryTellsWhyAnActivityWasChanged() throws IOException {
        String activity = desk.activity();
        String title = of("바르게 적은 제목");
        assertThat(desk.pages().post(activity + "/edit", STAFF, change(activity, title, "공문의 제목과 다름")))
                .hasStatus(303);
        Element changed = desk.page(activity, STAFF).select("#changes tbody tr").stream()
                .filter(row -> row.text().contains(title))
                .findFirst()
                .orElseThrow();
        assertThat(changed.child(5).text()).isEqualTo("공문의 제목과 다름");
    }

    @Test
    void aReasonThatIsTooLongIsToldAtItsFieldAndNothingTypedIsLost() throws IOException {
        String activity = desk.activity();
        String reason = "가".repeat(501);
        Map<String, String> change = change(activity, of("긴 사유"), reason);
        Document page = CouncilPages.read(desk.pages().post(activity + "/edit", STAFF, change));
        assertThat(page.select("#reason-error").text()).isEqualTo("500자까지 적을 수 있습니다.");
        assertThat(page.select("[name=reason]").val()).isEqualTo(reason);
        assertThat(page.select("[name=title]").val()).isEqualTo(change.get("title"));
        assertThat(desk.page(activity, STAFF).text()).doesNotContain(change.get("title"));
    }

    @Test
    void aReasonIsKeptInADraftAndWhereSomebodyElseWasFaster() throws IOException {
        String activity = desk.activity();
        Map<String, String> mine = change(activity, of("내 제목"), "내 사유");
        Map<String, String> auto = new HashMap<>(mine);
        auto.put("auto", "1");
        auto.put("activity", activity.replaceAll("\\D", ""));
        assertThat(desk.pages().post("/activities/drafts", STAFF, auto)).hasStatus(204);
        assertThat(desk.page(activity + "/edit?draft=" + mine.get("submissionKey"), STAFF)
                        .select("[name=reason]")
                        .val())
                .isEqualTo("내 사유");
        assertThat(desk.pages().post(activity + "/edit", STAFF, change(activity, of("남의 제목"), "")))
                .hasStatus(303);
        MvcTestResult stale = desk.pages().post(activity + "/edit", STAFF, mine);
        assertThat(stale).hasStatus(409);
        Document page = CouncilPages.read(stale);
        assertThat(page.select("[name=reason]").val()).isEqualTo("내 사유");
        assertThat(page.select(".stale tbody").text()).doesNotContain("내 사유");
    }

    @Test
    void onlyAChangeAsksWhy() throws IOException {
        assertThat(desk.page("/activities/new", STAFF).select("[name=reason]")).isEmpty();
        Document form = desk.page(desk.activity() + "/edit?lang=en", STAFF);
        assertThat(form.select("label[for=reason]").text()).isEqualTo("Reason for the change");
    }
}
