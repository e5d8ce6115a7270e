package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file in which everything is wrong is still answered with a page that people can use. */
@PortalTest
class LoadManyFindingsTest {

    private static final int MANY = 5_000;

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadService service;

    @Autowired
    private LoadBasis basis;

    @Test
    void showsTheFirstOfEachKindAndHasThemAllInTheFile() {
        long id = loads.upload(lines(fresh("가"), "많음"));
        loads.await(id, LoadState.REFUSED);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".problems summary").text()).contains("5,000행");
        assertThat(page.select(".problems tbody tr")).hasSize(50);
        assertThat(LoadBrowser.text(browser.get("admin", "/loads/" + id + "/errors.csv"))
                        .lines())
                .hasSize(MANY + 1);
    }

    @Test
    void takesOneReasonForAllStrikingFigures() {
        String key = fresh("나");
        loads.applied(lines(key, "1000"));
        long id = loads.upload(lines(key, "1"));
        loads.await(id, LoadState.CHECKED);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".striking tbody tr")).hasSize(100);
        assertThat(page.select(".striking label[for=striking-all]").text()).contains("5,000");
        assertThat(browser.press("admin", id, "explain", "all", "true", "reason", "단위가 바뀜"))
                .hasStatus(303);
        assertThat(basis.missingReasons(id)).isZero();
        service.cancel(id, loads.admin());
    }

    @Test
    void asksTheFirstQuestionsAndSaysHowManyFollow() {
        long id = loads.upload(
                csv(IntStream.range(0, 120).mapToObj(n -> fresh("다") + "?," + n).toArray(String[]::new)));
        loads.await(id, LoadState.REVIEW);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".reviews fieldset")).hasSize(50);
        assertThat(page.select(".reviews").text()).contains("70건 더");
        service.cancel(id, loads.admin());
    }

    private static byte[] lines(String key, String value) {
        return csv(IntStream.range(0, MANY)
                .mapToObj(n -> key + "-" + n + "," + value)
                .toArray(String[]::new));
    }
}
