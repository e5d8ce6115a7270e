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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A series is several records; who registers it learns how many, and where they are. */
@PortalTest
class SeriesPagesTest {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService councils;

    @Autowired
    private Clock clock;

    private MvcTestResult recorded(String every, String times, String language) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", "SEMINAR", "startsAt", "1400", "endsAt", "1530"));
        long council = new CouncilDeskFixture(councils, jdbc).found("반복 시험", "h-ochang", "2012-01-01");
        fields.put("councilId", String.valueOf(council));
        fields.put("heldOn", first().toString());
        fields.put("place", "본부 회의실");
        fields.put("title", "반복 세미나 " + Long.toString(System.nanoTime(), 36));
        fields.put("every", every);
        fields.put("times", times);
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult done = pages().post("/activities/new?lang=" + language, STAFF, fields);
        assertThat(done).hasStatus(303);
        return done;
    }

    private LocalDate first() {
        return AsOf.today(clock).valid().plusDays(7);
    }

    private CouncilPages pages() {
        return new CouncilPages(mvc, jdbc);
    }

    @ParameterizedTest
    @CsvSource({"ko,반복 활동 5건을 등록했습니다", "en,5 activities of a series are registered"})
    void theNoticeSaysHowManyFromWhenToWhenAndLeadsToAllOfThem(String language, String said) throws IOException {
        MvcTestResult done = recorded("WEEKLY", "5", language);
        Map<String, Object> flash = done.getMvcResult().getFlashMap();
        assertThat(String.valueOf(flash.get("flash")))
                .contains(said, first().toString(), first().plusWeeks(4).toString());
        String activity = String.valueOf(done.getResponse().getRedirectedUrl());
        String all = String.valueOf(flash.get("flashTo"));
        assertThat(all).isEqualTo("/activities?series=" + activity.replaceAll("\\D", ""));
        Document list = pages().page(all, STAFF);
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("5");
        assertThat(list.select(".notice").text()).contains("한 번에 등록한 반복 활동만");
        assertThat(pages().page(activity, STAFF)
                        .select("dl.facts a[href=" + all + "]")
                        .text())
                .contains("5건");
        String last = list.select("table[data-total] tbody a").first().attr("href");
        assertThat(pages().page("/activities?series=" + last.replaceAll("\\D", ""), STAFF)
                        .select("table[data-total]")
                        .attr("data-total"))
                .as("whichever of them is named")
                .isEqualTo("5");
    }

    @Test
    void oneAloneIsNoSeries() throws IOException {
        MvcTestResult done = recorded("NONE", "", "ko");
        assertThat(done.getMvcResult().getFlashMap().get("flashTo")).isNull();
        String id = String.valueOf(done.getResponse().getRedirectedUrl()).replaceAll("\\D", "");
        assertThat(pages().page("/activities?series=" + id, STAFF).select("table[data-total]"))
                .isEmpty();
        assertThat(pages().page("/activities/" + id, STAFF).select("a[href*=series]"))
                .isEmpty();
    }

    @Test
    void anotherHeadquartersFindsNoneOfIt() throws IOException {
        String id = String.valueOf(recorded("MONTHLY", "3", "ko").getResponse().getRedirectedUrl())
                .replaceAll("\\D", "");
        assertThat(pages().page("/activities?series=" + id, "staff-sudogwon").select("table[data-total]"))
                .isEmpty();
    }
}
