package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class OfficePagesTest {

    @Autowired
    private MockMvcTester portal;

    @Test
    void showsTheHeadOfficeAndSixHeadquartersOf2010() {
        Document page = page("/offices?asOf=2010-04-30");
        assertThat(page.select("table[data-total]").attr("data-total")).isEqualTo("7");
        assertThat(page.select("main").text()).contains("충청권 광역본부", "시작일 미상", "지식경제부");
    }

    @Test
    void saysThatTheBranchesAreNotKnown() {
        assertThat(page("/offices").select(".notice").text()).contains("지사는 2010년 19개");
    }

    @Test
    void namesTheProvincesWithoutAnAnswer() {
        assertThat(page("/offices?asOf=2009-12-31").select("main").text()).contains("담당 본부가 확인되지 않은 시도: 서울 · 부산");
        assertThat(page("/offices?asOf=2010-04-30").select("main").text()).doesNotContain("담당 본부가 확인되지 않은 시도");
    }

    @Test
    void theMergerStandsInTheListOfChanges() {
        assertThat(page("/offices").select("main").text()).contains("2010-01 통합 서울지역본부, 경인지역본부, 서부지역본부 수도권 광역본부");
    }

    @Test
    void theEnglishPageMarksEveryHangul() {
        Document page = page("/offices?lang=en");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).contains("Honam").doesNotContainPattern("[가-힣]");
    }

    private Document page(String path) {
        MvcTestResult answer = portal.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
