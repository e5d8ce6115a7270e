package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was handed in is what is approved and applied, whoever changed anything meanwhile. */
@PortalTest
class LoadSealTest {

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadService service;

    @Autowired
    private LoadCorrections corrections;

    @Autowired
    private LoadRunner runner;

    @Autowired
    private SampleRows rows;

    @Autowired
    private JdbcClient client;

    @Test
    void approvesNoFileThatWasChangedInTheDatabase() {
        String key = fresh("창원");
        long id = submitted(key + ",1");
        change(
                "update load_file set content = convert_to(replace(convert_from(content, 'UTF8'), ',1', ',9'), 'UTF8')",
                id);
        assertThatThrownBy(() -> service.approve(id, loads.secondAdmin())).hasMessage("load.refused.seal-broken");
        assertThat(loads.state(id)).isEqualTo(LoadState.SUBMITTED);
    }

    @Test
    void appliesNoFileThatWasChangedAfterTheApproval() {
        String key = fresh("창원");
        long id = submitted(key + ",1");
        change("update load_file set content = content || '\\x20'", id);
        client.sql("update load set state = 'APPLYING', approved_by = ?, applied_by = ? where id = ?")
                .params(loads.secondAdmin().account(), loads.secondAdmin().account(), id)
                .update();
        runner.apply(id, () -> false);
        assertThat(loads.state(id)).isEqualTo(LoadState.FAILED);
        assertThat(rows.written(key)).isZero();
        assertThat(browser.page("admin", "/loads/" + id).select("main").text()).contains("해시값과 달라");
    }

    @Test
    void approvesNoReasonThatWasChangedInTheDatabase() {
        String key = fresh("문막");
        applied(key + ",1000");
        long id = loads.upload("SAMPLE_APPROVED", "file.csv", csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        service.explain(id, List.of(key + "/value"), "공장 이전", loads.admin());
        service.submit(id, loads.admin());
        change("update load_reason set reason = '다른 사유'", id);
        assertThatThrownBy(() -> service.approve(id, loads.secondAdmin())).hasMessage("load.refused.seal-broken");
    }

    @Test
    void checksAgainWhenAQuestionWasDecidedOtherwiseInAnotherLoad() {
        String key = fresh("대산3");
        String subject = "SAMPLE_APPROVED/" + key + "?";
        long first = loads.upload("SAMPLE_APPROVED", "file.csv", csv(key + "?,5"));
        loads.await(first, LoadState.REVIEW);
        service.decide(first, Map.of(subject, "가"), loads.admin());
        loads.await(first, LoadState.CHECKED);
        service.submit(first, loads.admin());
        long second = loads.upload("SAMPLE_APPROVED", "file.csv", csv(key + "?,6"));
        loads.await(second, LoadState.CHECKED);
        service.decide(second, Map.of(subject, "나"), loads.admin());
        assertThatThrownBy(() -> service.approve(first, loads.secondAdmin())).hasMessage("load.refused.seal-broken");
        service.giveBack(first, "판정이 바뀜", loads.secondAdmin());
        service.submit(first, loads.admin());
        loads.await(first, LoadState.CHECKED);
        assertThat(browser.page("admin", "/loads/" + first)
                        .select(".changes tbody")
                        .text())
                .contains(key + "나");
    }

    @Test
    void handsInOnlyWhatThePresserLookedAt() {
        String key = fresh("영천");
        long id = loads.upload("SAMPLE_APPROVED", "file.csv", csv(key + ",많음"));
        loads.await(id, LoadState.REFUSED);
        mend(id, "1");
        String firstTab = seen(browser.page("admin", "/loads/" + id));
        mend(id, "2");
        assertThat(browser.press("admin", id, "submit", "seen", firstTab))
                .hasStatus(409)
                .bodyText()
                .contains("이 화면을 연 뒤에");
        String secondTab = seen(browser.page("admin", "/loads/" + id));
        assertThat(browser.press("admin", id, "submit", "seen", secondTab)).hasStatus(303);
        assertThat(browser.press("admin2", id, "approve", "seen", firstTab)).hasStatus(409);
        assertThat(browser.press("admin2", id, "approve", "seen", secondTab)).hasStatus(303);
        loads.await(id, LoadState.APPLIED);
        assertThat(rows.held("SAMPLE_APPROVED", key).orElseThrow()).isEqualByComparingTo("2");
    }

    /** Mends the only figure, or mends it otherwise. */
    private void mend(long id, String text) {
        corrections.correct(id, List.of(new CorrectCell("CSV", "B2", text)), null, loads.admin());
        loads.await(id, LoadState.CHECKED);
    }

    private void applied(String line) {
        long id = submitted(line);
        service.approve(id, loads.secondAdmin());
        loads.await(id, LoadState.APPLIED);
    }

    private long submitted(String line) {
        long id = loads.upload("SAMPLE_APPROVED", "file.csv", csv(line));
        loads.await(id, LoadState.CHECKED);
        service.submit(id, loads.admin());
        return id;
    }

    private void change(String sql, long id) {
        client.sql(sql + " where load_id = ?").params(id).update();
    }

    private static String seen(Document page) {
        return page.select("input[name=seen]").first().val();
    }
}
