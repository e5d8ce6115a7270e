package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.account.Role;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the first page says of the loads. */
@PortalTest
class LoadHomeTest {

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadNews news;

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadService service;

    @Autowired
    private JdbcClient client;

    @Autowired
    private Clock clock;

    @Test
    void aCheckedLoadWaitsForThoseWhoMayApplyItAndForNobodyElse() {
        long id = loads.upload(csv(fresh("기다림") + ",1"));
        loads.await(id, LoadState.CHECKED);
        assertThat(waiting(loads.admin())).contains(id);
        assertThat(waiting(loads.actor("officer", Role.PROGRAMME_OFFICER))).doesNotContain(id);
        service.apply(id, loads.admin());
        loads.await(id, LoadState.APPLIED);
        assertThat(waiting(loads.admin())).doesNotContain(id);
    }

    @Test
    void theLongestWaitingComesFirstWithItsDays() {
        long id = loads.upload(csv(fresh("오래") + ",1"));
        loads.await(id, LoadState.CHECKED);
        client.sql("update load set checked_at = checked_at - interval '400 days' where id = ?")
                .params(id)
                .update();
        WaitingLoad first = news.waiting(loads.admin()).get(0);
        assertThat(first.id()).isEqualTo(id);
        assertThat(first.days()).isEqualTo(400);
        Document page = browser.page("admin", "/");
        assertThat(page.select(".home-loads tbody tr").first().text()).contains("점검 완료", "400일");
        service.cancel(id, loads.admin());
    }

    @Test
    void aFailedLoadWaitsUntilTheFileIsSentAnew() {
        long id = loads.upload(csv(fresh("실패") + ",1"));
        loads.await(id, LoadState.CHECKED);
        client.sql("update load set state = 'FAILED', message_key = 'load.message.failed' where id = ?")
                .params(id)
                .update();
        assertThat(waiting(loads.admin())).contains(id);
        long again = loads.upload(csv(fresh("다시") + ",1"));
        loads.await(again, LoadState.CHECKED);
        assertThat(waiting(loads.admin())).contains(again).doesNotContain(id);
    }

    @Test
    void newestDataIsWhatWasInForceOnTheDayKnown() {
        long id = loads.applied(csv(fresh("새것") + ",1"));
        LocalDate today = LocalDate.now(clock.withZone(AsOf.ZONE));
        assertThat(newest(today)).contains(id);
        assertThat(newest(today.minusDays(1))).doesNotContain(id);
        assertThat(browser.page("officer", "/").select(".home-loads a[href=/loads/" + id + "]"))
                .hasSize(1);
    }

    @Test
    void onlyThoseWhoLoadSeeWhatWaits() {
        assertThat(browser.page("viewer", "/").select(".home-loads")).isEmpty();
        for (String loader : List.of("officer", "headoffice"))
            assertThat(browser.page(loader, "/").select("main").text()).contains("최근 반영한 자료", "처리를 기다리는 적재");
    }

    private List<Long> waiting(Actor reader) {
        return news.waiting(reader).stream().map(WaitingLoad::id).toList();
    }

    private List<Long> newest(LocalDate known) {
        return news.newest(5, new AsOf(known, known)).stream()
                .map(AppliedLoad::id)
                .toList();
    }
}
