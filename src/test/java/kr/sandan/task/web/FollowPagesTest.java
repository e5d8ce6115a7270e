package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowPagesTest extends TaskForms {

    @Test
    void everyNumberOfTheMapOpensAsManyRows() throws IOException {
        Document map = pages.page("/follow-through", STAFF);
        assertThat(map.select("#stages td a")).hasSize(15);
        for (Element number : map.select("#stages td a, #ways td a")) {
            String count = number.select("span").first().text();
            Document rows = pages.page(number.attr("href"), STAFF);
            String total = rows.select("table[data-total]").attr("data-total");
            assertThat(total.isEmpty() ? "0" : total).as(number.attr("href")).isEqualTo(count.replace(",", ""));
        }
    }

    @Test
    void theChartSaysWhatItsTableSays() throws IOException {
        task();
        Document map = pages.page("/follow-through?council=" + council, STAFF);
        assertThat(map.select("figure[data-chart=flow]").attr("data-table")).isEqualTo("ways");
        assertThat(map.select("#ways tbody tr").eachText())
                .containsExactly("활동 밖에서 발굴 지원 없음 1활동 밖에서 발굴 지원 없음", "지원 없음 발굴 1지원 없음 발굴");
    }

    @Test
    void theFilesHoldEveryFigureAndRow() {
        task();
        assertThat(pages.get("/follow-through.csv?council=" + council, STAFF))
                .bodyText()
                .contains("figure,count,share,days", "tasks,1,,", "unsupported,1,100,", "days-finding,,,");
        assertThat(pages.get("/follow-through.xlsx?council=" + council, STAFF)).hasStatusOk();
        assertThat(pages.get("/follow-through/rows.csv?of=TASKS&council=" + council, STAFF))
                .bodyText()
                .contains("id,day,label,organisation,council,state,sample", today + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/follow-through?year=1",
                "/follow-through?region=NOWHERE",
                "/follow-through/rows?of=x",
                "/follow-through/rows?linked=maybe",
                "/follow-through/rows?of=TASKS&state=x"
            })
    void refusesWhatNoPageOffers(String path) {
        assertThat(pages.get(path, STAFF)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/follow-through?lang=en",
                "/follow-through/rows?lang=en&of=ACTIVITIES&linked=false",
                "/follow-through/rows?lang=en&of=TASKS&supported=true&state=SOLVED",
                "/follow-through/rows?lang=en&of=SUPPORTS&closed=true"
            })
    void theEnglishPageMarksEveryHangul(String path) throws IOException {
        Document page = pages.page(path, STAFF);
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }
}
