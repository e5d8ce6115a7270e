package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.load.LoadBeside.Asked;
import kr.sandan.load.LoadBeside.Choice;
import kr.sandan.load.LoadBeside.Pair;
import kr.sandan.load.LoadBeside.Result;
import kr.sandan.load.LoadBeside.Row;
import kr.sandan.load.LoadBeside.What;
import kr.sandan.testing.Callers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A list that waits beside any version that is held. */
class BudgetBesideTest extends BudgetLists {

    private static final String SUPPLEMENT = "VERSION=1차 추경";

    @Autowired
    private BudgetBeside beside;

    @Autowired
    private MockMvcTester mvc;

    private MockHttpServletResponse answer(String path) {
        return mvc.get()
                .uri(path)
                .with(new Callers(jdbc).as("admin"))
                .exchange()
                .getResponse();
    }

    private String text(String path) {
        return new String(answer(path).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Result result(long load, String other) {
        return beside.of(load, String.valueOf(year), new Asked(null, other), Locale.KOREAN)
                .orElseThrow()
                .result();
    }

    private static List<Long> rows(Row row) {
        return Stream.of(What.values()).map(row::rows).toList();
    }

    private static Row row(Result result, String table, String label) {
        return result.tables().stream()
                .filter(one -> one.name().equals(table))
                .flatMap(one -> one.rows().stream())
                .filter(one -> one.figures().label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isSetBesideAnyVersionOfAnyYear() {
        applied(list(row("가", "100", "LINE_CODE=A-" + unique), row("나", "200"), row("다", "300")));
        applied(list(row("가", "150", "LINE_CODE=A-" + unique, SUPPLEMENT), row("나", "200", SUPPLEMENT)));
        int before = year++;
        long load = checked(list(row("가", "150", "LINE_CODE=A-" + unique), row("나", "250"), row("라", "5")))
                .id();
        assertThat(beside.of(load, String.valueOf(year), new Asked(null, null), Locale.KOREAN)
                        .orElseThrow()
                        .others())
                .extracting(Choice::value)
                .containsSubsequence(before + "/SUPPLEMENTARY_1", before + "/ORIGINAL");
        Result first = result(load, before + "/ORIGINAL");
        assertThat(rows(first.total())).containsExactly(1L, 2L, 0L, 1L);
        assertThat(first.total().figures().before()).isEqualByComparingTo("600");
        assertThat(first.total().figures().after()).isEqualByComparingTo("405");
        assertThat(first.total().figures().percent()).isEqualByComparingTo("-32.5");
        assertThat(first.total().figures(What.GONE).difference()).isEqualByComparingTo("-300");
        assertThat(rows(result(load, before + "/SUPPLEMENTARY_1").total())).containsExactly(1L, 1L, 1L, 0L);
        loading.cancel(load, admin());
    }

    @Test
    void withinItsYearLinesAreThoseThatTheCheckFound() {
        applied(list(row("가", "100"), row("나", "200")));
        applied(list(row("가", "100", SUPPLEMENT), row("나", "250", SUPPLEMENT), row("다", "7", SUPPLEMENT)));
        long load = checked(list(row("가", "100", "VERSION=2차 추경"), row("나", "200", "VERSION=2차 추경")))
                .id();
        assertThat(rows(result(load, year + "/ORIGINAL").total())).containsExactly(0L, 0L, 2L, 0L);
        assertThat(rows(result(load, year + "/SUPPLEMENTARY_1").total())).containsExactly(0L, 1L, 1L, 1L);
        loading.cancel(load, admin());
    }

    @Test
    void aLineThatMovedIsCountedOnceAndItsMoneyBeforeStaysWhereItWas() {
        applied(list(
                row("가", "100", "LINE_CODE=A-" + unique, "PLACE_KIND=권역", "PLACE=5PLUS2/CHUNGCHEONG"),
                row("나", "40", "PLACE_KIND=권역", "PLACE=5PLUS2/CHUNGCHEONG")));
        int before = year++;
        long load = checked(list(
                        row("가", "70", "LINE_CODE=A-" + unique, "PLACE_KIND=권역", "PLACE=5PLUS2/HONAM"),
                        row("나", "40", "PLACE_KIND=권역", "PLACE=5PLUS2/CHUNGCHEONG")))
                .id();
        Result result = result(load, before + "/ORIGINAL");
        Row left = row(result, "region", "충청권");
        Row reached = row(result, "region", "호남권");
        assertThat(left.figures().before()).isEqualByComparingTo("140");
        assertThat(left.figures().after()).isEqualByComparingTo("40");
        assertThat(rows(left)).containsExactly(0L, 0L, 1L, 0L);
        assertThat(reached.figures().before()).isNull();
        assertThat(reached.figures().after()).isEqualByComparingTo("70");
        assertThat(rows(reached)).containsExactly(0L, 1L, 0L, 0L);
        assertThat(row(result, "programme", "").figures().difference()).isEqualByComparingTo("-30");
        loading.cancel(load, admin());
    }

    @Test
    void thePageOffersTheVersionsUntilTheFileIsWritten() {
        applied(list(row("가", "100"), row("나", "200")));
        long load = checked(list(row("가", "150"))).id();
        Document page = Jsoup.parse(text("/loads/" + load + "?against=" + year + "/ORIGINAL"));
        assertThat(page.select("#beside select[name=against] option[selected]").eachAttr("value"))
                .containsExactly(year + "/ORIGINAL");
        assertThat(page.select("#beside-total tbody tr").eachText())
                .containsExactly(
                        "신규 0 없음 없음 0 –",
                        "변경 1 100 150 +50 +50",
                        "그대로 0 없음 없음 0 –",
                        "소멸 1 200 없음 △200 △100",
                        "합계 2 300 150 △150 △50");
        assertThat(page.select("#beside-region, #beside-programme")).hasSize(2);
        assertThat(Jsoup.parse(text("/loads/" + load)).select("#beside-total")).isEmpty();
        assertThat(answer("/loads/" + load + "?against=1999/ORIGINAL").getStatus())
                .isEqualTo(400);
        approved(load);
        assertThat(Jsoup.parse(text("/loads/" + load)).select("#beside")).isEmpty();
    }

    @Test
    void choosingAVersionChangesNothingOfWhatWasChecked() {
        applied(list(row("가", "100")));
        applied(list(row("가", "110", SUPPLEMENT)));
        long load = checked(list(row("가", "150", SUPPLEMENT))).id();
        String before = staged(load);
        text("/loads/" + load + "?against=" + year + "/ORIGINAL");
        assertThat(staged(load)).isEqualTo(before);
        approved(load);
        assertThat(held()).containsExactly("ORIGINAL 가 100", "SUPPLEMENTARY_1 가 150");
    }

    /** What would be written, and what people put their names to. */
    private String staged(long load) {
        return jdbc.sql("""
                        select l.basis || l.checked_seal || (select string_agg(v::text, ';') from budget_load_version v
                            where v.load_id = l.id) || (select string_agg(m::text, ';') from budget_load_match m where m.load_id = l.id)
                          from load l where l.id = ?
                        """).param(load).query(String.class).single();
    }

    @Test
    void itsRowsAndSumsAreFiles() {
        applied(list(row("가", "100"), row("나", "200")));
        long load = checked(list(row("가", "150"), row("다", "5"))).id();
        String query = "?against=" + year + "/ORIGINAL";
        assertThat(text("/loads/" + load + "/beside.csv" + query))
                .contains("CHANGED,", ",가,", ",100,150,50,50.0", "NEW,", ",5,5,", "GONE,", ",200,,-200,-100.0");
        assertThat(text("/loads/" + load + "/beside-sums.csv" + query))
                .contains("total,합계,300,155,-145,-48.3,1,1,0,1,5,50,-200", "programme,", "region,", "place,");
        for (String file : List.of("beside.xlsx", "beside-sums.xlsx"))
            assertThat(answer("/loads/" + load + "/" + file + query).getContentAsByteArray())
                    .startsWith('P', 'K');
        assertThat(answer("/loads/" + load + "/beside.csv").getStatus()).isEqualTo(404);
        List<Pair> pairs = new ArrayList<>();
        beside.each(load, String.valueOf(year), new Asked(null, year + "/ORIGINAL"), Locale.KOREAN, pairs::add);
        assertThat(pairs).extracting(Pair::what).containsExactly(What.CHANGED, What.NEW, What.GONE);
        loading.cancel(load, admin());
    }

    @Test
    void ofAFileWithSeveralVersionsOneIsChosen() {
        applied(list(row("가", "100"), row("나", "200")));
        long load = checked(list(row("가", "100"), row("나", "200"), row("가", "130", SUPPLEMENT)))
                .id();
        Asked original = new Asked("ORIGINAL", year + "/ORIGINAL");
        assertThat(rows(result(load, year + "/ORIGINAL").total())).containsExactly(0L, 1L, 0L, 1L);
        assertThat(rows(beside.of(load, String.valueOf(year), original, Locale.KOREAN)
                        .orElseThrow()
                        .result()
                        .total()))
                .containsExactly(0L, 0L, 2L, 0L);
        loading.cancel(load, admin());
    }
}
