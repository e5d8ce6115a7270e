package kr.sandan.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Seminars that were planned and paid for, beside those that were held. */
@PortalTest
class PlanPagesTest {

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
    private long council;
    private LocalDate today;
    private String address = "";

    @BeforeEach
    void plansAndHolds() {
        pages = new CouncilPages(mvc, jdbc);
        council = new CouncilDeskFixture(councils, jdbc)
                .found("계획 시험 " + Long.toString(System.nanoTime(), 36), "h-ochang", "2012-01-01");
        today = AsOf.today(clock).valid();
        address = "/activities/plan?council=" + council + "&year=" + today.getYear();
        registered("열린 세미나", today, Map.of("outcome", "과제 한 건", "plannedCost", "1000000", "costs", "700000"));
        registered("계획 없이 연 세미나", today, Map.of("outcome", "과제 한 건", "costs", "50000"));
        String cancelled = registered("취소된 세미나", later(), Map.of("plannedCost", "300만원"));
        assertThat(pages.post(cancelled + "/cancel", STAFF, Map.of("version", "0", "reason", "강사 사정")))
                .hasStatus(303);
        registered("돈 없는 계획", later(), Map.of());
        String late = registered("보고 없는 세미나", later(), Map.of("plannedCost", "2000000"));
        jdbc.sql("update activity set held_on = ? where id = ?")
                .param(today.minusDays(1))
                .param(Long.valueOf(late.replaceAll("\\D", "")))
                .update();
    }

    private LocalDate later() {
        return today.plusDays(3);
    }

    private String registered(String title, LocalDate day, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(other);
        fields.put("councilId", String.valueOf(council));
        fields.put("kind", "SEMINAR");
        fields.put("heldOn", day.toString());
        fields.put("startsAt", "1400");
        fields.put("endsAt", "1600");
        fields.put("place", "회의실");
        fields.put("title", title);
        fields.put("oddReason", "시험");
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        MvcTestResult done = pages.post("/activities/new", STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    @Test
    void whatWasFundedAndNeverHeldIsCountedAndListed() throws IOException {
        Document page = pages.page(address, STAFF);
        assertThat(page.select("#plan tbody tr td.num").eachText())
                .containsExactly("4", "6,000,000", "2", "750,000", "1", "1", "2", "5,000,000");
        assertThat(page.select("#plan tbody tr").hasClass("differs")).isTrue();
        assertThat(page.select("#never-held tbody th a").eachText()).containsExactlyInAnyOrder("취소된 세미나", "보고 없는 세미나");
        assertThat(page.select("#plan tfoot td.num").eachText()).contains("6,000,000", "750,000", "5,000,000");
    }

    @Test
    void eachNumberOpensTheActivitiesThatItCounts() throws IOException {
        List<Element> cells = pages.page(address, STAFF).select("#plan tbody td.num a");
        assertThat(cells).hasSize(5);
        for (Element cell : cells)
            assertThat(pages.page(cell.attr("href"), STAFF)
                            .select("table[data-total]")
                            .attr("data-total"))
                    .as(cell.attr("href"))
                    .isEqualTo(cell.text());
    }

    @Test
    void isSavedAsItIsShown() {
        assertThat(pages.get(address.replace("/plan?", "/plan.csv?"), STAFF))
                .bodyText()
                .endsWith(council + ",SEMINAR,4,6000000,2,750000,1,1,2,5000000\r\n");
        assertThat(pages.get(address.replace("/plan?", "/plan.xlsx?"), STAFF)
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void anotherHeadquartersCountsOnlyWhatWasApproved() throws IOException {
        assertThat(pages.page(address, "staff-sudogwon").select("#plan")).isEmpty();
        assertThat(pages.get("/activities/plan?year=1066", STAFF)).hasStatus(400);
        assertThat(pages.get("/activities?plan=NONSENSE", STAFF)).hasStatus(400);
    }
}
