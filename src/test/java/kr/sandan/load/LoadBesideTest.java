package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who bring in the same data learn of each other, and neither overwrites the other unseen. */
@PortalTest
class LoadBesideTest {

    private static final String YEAR = "1987";

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadService service;

    @Autowired
    private SampleRows rows;

    @Test
    void tellsEachOfTwoAdminsWhoTheOtherIsAndChecksTheSlowerOneAnew() throws Exception {
        String key = fresh("창원");
        List<Long> both = atOnce(() -> send(loads.admin(), key + ",1"), () -> send(loads.secondAdmin(), key + ",2"));
        for (long id : both) loads.await(id, LoadState.CHECKED);
        assertThat(notices(both.get(0), "ko"))
                .contains("적재 " + both.get(1) + "번")
                .contains("부터 처리하고 있습니다");
        assertThat(notices(both.get(1), "ko"))
                .contains("적재 " + both.get(0) + "번")
                .contains("한국산업단지공단");
        assertThat(notices(both.get(1), "en")).contains("at work on data of the same kind and period since");
        assertThat(browser.page("admin2", "/loads/new").select(".others li a").eachAttr("href"))
                .contains("/loads/" + both.get(0), "/loads/" + both.get(1));
        service.apply(both.get(0), loads.admin());
        loads.await(both.get(0), LoadState.APPLIED);
        service.apply(both.get(1), loads.secondAdmin());
        loads.await(both.get(1), LoadState.CHECKED);
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("1");
        assertThat(browser.page("admin", "/loads/" + both.get(1)).select("main").text())
                .contains("다시 점검하였습니다", "변경 1행");
        service.cancel(both.get(1), loads.secondAdmin());
    }

    private String notices(long id, String language) {
        String text = browser.page("admin", "/loads/" + id + "?lang=" + language)
                .select(".notice.warning")
                .text();
        browser.get("admin", "/loads?lang=ko");
        return text;
    }

    private long send(Actor actor, String line) {
        UploadLoad command = new UploadLoad("SAMPLE", YEAR, "file.csv", actor);
        return service.upload(command, new ByteArrayInputStream(csv(line)));
    }

    private static List<Long> atOnce(Callable<Long> first, Callable<Long> second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Long> one = threads.submit(first);
            Future<Long> other = threads.submit(second);
            return List.of(one.get(), other.get());
        } finally {
            threads.shutdown();
        }
    }
}
