package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.load.LoadBeside.Asked;
import kr.sandan.load.LoadBeside.Row;
import kr.sandan.load.LoadBeside.What;
import kr.sandan.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The layouts of others as forms, filled with the lines of the year before: sent back untouched, everything is the same. */
class BudgetLayoutFormsTest extends BudgetLists {

    /** How many of the lines below each layout can say. */
    private static final Map<String, Integer> LINES = Map.of(
            "openfiscal-budget", 1,
            "openfiscal-settlement", 1,
            "local-department", 1,
            "localfin", 1,
            "research", 2,
            "cost-items", 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private BudgetBeside beside;

    private byte[] form(String layout, String end, String username) {
        return mvc.get()
                .uri("/loads/templates/BUDGET/" + layout + end + "?period=" + year)
                .with(new Callers(jdbc).as(username))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private String line(String name, String amount, String... cells) {
        return row(
                name,
                amount,
                Stream.concat(Stream.of("SAMPLE="), Stream.of(cells)).toArray(String[]::new));
    }

    private void lastYear() {
        applied(list(
                line(
                        "재정" + unique,
                        "1234567",
                        "MINISTRY=산업통상자원부",
                        "FIELD=산업",
                        "PROGRAM=혁신",
                        "UNIT=단지",
                        "DETAIL=재정" + unique),
                line("지방" + unique + " · 경제과", "2000", "PROGRAM=혁신", "UNIT=단지", "DETAIL=지방" + unique, "COST=보조"),
                line(
                        "공시" + unique,
                        "3000",
                        "ACCOUNT=일반회계",
                        "DETAIL=공시" + unique,
                        "FUND_SOURCE=국비",
                        "LINE_CODE=L" + unique + "-NATIONAL"),
                line("과제" + unique, "4000", "FUND_SOURCE=국비", "NOTE=진흥원", "LINE_CODE=R" + unique + "-NATIONAL"),
                line(
                        "과제" + unique,
                        "500",
                        "FUND_SOURCE=민간부담금(현금)",
                        "NOTE=진흥원",
                        "LINE_CODE=R" + unique + "-PRIVATE_CASH"),
                line("세목" + unique, "600", "FUND_SOURCE=민간부담금(현물)", "COST=직접비", "SUB_COST=세목" + unique),
                line("거점" + unique, "700", "PLACE_KIND=본부", "PLACE=CHUNGCHEONG")));
        year++;
    }

    @Test
    void everyFormComesBackUnchanged() {
        lastYear();
        String programme = jdbc.sql("select id from programme where code = 'CLUSTER'")
                .query(String.class)
                .single();
        Map<String, String> answers =
                Map.of("unit:", "WON", "version:", "ORIGINAL", "work:", programme, "file:", programme);
        Asked lastYear = new Asked("ORIGINAL", (year - 1) + "/ORIGINAL");
        LINES.forEach((layout, lines) -> {
            for (String end : List.of(".csv", ".xlsx")) {
                unique = Long.toString(System.nanoTime(), 36);
                long load = answered(form(layout, end, "admin"), answers);
                Row total = beside.of(load, String.valueOf(year), lastYear, Locale.KOREAN)
                        .orElseThrow()
                        .result()
                        .total();
                assertThat(List.of(total.rows(What.UNCHANGED), total.rows(What.CHANGED), total.rows(What.NEW)))
                        .as(layout + end)
                        .containsExactly((long) lines, 0L, 0L);
                loading.cancel(load, admin());
            }
        });
    }

    @Test
    void onlyWhoMayLoadBudgetsGetsWhatIsHeld() {
        String mine = unique;
        lastYear();
        assertThat(new String(form("research", ".csv", "headoffice"), StandardCharsets.UTF_8))
                .doesNotContain(mine);
        assertThat(new String(form("research", ".csv", "admin"), StandardCharsets.UTF_8))
                .contains("진흥원,R" + mine + ",과제" + mine + ",,,4000,,")
                .doesNotContain("거점" + mine);
    }
}
