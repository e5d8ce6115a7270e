package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What pages and files say of activities that last several days. */
@PortalTest
class SeveralDaysPagesTest {

    private static final String STAFF = FileDesk.STAFF;

    @Autowired
    private FileDesk desk;

    @Autowired
    private CouncilService councils;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long council;
    private LocalDate first;
    private LocalDate last;

    @BeforeEach
    void foundsACouncil() {
        council = new CouncilDeskFixture(councils, jdbc).found("여러 날 시험", "h-ochang", "2012-01-01");
        last = AsOf.today(clock).valid();
        first = last.minusDays(2);
    }

    private Map<String, String> typed(String title) {
        Map<String, String> fields = new HashMap<>();
        fields.put("councilId", String.valueOf(council));
        fields.put("kind", "SEMINAR");
        fields.put("heldOn", first.toString());
        fields.put("lastOn", last.toString());
        fields.put("startsAt", "1000");
        fields.put("endsAt", "1200");
        fields.put("place", "하노이 전시장");
        fields.put("title", title + " " + Long.toString(System.nanoTime(), 36));
        fields.put("outcome", "협약 한 건");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    private String recorded(Map<String, String> fields) {
        MvcTestResult done = desk.pages().post("/activities/new", STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    @Test
    void pagesAndListsShowTheFirstAndTheLastDay() throws IOException {
        String path = recorded(typed("사흘"));
        String days = first + "–" + last;
        assertThat(desk.page(path, STAFF).select("dl.facts").text()).contains(days, "매일 10:00–12:00 (3일, 모두 360분)");
        assertThat(desk.page(path + "?lang=en", STAFF).select("dl.facts").text())
                .contains("10:00–12:00 each day (3 days, 360 minutes in all)");
        for (String list : new String[] {"/activities?council=" + council, "/councils/" + council})
            assertThat(desk.page(list, STAFF)
                            .select("table[data-total] td.when")
                            .text())
                    .as(list)
                    .contains(days);
        assertThat(desk.pages().get("/activities.csv?council=" + council, STAFF))
                .bodyText()
                .contains("id,council,kind,held_on,minutes,attendees,state,sample")
                .contains("," + council + ",SEMINAR," + first + ",360,");
    }

    @Test
    void theMonthShowsItOnEachOfItsDays() throws IOException {
        Map<String, String> form = typed("달력 사흘");
        form.put("heldOn", "2024-05-14");
        form.put("lastOn", "2024-05-16");
        recorded(form);
        assertThat(desk.page("/activities/calendar?month=2024-05&council=" + council, STAFF)
                        .select("table.month td:contains(" + form.get("title") + ")"))
                .hasSize(3);
    }

    @Test
    void theListOfADayHasWhatGoesOnThen() throws IOException {
        Map<String, String> stay = typed("이어지는 사흘");
        stay.put("heldOn", "2024-06-11");
        stay.put("lastOn", "2024-06-13");
        recorded(stay);
        for (int at = 0; at < 4; at++) {
            Map<String, String> form = typed("하루");
            form.put("heldOn", "2024-06-12");
            form.put("lastOn", "");
            form.put("startsAt", "1" + at + "10");
            form.put("endsAt", "1" + at + "40");
            recorded(form);
        }
        String month = "/activities/calendar?month=2024-06&council=" + council;
        String all = desk.page(month, STAFF).select("table.month .more").attr("href");
        Document list = desk.page(all, STAFF);
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("5");
        assertThat(list.text()).contains(stay.get("title"));
        assertThat(list.select("form.filters [name=on]").val()).isEqualTo("2024-06-12");
        for (String day : new String[] {"2024-06-10", "2024-06-14"})
            assertThat(desk.page("/activities?council=" + council + "&on=" + day, STAFF)
                            .select("table[data-total] tbody tr"))
                    .as(day)
                    .isEmpty();
        assertThat(desk.pages().get("/activities?on=2024-6-12", STAFF)).hasStatus(400);
    }

    @Test
    void whatIsWrongIsToldAtTheLastDayAndNothingTypedIsLost() throws IOException {
        Map<String, String> form = typed("거꾸로");
        for (String bad :
                new String[] {first.minusDays(1).toString(), first.plusDays(40).toString(), "언젠가"}) {
            form.put("lastOn", bad);
            Document page = CouncilPages.read(desk.pages().post("/activities/new", STAFF, form));
            assertThat(page.select("#lastOn-error").text()).as(bad).isNotEmpty();
            assertThat(page.select("[name=lastOn]").val()).isEqualTo(bad);
            assertThat(page.select("details.more").hasAttr("open")).isTrue();
            assertThat(page.select("[name=title]").val()).isEqualTo(form.get("title"));
        }
    }

    @Test
    void aDraftAndACopyKeepHowManyDaysItLasts() throws IOException {
        Map<String, String> form = typed("복사할 사흘");
        String path = recorded(form);
        Document copy = desk.page("/activities/new?copy=" + path.replaceAll("\\D", ""), STAFF);
        LocalDate today = AsOf.today(clock).valid();
        assertThat(copy.select("[name=heldOn]").val()).isEqualTo(today.toString());
        assertThat(copy.select("[name=lastOn]").val())
                .isEqualTo(today.plusDays(2).toString());
        Map<String, String> draft = typed("쓰다 만 사흘");
        draft.put("auto", "1");
        assertThat(desk.pages().post("/activities/drafts", STAFF, draft)).hasStatus(204);
        assertThat(desk.page("/activities/new?draft=" + draft.get("submissionKey"), STAFF)
                        .select("[name=lastOn]")
                        .val())
                .isEqualTo(last.toString());
    }

    @Test
    void aChangeOfTheLastDayStandsInTheHistoryAndBesideWhatSomebodyElseTyped() throws IOException {
        String path = recorded(typed("줄인 날"));
        Map<String, String> change = typed("줄인 날");
        change.put(
                "version",
                desk.page(path + "/edit", STAFF).select("[name=version]").val());
        change.put("lastOn", last.minusDays(1).toString());
        assertThat(desk.pages().post(path + "/edit", STAFF, change)).hasStatus(303);
        assertThat(desk.page(path, STAFF).select("#changes tbody").text())
                .contains("마지막 날 " + last + " " + last.minusDays(1));
        change.put("lastOn", last.toString());
        change.put("submissionKey", "late-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult stale = desk.pages().post(path + "/edit", STAFF, change);
        assertThat(stale).hasStatus(409);
        assertThat(CouncilPages.read(stale).select(".stale tbody").text())
                .contains("마지막 날 " + last.minusDays(1) + " " + last);
    }
}
