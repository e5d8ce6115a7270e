package kr.sandan.budget.entry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.account.ActingAccount;
import kr.sandan.budget.BudgetFixture;
import kr.sandan.budget.BudgetPlace;
import kr.sandan.budget.allocation.AllocationFixture;
import kr.sandan.budget.allocation.AllocationService;
import kr.sandan.council.CouncilPages;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A version typed by one administrator and let in by another. All is rolled back. */
@PortalTest
@Transactional
class EntryPagesTest {

    private static final int YEAR = 2099;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AllocationService allocations;

    @Autowired
    private ActingAccount acting;

    @Autowired
    private JdbcClient jdbc;

    private CouncilPages pages;
    private BudgetFixture fixture;
    private long programme;

    @BeforeEach
    void opens() {
        pages = new CouncilPages(mvc, jdbc);
        fixture = new BudgetFixture(jdbc);
        programme = fixture.number("select id from programme where code = 'CLUSTER'");
    }

    private Map<String, String> version(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "programme",
                String.valueOf(programme),
                "year",
                String.valueOf(YEAR),
                "kind",
                "ORIGINAL",
                "basis",
                "본예산 통보",
                "reason",
                "종이 문서만 있음",
                "sourceId",
                String.valueOf(fixture.number("select min(id) from source_document")),
                "submissionKey",
                Long.toString(System.nanoTime(), 36)));
        for (int at = 0; at < more.length; at += 2) fields.put(more[at], more[at + 1]);
        return fields;
    }

    private String propose(Map<String, String> fields) {
        MvcTestResult answer = pages.post("/budgets/proposals", "admin", fields);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private static final String[] LINES = {
        "stated", "１６억", "line-0-code", "E-1", "line-0-name", "네트워크", "line-0-won", "1,234천원", "line-0-was", "|||",
        "line-1-code", "E-2", "line-1-name", "연구개발", "line-1-won", "15억", "line-1-place", "경상남도", "line-1-fund",
                "NATIONAL"
    };

    @Test
    void readsAmountsAsOfficialsWriteThemAndShowsWhatWouldChange() throws IOException {
        Document page = pages.page(propose(version(LINES)), "admin2");
        assertThat(page.select("#lines tbody tr").eachText())
                .containsExactly(
                        "E-1 네트워크 밝히지 않음 사업 전체 – 1,234,000 1,234,000",
                        "E-2 연구개발 국비 경상남도 – 1,500,000,000 1,500,000,000");
        assertThat(page.text()).contains("1,600,000,000", "1,501,234,000원");
    }

    @Test
    void bringsInWhatAnotherAdministratorLetsIn() throws IOException {
        String path = propose(version(LINES));
        assertThat(pages.page(path, "admin").select("form[action$=approve]")).isEmpty();
        assertThat(pages.post(path + "/approve", "admin", Map.of())).hasStatusOk();
        assertThat(pages.post(path + "/approve", "admin2", Map.of())).hasStatus(303);
        assertThat(pages.page("/budgets/" + YEAR, "officer").text()).contains("1,600,000,000", "1,500,000,000");
    }

    @Test
    void showsWhoeverDecidesWhichLinesHaveLessThanIsAllocatedOfThem() throws IOException {
        String first = propose(version(LINES));
        pages.post(first + "/approve", "admin2", Map.of());
        String less = propose(
                version("line-0-code", "E-2", "line-0-name", "연구개발", "line-0-won", "13억", "line-0-held", "1500000000"));
        AllocationFixture money = new AllocationFixture(jdbc, YEAR);
        acting.as(
                fixture.number("select id from account where username = 'headoffice'"),
                () -> allocations.decide(
                        money.decide(2, money.share(money.line("E-2"), "CHUNGCHEONG", 1_400_000_000))));
        assertThat(pages.page(less, "admin2").select("#short tbody tr").eachText())
                .containsExactly("E-2 1,300,000,000 1,400,000,000 100,000,000");
    }

    @Test
    void losesNothingThatWasTypedAndSaysAllThatIsWrong() throws IOException {
        Map<String, String> fields = version(
                "stated",
                "많이",
                "decidedOn",
                "봄",
                "line-0-code",
                "E-1",
                "line-0-won",
                "조금",
                "line-0-place",
                "달나라",
                "line-0-was",
                "|||");
        fields.remove("basis");
        Document page = CouncilPages.read(pages.post("/budgets/proposals", "admin", fields));
        assertThat(page.select(".error-summary li").eachText())
                .hasSize(6)
                .anyMatch(text -> text.contains("1번째 줄의 금액을 읽을 수 없습니다: ‘조금’"))
                .anyMatch(text -> text.contains("배정처를 찾을 수 없습니다: ‘달나라’"))
                .anyMatch(text -> text.contains("항목 이름을 적으세요"));
        assertThat(page.select("#line-0-won").val()).isEqualTo("조금");
        assertThat(page.select("#line-0-place").val()).isEqualTo("달나라");
        assertThat(page.select("#stated").val()).isEqualTo("많이");
        assertThat(page.select("#decidedOn").val()).isEqualTo("봄");
    }

    @Test
    void editsAVersionThatIsThere() throws IOException {
        List<BudgetFixture.Line> lines = List.of(
                BudgetFixture.line("E-1", 100, BudgetPlace.WHOLE), BudgetFixture.line("E-2", 50, BudgetPlace.WHOLE));
        fixture.version("CLUSTER", YEAR, "ORIGINAL", 0, null, lines);
        Map<String, String> fields = shown(pages.page("/budgets/" + YEAR + "/versions/ORIGINAL/edit", "admin"));
        fields.put("line-0-won", "(5)");
        assertThat(CouncilPages.read(pages.post("/budgets/proposals", "admin", fields))
                        .select(".error-summary")
                        .text())
                .contains("항목 E-1의 금액은 0원 이상");
        fields.put("line-0-won", "80");
        Document page = pages.page(propose(fields), "admin2");
        assertThat(page.select("#lines tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("E-1", "100 80 -20");
    }

    private Map<String, String> shown(Document form) {
        Map<String, String> fields = version();
        form.select("main tbody input:not([type=checkbox]), main tbody select")
                .forEach(input -> fields.put(
                        input.attr("name"),
                        input.tagName().equals("select")
                                ? input.select("option[selected]").attr("value")
                                : input.val()));
        return fields;
    }

    @Test
    void beginsAgainFromWhatWasReturned() throws IOException {
        String path = propose(version("line-0-code", "E-1", "line-0-name", "네트워크", "line-0-won", "12억"));
        assertThat(CouncilPages.read(pages.post(path + "/return", "admin2", Map.of("reason", " ")))
                        .select(".error-summary")
                        .text())
                .contains("되돌리는 사유");
        assertThat(pages.post(path + "/return", "admin2", Map.of("reason", "단위가 다름")))
                .hasStatus(303);
        Document page = pages.page(path, "admin");
        assertThat(page.text()).contains("단위가 다름");
        Document again = pages.page(page.select("a[href*='from=']").attr("href"), "admin");
        assertThat(again.select("#line-0-won").val()).isEqualTo("1,200,000,000");
        assertThat(again.select("#basis").val()).isEqualTo("본예산 통보");
        assertThat(pages.page("/budgets/proposals?lang=en", "admin").text()).contains("Returned");
    }

    @Test
    void keepsTheAmountBeforeAChangeOfAPhase() throws IOException {
        Map<String, String> fields =
                Map.of("phase", phase(), "amount", "250억", "reason", "시범단지 추가", "sourceId", source());
        assertThat(pages.post("/budgets/phases/new", "admin", fields)).hasStatus(303);
        assertThat(pages.post("/budgets/phases/new", "admin", fields)).hasStatus(303);
        assertThat(pages.page("/budgets", "officer").select("#phases tbody tr").eachText())
                .filteredOn(row -> row.contains("25,000,000,000"))
                .singleElement()
                .asString()
                .contains("시범단지 추가");
        Map<String, String> older = new HashMap<>(fields);
        older.put("amount", "1억");
        older.put(
                "sourceId",
                String.valueOf(
                        fixture.number(
                                "select id from source_document where published_on is not null order by published_on limit 1")));
        assertThat(CouncilPages.read(pages.post("/budgets/phases/new", "admin", older))
                        .select(".error-summary")
                        .text())
                .isNotEmpty();
    }

    private String phase() {
        return jdbc.sql("select programme_id || '/' || code from budget_phase order by from_year, id limit 1")
                .query(String.class)
                .single();
    }

    private String source() {
        return String.valueOf(fixture.number(
                "select id from source_document where published_on is not null order by published_on desc limit 1"));
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(pages.get("/budgets/new", "headoffice")).hasStatus(403);
        assertThat(pages.post("/budgets/proposals", "officer", version())).hasStatus(403);
        assertThat(pages.get("/budgets/proposals/999999999", "admin")).hasStatus(404);
        assertThat(pages.get("/budgets/2099/versions/REVISED_9/edit", "admin")).hasStatus(404);
    }
}
