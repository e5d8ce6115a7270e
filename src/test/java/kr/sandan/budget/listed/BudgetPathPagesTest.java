package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import kr.sandan.load.LoadState;
import kr.sandan.testing.Callers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages on which files of budgets come in, as administrators see them. */
class BudgetPathPagesTest extends BudgetLists {

    @Autowired
    private MockMvcTester mvc;

    private Document page(String path) {
        try {
            return Jsoup.parse(mvc.get()
                    .uri(path)
                    .with(new Callers(jdbc).as("admin"))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatAnUnknownColumnIsIsChosenFromAListBesideItsFirstValues() {
        long load = sent(csv(
                "사업,항목,품명-" + unique + ",금액(원)", "CLUSTER,가,공동 장비,100", "CLUSTER,나,공동 교육,200", "CLUSTER,다,공동 장비,300"));
        await(load, LoadState.REVIEW);
        Document page = page("/loads/" + load);
        assertThat(page.select(".review legend").text()).contains("처음 값: 공동 장비, 공동 교육");
        assertThat(page.select(".review select[name=choice-0] option").eachText())
                .startsWith("고르십시오", "쓰지 않는 열 — 이 열은 읽지 않습니다.")
                .contains("비목");
        assertThat(page.select(".review input[type=radio][name=choice-0]")).isEmpty();
        loading.cancel(load, admin());
    }

    @Test
    void whatChangesIsNotSaidBeforeTheQuestionsAreAnswered() {
        long load = sent(csv("사업,항목,구분-" + unique + ",금액(원)", "CLUSTER,가,공동 장비,100"));
        await(load, LoadState.REVIEW);
        assertThat(page("/loads/" + load).select(".counts, .changes")).isEmpty();
        loading.cancel(load, admin());
    }

    @Test
    void cellsOfAFindingSayOnTheirOwnWhatTheyAre() {
        long load = sent(list(row("가", "많이")));
        await(load, LoadState.REFUSED);
        Document page = page("/loads/" + load);
        assertThat(page.select(".krds-badge").first().text()).isEqualTo("오류 있음");
        assertThat(page.select(".problems .stacked tbody td").eachAttr("data-label"))
                .containsExactly("시트", "셀", "값", "고친 값", "이유");
    }

    @Test
    void figuresThatChangeStandAtTheRight() {
        long load = checked(list(row("가", "1,500"))).id();
        Document page = page("/loads/" + load);
        assertThat(page.select(".changes td.num").eachText()).contains("1,500");
        assertThat(page.select(".changes .stacked td, .breakdowns .stacked td"))
                .isNotEmpty()
                .allMatch(cell -> cell.hasAttr("data-label"));
        assertThat(page.select(".changes thead th.num").eachText()).containsExactly("지금 값", "새 값");
        loading.cancel(load, admin());
    }

    @Test
    void theTemplateOfAYearIsAskedForBesideWhatTheFileIs() {
        Document page = page("/loads/new");
        assertThat(page.select("main form").first().attr("action")).isEqualTo("/loads");
        assertThat(page.select(".kinds button[formaction]").eachAttr("formaction"))
                .contains(
                        "/loads/templates/BUDGET.xlsx",
                        "/loads/templates/BUDGET.csv",
                        "/loads/templates/BUDGET/research.xlsx",
                        "/loads/templates/BUDGET/research.csv",
                        "/loads/templates/EXECUTION.xlsx",
                        "/loads/templates/EXECUTION.csv");
        assertThat(page.select("#year-BUDGET").val()).matches("20[0-9]{2}");
        assertThat(mvc.get().uri("/loads/templates/BUDGET.csv?period=soon").with(new Callers(jdbc).as("admin")))
                .hasStatus(400);
    }
}
