package kr.sandan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SearchPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyPageHasTheBoxAsAPlainForm() throws IOException {
        Document page = page("/programmes");
        assertThat(page.select("header form.site-search[method=get][action$=/search] input[name=q]"))
                .hasSize(1);
    }

    @Test
    void groupsWhatWasFoundAndMarksThePartThatFits() throws IOException {
        Document page = page("/search?q=원국가");
        assertThat(page.select(".search-group h2").text()).contains("산업단지");
        assertThat(page.select(".search-group a:contains(창원국가산업단지) mark").eachText())
                .contains("원국가");
        assertThat(page("/search?q=ㅊㅇㄱㄱ").select("mark").eachText()).contains("창원국가");
    }

    @Test
    void offersAListBelowTheBox() throws IOException {
        Document list = page("/search/suggest?q=창원");
        assertThat(list.select("[role=listbox] [role=group] a[role=option][href*=/complexes/]"))
                .isNotEmpty();
        assertThat(list.select("header")).isEmpty();
        assertThat(page("/search/suggest?q=없는이름없는이름").select("[role=listbox]").text())
                .contains("찾은 것이 없습니다");
    }

    @Test
    void saysWhenItForgaveALetterAndWhenItFoundNothing() throws IOException {
        assertThat(page("/search?q=창언국가").select("main").text()).contains("한 글자 다른 것", "창원국가산업단지");
        assertThat(page("/search?q=없는이름없는이름").select("main [role=status]").text())
                .contains("없는이름없는이름");
        assertThat(page("/search").select("main").text()).contains("초성으로 찾습니다");
        assertThat(page("/search?q=%25_%27%22%3Cb%3E")
                        .select("main [role=status] b")
                        .text())
                .isNotNull();
    }

    @Test
    void marksThePartThatDiffersByASlip() throws IOException {
        assertThat(page("/search?q=창언국가").select("a:contains(창원국가산업단지) mark").eachText())
                .contains("창원국가");
        assertThat(page("/search?q=창원국가").select("a:contains(창원국가산업단지) mark").eachText())
                .contains("창원국가");
    }

    @Test
    void anOfficeAndAMinistryAreShownAtTheirRowOnADayOnWhichTheyWereThere() throws IOException {
        for (String typed : new String[] {"지식경제부", "충청권"}) {
            String address = page("/search?q=" + typed)
                    .select(".search-group a[href^=/offices]")
                    .attr("href");
            String[] parts = address.split("#");
            assertThat(page(parts[0]).select("tr#" + parts[1]).text())
                    .as(address)
                    .contains(typed);
        }
    }

    @Test
    void theEnglishPageMarksEveryHangul() throws IOException {
        Document page = page("/search?lang=en&q=국가");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).contains("Complexes").doesNotContainPattern("[가-힣]");
    }

    @Test
    void whatIsOverOpensAsOfItsLastDayUnlessThePageShowsAnotherDay() throws IOException {
        Document page = page("/search?q=창원");
        assertThat(page.select("a[href^=/designations/]:contains(대상단지)").attr("href"))
                .endsWith("?asOf=2010-03-31");
        assertThat(page.select("a[href^=/designations/]:contains(대상단지)").text()).contains("~ 2010-03-31");
        assertThat(page.select("a[href^=/hubs/]:contains(거점단지)").attr("href")).doesNotContain("asOf");
        Document then = page("/search?q=창원&asOf=2009-09-30&knownAt=2009-09-30");
        assertThat(then.select(".search-group a[href^=/designations/]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(path -> path.endsWith("?asOf=2009-09-30&knownAt=2009-09-30"));
        assertThat(then.select("header form.site-search input[name=asOf]").attr("value"))
                .isEqualTo("2009-09-30");
    }

    @Test
    void anEmptyHandedSearchShowsTheNextSteps() throws IOException {
        assertThat(page("/search?q=없는이름없는이름").select(".search-next a").eachAttr("href"))
                .contains("/complexes", "/designations", "/sources", "/help/search");
        assertThat(page("/search?q=창원").select(".search-next")).isEmpty();
    }

    @Test
    void anyTextIsAnswered() throws IOException {
        for (String typed :
                new String[] {"가나".repeat(400), "ㅋㅌ".repeat(400), "\uD840\uDC00나", "ㅏㅏ", "a", "7", "%00", "cl"})
            assertThat(page("/search/suggest?q=" + typed).select("[role=listbox]"))
                    .as(typed)
                    .hasSize(1);
    }

    private Document page(String path) throws IOException {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
