package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static kr.sandan.load.LoadDriver.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import kr.sandan.testing.PortalTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Small things mended in place, without a new upload. */
@PortalTest
class LoadCorrectionTest {

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadService service;

    @Autowired
    private LoadCorrections corrections;

    @Autowired
    private SampleRows rows;

    @Autowired
    private JdbcClient client;

    @Test
    void bringsARefusedFileInWithoutANewUpload() {
        String key = fresh("구미");
        byte[] file = csv(key + ",많음");
        long id = browser.taken("SAMPLE", "현황.csv", file);
        loads.await(id, LoadState.REFUSED);
        Document refused = browser.page("admin", "/loads/" + id);
        assertThat(refused.select("input[name=cell.B2.CSV]").val()).isEqualTo("많음");
        assertThat(browser.press("admin", id, "correct", "cell.B2.CSV", "1,234", "seen", seen(refused)))
                .hasStatus(303);
        loads.await(id, LoadState.CHECKED);
        Document checked = browser.page("officer", "/loads/" + id);
        assertThat(checked.select(".corrections tbody tr").text()).contains("B2 많음 1,234 ");
        assertThat(checked.select(".corrections button")).isEmpty();
        browser.press("admin", id, "apply");
        loads.await(id, LoadState.APPLIED);
        assertThat(rows.held("SAMPLE", key).orElseThrow()).isEqualByComparingTo("1234");
        assertThat(browser.get("admin", "/loads/" + id + "/original")
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(file);
    }

    @Test
    void marksWhatWasMendedInTheSendersWorkbook() throws Exception {
        byte[] file = workbook(new Object[] {fresh("가"), "많음"}, new Object[] {fresh("나"), "적음"});
        long id = browser.taken("SAMPLE", "현황.xlsx", file);
        loads.await(id, LoadState.REFUSED);
        browser.press("admin", id, "correct", "cell.B2.표", "7", "cell.B3.표", "적음");
        loads.await(id, LoadState.REFUSED);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".problems tbody tr td:nth-child(2)").eachText()).containsExactly("B3");
        MvcTestResult marked = browser.get("admin", "/loads/" + id + "/marked.xlsx");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(marked.getResponse().getContentAsByteArray()))) {
            var mended = workbook.getSheet("표").getRow(1).getCell(1);
            assertThat(mended.getStringCellValue()).isEqualTo("7");
            assertThat(mended.getCellComment().getString().getString()).contains("많음", "고친 값: 7");
            assertThat(workbook.getSheet("오류와 참고").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("B2");
        }
    }

    @Test
    void givesACellBackToTheFile() {
        long id = refused("SAMPLE", fresh("울산"));
        correct(id, "5");
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.press("admin", id, "uncorrect", "cell", "cell.B2.CSV"))
                .hasStatus(303);
        loads.await(id, LoadState.REFUSED);
        assertThat(corrections.of(id)).isEmpty();
        assertThat(client.sql("select count(*) from load_correction where load_id = ?")
                        .params(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        long id = refused("SAMPLE", fresh("여수"));
        MvcTestResult refused = browser.press("admin", id, "correct", "cell.B2.CSV", "800101-1234567");
        assertThat(refused).hasStatus(409).bodyText().contains("주민등록번호");
        assertThat(LoadBrowser.read(refused).select("input[name=cell.B2.CSV]").val())
                .isEqualTo("800101-1234567");
        assertThat(corrections.of(id)).isEmpty();
    }

    @Test
    void refusesACellThatNoFindingNamesAndAPageThatIsOld() {
        long id = refused("SAMPLE", fresh("군산"));
        assertThatThrownBy(() ->
                        corrections.correct(id, List.of(new CorrectCell("CSV", "A2", "다른 이름")), null, loads.admin()))
                .hasMessage("load.refused.no-finding");
        assertThatThrownBy(() -> corrections.correct(
                        id, List.of(new CorrectCell("CSV", "B2", "1")), "0".repeat(64), loads.admin()))
                .hasMessage("load.refused.page-old");
        assertThat(browser.press("officer", id, "correct", "cell.B2.CSV", "1")).hasStatus(403);
    }

    @Test
    void refusesToMendWhatWasHandedInOrIsUnderWayElsewhere() {
        String key = fresh("광양");
        long id = refused("SAMPLE_APPROVED", key);
        long again = loads.upload("SAMPLE_APPROVED", "file.csv", csv(key + ",많음"));
        loads.await(again, LoadState.REFUSED);
        correct(again, "3");
        loads.await(again, LoadState.CHECKED);
        assertThatThrownBy(() -> correct(id, "2")).hasMessage("load.refused.same-under-way");
        service.submit(again, loads.admin());
        assertThatThrownBy(() -> correct(again, "4")).hasMessage("load.refused.state");
        service.approve(again, loads.secondAdmin());
        loads.await(again, LoadState.APPLIED);
        assertThat(rows.held("SAMPLE_APPROVED", key).orElseThrow()).isEqualByComparingTo("3");
    }

    @Test
    void neitherChangesNorForgetsACorrection() {
        long id = refused("SAMPLE", fresh("대불"));
        correct(id, "9");
        loads.await(id, LoadState.CHECKED);
        for (String sql : List.of(
                "update load_correction set new_value = '8' where load_id = ?",
                "delete from load_correction where load_id = ?"))
            assertThatThrownBy(() -> client.sql(sql).params(id).update()).isInstanceOf(DataAccessException.class);
    }

    private long refused(String kind, String key) {
        long id = loads.upload(kind, "file.csv", csv(key + ",많음"));
        loads.await(id, LoadState.REFUSED);
        return id;
    }

    private void correct(long id, String text) {
        corrections.correct(id, List.of(new CorrectCell("CSV", "B2", text)), null, loads.admin());
    }

    private static String seen(Document page) {
        return page.select("input[name=seen]").val();
    }
}
