package kr.sandan.reliance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ReliancePagesTest {

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
    private int year;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        desk = new CouncilDeskFixture(councils, jdbc);
        council = desk.found("자립 시험", "h-ochang", "2012-01-01");
        year = AsOf.today(clock).valid().getYear();
    }

    private String address() {
        return "/councils/" + council + "/reliance";
    }

    private Map<String, String> typed(String kind, String amount) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", kind);
        fields.put("day", year + "-01-02");
        fields.put("amount", amount);
        fields.put("sourceId", String.valueOf(desk.because("").sourceId()));
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    private void entered(String kind, String amount) {
        assertThat(pages.post(address(), STAFF, typed(kind, amount))).hasStatus(303);
    }

    private long entry() {
        return jdbc.sql("select min(id) from council_ledger_entry where council_id = ?")
                .param(council)
                .query(Long.class)
                .single();
    }

    @Test
    void amountsAreReadAsPeopleWriteThemAndEnteredOnce() throws IOException {
        Map<String, String> form = typed("OPERATING_COST", "2억");
        assertThat(pages.post(address(), STAFF, form)).hasStatus(303);
        assertThat(pages.post(address(), STAFF, form)).hasStatus(303);
        entered("DUES", "1,234천원");
        entered("DONATION", "98,766,000");
        Document page = pages.page(address(), "officer");
        assertThat(page.select("#ledger tbody tr")).hasSize(3);
        assertThat(page.select("#sums").text()).contains("200,000,000", "1,234,000", "100,000,000", "50%");
        assertThat(pages.get(address() + ".csv?year=" + year, "chief-chungcheong"))
                .bodyText()
                .contains("id,kind,day,amount_krw", ",OPERATING_COST," + year + "-01-02,200000000,");
    }

    @Test
    void aReversalTakesTheSumBackAndNothingIsErased() throws IOException {
        entered("DUES", "300만원");
        Map<String, String> why =
                Map.of("reason", "두 번 적음", "submissionKey", "r-" + Long.toString(System.nanoTime(), 36));
        String reverse = address() + "/" + entry() + "/reverse";
        assertThat(pages.post(reverse, STAFF, Map.of("submissionKey", "x")))
                .hasStatusOk()
                .bodyText()
                .contains("사유를 적으십시오.");
        assertThat(pages.post(reverse, STAFF, why)).hasStatus(303);
        assertThat(pages.post(reverse, STAFF, why)).hasStatus(303);
        assertThat(pages.post(
                        reverse,
                        STAFF,
                        Map.of("reason", "또", "submissionKey", "z-" + Long.toString(System.nanoTime(), 36))))
                .hasStatusOk()
                .bodyText()
                .contains("이미 취소되었거나 취소 기입입니다.");
        Document page = pages.page(address(), STAFF);
        assertThat(page.select("#ledger tbody tr")).hasSize(2);
        assertThat(page.select("#ledger tbody").text()).contains("3,000,000", "-3,000,000", "두 번 적음");
        assertThat(page.select("#sums .fact").first().text()).isEqualTo("회비 적힌 것 없음");
        assertThatThrownBy(() -> jdbc.sql("update council_ledger_entry set amount_krw = 1 where council_id = ?")
                        .param(council)
                        .update())
                .hasMessageContaining("reversed, never changed");
    }

    @Test
    void theScoreIsNotComputedWhereAPartIsNotKnownAndSaysWhich() throws IOException {
        entered("DUES", "300만원");
        Document page = pages.page(address(), STAFF);
        assertThat(page.select("#score .notice").text()).isEqualTo("점수를 셈하지 않았습니다. 알 수 없는 것: 회비 비율, 참석 폭, 계획 대비 활동");
        assertThat(page.select("#operands tbody tr").first().text()).contains("3,000,000", "50");
        assertThat(pages.page("/councils/" + council, "viewer")
                        .select("#reliance")
                        .text())
                .contains("알 수 없는 것");
    }

    @Test
    void theSampleCouncilHasAScoreAndThePilotStandsBesideTheReference() throws IOException {
        Document list = pages.page("/reliance?size=100", "headoffice");
        assertThat(list.select("#pilots tbody").text()).contains("견본 천안 자생적 클러스터");
        assertThat(list.select("#pilots a[href^=/claims/]").text()).contains("평균 2억원");
        assertThat(list.select("table[data-total] tbody tr").eachText())
                .anyMatch(row -> row.matches("오창과학 · 이차전지 협의체.* [0-9.]+"));
        assertThat(pages.get("/reliance.csv", "viewer"))
                .bodyText()
                .contains("council_id,council,office,pilot,year,dues_krw,own_income_krw,operating_cost_krw");
        assertThat(pages.get("/reliance.xlsx?year=2025", "viewer")).hasStatusOk();
    }

    @Test
    void anotherHeadquartersEntersAndReversesNothing() throws IOException {
        entered("DUES", "300만원");
        assertThat(pages.post(address(), "staff-sudogwon", typed("DUES", "1"))).hasStatus(404);
        assertThat(pages.post(address() + "/" + entry() + "/reverse", "staff-sudogwon", Map.of("reason", "x")))
                .hasStatus(404);
        assertThat(pages.page(address(), "staff-sudogwon").select("form[action*=reverse]"))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadStandsOnTheFormAgainWithEveryError() throws IOException {
        Map<String, String> form = typed("NOTHING", "백만");
        form.put("day", "어제");
        form.put("payer", "없는기관" + Long.toString(System.nanoTime(), 36));
        Document page = CouncilPages.read(pages.post(address(), STAFF, form));
        assertThat(page.select(".error-summary li").eachText()).hasSize(3);
        assertThat(page.select("[name=amount]").val()).isEqualTo("백만");
        form = typed("DUES", "△1,000");
        assertThat(pages.post(address(), STAFF, form)).bodyText().contains("0보다 큰 금액을 적으십시오.");
    }

    @Test
    void weightsMakeAHundred() throws IOException {
        Map<String, String> form = new HashMap<>(Map.of(
                "from", "2040-01-01", "dues", "50", "breadth", "30", "mix", "30", "source", "위원회", "reason", "시험"));
        assertThat(pages.post("/reliance/weights", "headoffice", form))
                .bodyText()
                .contains("합이 110입니다.");
        form.put("mix", "20");
        assertThat(pages.post("/reliance/weights", "headoffice", form)).hasStatus(303);
        assertThat(pages.page("/reliance/weights", "viewer")
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("2040-01-01", "위원회");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reliance?year=1999", "/reliance?year=x", "/reliance?sort=name", "/reliance?office=x"})
    void refusesWhatNoPageOffers(String path) {
        assertThat(pages.get(path, "viewer")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNCIL", "/reliance", "/reliance/weights"})
    void theEnglishPageMarksEveryHangul(String path) throws IOException {
        entered("DUES", "300만원");
        Document page = pages.page((path.equals("COUNCIL") ? address() : path) + "?lang=en", "headoffice");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }
}
