package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ActivityPagesTest {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService councils;

    @Autowired
    private Clock clock;

    private CouncilPages pages;
    private CouncilDeskFixture desk;
    private long council;
    private LocalDate today;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        desk = new CouncilDeskFixture(councils, jdbc);
        council = desk.found("활동 화면 시험", "h-ochang", "2012-01-01");
        today = AsOf.today(clock).valid();
    }

    private Map<String, String> typed(String title) {
        Map<String, String> fields = new HashMap<>();
        fields.put("councilId", String.valueOf(council));
        fields.put("kind", "SEMINAR");
        fields.put("heldOn", today.toString().replace("-", ""));
        fields.put("startsAt", "1400");
        fields.put("endsAt", "16:30");
        fields.put("place", "본부 회의실");
        fields.put("title", title);
        fields.put("outcome", "과제 두 건을 찾음");
        fields.put("attendees", "(주)한빛\t김하나\n두울대학교\t이두리");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    private String recorded(Map<String, String> fields) {
        MvcTestResult done = pages.post("/activities/new", STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    @Test
    void theFieldsOfTheContractRegisterAnActivityOnce() throws IOException {
        Map<String, String> form = typed("계약대로 " + Long.toString(System.nanoTime(), 36));
        String path = recorded(form);
        assertThat(recorded(form)).isEqualTo(path);
        Document page = pages.page(path, STAFF);
        assertThat(page.select("h1").text()).isEqualTo(form.get("title"));
        assertThat(page.select("dl.facts").text()).contains("14:00–16:30", "150", "본부 회의실");
        assertThat(page.select("#attendees").text()).contains("(주)한빛", "두울대학교").doesNotContain("김하나", "이두리");
        assertThat(jdbc.sql("select count(*) from activity where title = ?")
                        .param(form.get("title"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnceAndNothingTypedIsLost() throws IOException {
        Map<String, String> form = typed("");
        form.put("heldOn", "어제");
        form.put("endsAt", "25시");
        form.put("place", "");
        form.put("costs", "백만");
        Document page = CouncilPages.read(pages.post("/activities/new", STAFF, form));
        assertThat(page.select(".error-summary li").eachText())
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(text -> text.contains("어제"))
                .anyMatch(text -> text.contains("25시"))
                .anyMatch(text -> text.contains("장소를 적으십시오"));
        assertThat(page.select("[name=heldOn]").val()).isEqualTo("어제");
        assertThat(page.select("[name=costs]").first().val()).isEqualTo("백만");
        assertThat(page.select("[name=attendees]").first().wholeText().strip()).isEqualTo(form.get("attendees"));
        assertThat(page.select(".activity-form [name=submissionKey]").val()).isEqualTo(form.get("submissionKey"));
    }

    @Test
    void onlyEightFieldsAreAskedForAtMost() throws IOException {
        Document page = pages.page("/activities/new", STAFF);
        assertThat(page.select(".activity-form [required]"))
                .hasSizeLessThanOrEqualTo(8)
                .hasSize(7);
    }

    @Test
    void pastedLinesAreLookedUpAndUnknownOnesEnteredOnTheSpot() throws IOException {
        String name = "새기관" + Long.toString(System.nanoTime(), 36);
        Map<String, String> form = typed("참석 기관 시험 " + Long.toString(System.nanoTime(), 36));
        form.put("attendees", name + "\t김하나");
        form.put("look", "1");
        Document looked = CouncilPages.read(pages.post("/activities/new", STAFF, form));
        assertThat(looked.select("#choices select option").eachAttr("value")).contains("none", "new:FIRM");
        form.remove("look");
        form.put("choices", "new:FIRM");
        String path = recorded(form);
        assertThat(pages.page(path, STAFF)
                        .select("#attendees a[href^=/organisations/]")
                        .text())
                .isEqualTo(name);
        Map<String, String> again = typed("참석 기관 다시 " + Long.toString(System.nanoTime(), 36));
        again.put("attendees", "㈜" + name + "\t박세찬");
        String second = recorded(again);
        assertThat(pages.page(second, STAFF).select("#attendees a[href^=/organisations/]"))
                .hasSize(1);
    }

    @Test
    void whatIsTypedIsKeptAndGoesOnWhereItEnded() throws IOException {
        Map<String, String> form = typed("쓰다 만 활동 " + Long.toString(System.nanoTime(), 36));
        form.put("auto", "1");
        assertThat(pages.post("/activities/drafts", STAFF, form)).hasStatus(204);
        Document fresh = pages.page("/activities/new", STAFF);
        assertThat(fresh.select(".drafts").text()).contains(form.get("title"));
        Document goingOn = pages.page("/activities/new?draft=" + form.get("submissionKey"), STAFF);
        assertThat(goingOn.select("[name=title]").val()).isEqualTo(form.get("title"));
        assertThat(goingOn.select(".activity-form [name=submissionKey]").val()).isEqualTo(form.get("submissionKey"));
        assertThat(pages.page("/", STAFF).select(".home-activities").text()).contains(form.get("title"));
        assertThat(pages.get("/activities/new?draft=" + form.get("submissionKey"), "staff2-chungcheong"))
                .hasStatus(404);
        form.remove("auto");
        recorded(form);
        assertThat(pages.page("/activities/new", STAFF).select(".drafts").text())
                .doesNotContain(form.get("title"));
    }

    @Test
    void theFilesHoldTheColumnsOfTheContract() throws IOException {
        String path = recorded(typed("파일 시험 " + Long.toString(System.nanoTime(), 36)));
        String id = path.replaceAll("\\D", "");
        assertThat(pages.get("/activities.csv?council=" + council, STAFF))
                .bodyText()
                .contains("id,council,kind,held_on,minutes,attendees,state,sample")
                .contains(id + "," + council + ",SEMINAR," + today + ",150,2,HELD,false");
        assertThat(pages.get("/activities/summary.csv?council=" + council, STAFF))
                .bodyText()
                .contains("kind,council,office,month,count,cumulative")
                .containsPattern(
                        "SEMINAR," + council + ",\\d+," + today.toString().substring(0, 7) + ",1,1");
        assertThat(pages.get("/activities.xlsx?council=" + council, STAFF)).hasStatusOk();
        assertThat(pages.page("/activities/summary?council=" + council, STAFF)
                        .select("#summary tbody td")
                        .eachText())
                .containsExactly("1", "1");
        assertThat(pages.page("/activities/calendar?council=" + council, STAFF)
                        .select("table.month")
                        .text())
                .contains("파일 시험");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/activities?state=x",
                "/activities?from=2026",
                "/activities?sort=secret",
                "/activities?council=x",
                "/activities/calendar?month=13",
                "/activities/summary?sample=maybe"
            })
    void refusesWhatNoPageOffers(String path) {
        assertThat(pages.get(path, STAFF)).hasStatus(400);
    }

    @Test
    void aCalendarIsReadWithItsKeyUntilThatIsRevoked() throws Exception {
        String title = "달력 시험 " + Long.toString(System.nanoTime(), 36);
        recorded(typed(title));
        MvcTestResult issued = pages.post("/councils/" + council + "/calendar-key", STAFF, Map.of());
        String shown = String.valueOf(issued.getMvcResult().getFlashMap().get("calendarFeed"));
        String feed = "/councils/" + council + "/calendar.ics?key=";
        assertThat(shown).startsWith("http://localhost" + feed);
        String key = shown.substring(shown.indexOf('=') + 1);
        MvcTestResult answer = mvc.get().uri(feed + key).exchange();
        assertThat(answer).hasStatusOk();
        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(answer.getResponse().getContentAsString()));
        assertThat(calendar.toString())
                .contains(title, "STATUS:CONFIRMED", "LOCATION:본부 회의실")
                .doesNotContain("김하나");
        assertThat(mvc.get().uri(feed + "wrong")).hasStatus(404);
        assertThat(mvc.get().uri(feed.replace("?key=", ""))).hasStatus(404);
        MvcTestResult ended = pages.post("/councils/" + council + "/calendar-key", STAFF, Map.of("revoke", "1"));
        assertThat(ended.getMvcResult().getFlashMap().get("calendarEnded")).isEqualTo(true);
        assertThat(mvc.get().uri(feed + key)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/calendar", "/summary", "/{id}", "/{id}/edit"})
    void theEnglishPageMarksEveryHangul(String rest) throws IOException {
        String path = recorded(typed("영문 화면 " + Long.toString(System.nanoTime(), 36)));
        String address = rest.startsWith("/{id}") ? path + rest.substring(5) : "/activities" + rest;
        Document page = pages.page(address + "?lang=en", STAFF);
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }
}
