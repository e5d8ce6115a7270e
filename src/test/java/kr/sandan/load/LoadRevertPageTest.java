package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What returns is shown before the button is pressed, and stands in the receipt after. */
@PortalTest
class LoadRevertPageTest {

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadBrowser browser;

    @Test
    void showsWhatReturnsBeforeAndAfter() {
        String held = fresh("바뀜");
        loads.applied(csv(held + ",1"));
        long id = loads.applied(csv(held + ",2", fresh("새것") + ",3"));
        Document asked = browser.page("admin", "/loads/" + id + "/revert");
        assertThat(asked.select(".facts.counts").text()).isEqualTo("거두는 신규 행 1행 전 값으로 돌아가는 행 1행 다시 살아나는 행 0행");
        assertThat(asked.select(".changes tbody tr").first().text())
                .startsWith("전 값으로 돌아가는 행 " + held)
                .endsWith("2 1");
        assertThat(browser.press("admin", id, "revert", "reason", " "))
                .hasStatus(409)
                .bodyText()
                .contains("사유를 적으십시오");
        assertThat(browser.press("admin", id, "revert", "reason", "다른 해의 파일")).hasStatus(303);
        assertThat(browser.page("admin", "/loads/" + id).select("#receipt").text())
                .contains("다른 해의 파일", "되돌린 결과", "거두는 신규 행 1행");
        assertThat(browser.get("admin", "/loads/" + id + "/revert")).hasStatus(303);
    }

    @Test
    void listsWhatMustBeTakenBackFirst() {
        long first = loads.applied(csv(fresh("창원") + ",1"));
        long second = loads.applied(csv(fresh("후속") + ",1"));
        Document asked = browser.page("admin", "/loads/" + first + "/revert");
        assertThat(asked.select(".dependents a").eachAttr("href")).contains("/loads/" + second);
        assertThat(asked.select("main form")).isEmpty();
        assertThat(browser.press("admin", first, "revert", "reason", "그래도")).hasStatus(409);
        assertThat(browser.press("admin", second, "revert", "reason", "정리")).hasStatus(303);
    }

    @Test
    void isForThoseWhoSendFilesOfTheKind() {
        long id = loads.applied(csv(fresh("창원") + ",1"));
        assertThat(browser.get("officer", "/loads/" + id + "/revert")).hasStatus(403);
    }
}
