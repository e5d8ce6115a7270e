package kr.sandan.load;

import static kr.sandan.load.LoadDriver.csv;
import static kr.sandan.load.LoadDriver.fresh;
import static kr.sandan.load.LoadDriver.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import kr.sandan.testing.PortalTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LoadPagesTest {

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadDriver loads;

    @Autowired
    private SampleRows rows;

    @Test
    void walksFromTheFileToTheRevert() {
        String key = fresh("창원");
        long id = browser.taken("SAMPLE", "현황.csv", csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        Document checked = browser.page("admin", "/loads/" + id);
        assertThat(checked.select("[data-state=CHECKED]")).hasSize(1);
        assertThat(checked.select(".changes tbody tr").text()).contains(key).contains("신규");
        assertThat(browser.press("admin", id, "apply")).hasStatus(303);
        assertThat(browser.press("admin2", id, "apply")).hasStatus(303);
        loads.await(id, LoadState.APPLIED);
        assertThat(rows.written(key)).isEqualTo(1);
        Document applied = browser.page("admin", "/loads/" + id);
        assertThat(applied.select(".notice.success").text()).contains("반영을 마쳤습니다");
        assertThat(applied.select("#receipt").text()).contains("현황.csv", "반영 후 행 수 1행");
        assertThat(applied.select("#revert a.danger").attr("href")).isEqualTo("/loads/" + id + "/revert");
        Document asked = browser.page("admin", "/loads/" + id + "/revert");
        assertThat(asked.select(".changes tbody tr").text()).isEqualTo("거두는 신규 행 " + key + " 전국산업단지현황통계 (분기) 1");
        assertThat(browser.press("admin", id, "revert", "reason", "잘못된 파일")).hasStatus(303);
        assertThat(browser.page("admin", "/loads/" + id).text()).contains("되돌림", "잘못된 파일");
    }

    @Test
    void showsEveryErrorByItsCellAndMarksItInTheSendersWorkbook() throws IOException {
        byte[] file =
                workbook(new Object[] {fresh("가"), "많음"}, new Object[] {fresh("나"), 3}, new Object[] {fresh("다")});
        long id = browser.taken("SAMPLE", "현황.xlsx", file);
        loads.await(id, LoadState.REFUSED);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".problems tbody tr td:nth-child(2)").eachText()).containsExactly("B2", "B4");
        assertThat(page.select(".problems tbody tr").first().text()).contains("많음");
        assertThat(LoadBrowser.text(browser.get("admin", "/loads/" + id + "/errors.csv")))
                .startsWith("\ufeffsheet,cell,grade,value,reason,remedy\r\n표,B2,REFUSE,많음,");
        MvcTestResult marked = browser.get("admin", "/loads/" + id + "/marked.xlsx");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(marked.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheet("표").getRow(1).getCell(1).getCellComment())
                    .isNotNull();
            assertThat(workbook.getSheet("표").getRow(2).getCell(1).getCellComment())
                    .isNull();
            assertThat(workbook.getSheet("오류와 참고").getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void listsTheProblemsAloneWhereTheFileCannotBeMarked() throws IOException {
        long id = browser.taken("SAMPLE", "현황.csv", csv(fresh("가") + ",많음"));
        loads.await(id, LoadState.REFUSED);
        MvcTestResult marked = browser.get("admin", "/loads/" + id + "/marked.xlsx");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(marked.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .contains("목록만");
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo("B2");
        }
    }

    @Test
    void asksForADecisionAndTakesIt() {
        String key = fresh("대산3");
        long id = browser.taken("SAMPLE", "현황.csv", csv(key + "?,5"));
        loads.await(id, LoadState.REVIEW);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".review input[type=radio]").eachAttr("value")).containsExactly("가", "나");
        String subject = page.select("input[name=subject-0]").val();
        assertThat(browser.press("admin", id, "decide", "subject-0", subject, "choice-0", "나"))
                .hasStatus(303);
        loads.await(id, LoadState.CHECKED);
        Document decided = browser.page("admin", "/loads/" + id);
        assertThat(decided.select(".review input[checked]").val()).isEqualTo("나");
        assertThat(decided.select(".changes tbody").text()).contains(key + "나");
    }

    @Test
    void offersNoApplyBeforeTheReasonsAreGiven() {
        String key = fresh("문막");
        loads.applied(csv(key + ",1000"));
        long id = browser.taken("SAMPLE", "현황.csv", csv(key + ",1"));
        loads.await(id, LoadState.CHECKED);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select("form[action$=apply]")).isEmpty();
        assertThat(browser.press("admin", id, "apply"))
                .hasStatus(409)
                .bodyText()
                .contains("사유를 적지 않은 값이 1건");
        String subject = page.select("input[name=subjects]").val();
        assertThat(browser.press("admin", id, "explain", "subjects", subject, "reason", "공장, 이전"))
                .hasStatus(303);
        Document explained = browser.page("admin", "/loads/" + id);
        assertThat(explained.select(".striking").text()).contains("공장, 이전");
        assertThat(explained.select("form[action$=apply]")).hasSize(1);
    }

    @Test
    void showsTheUploadFormAgainWithItsMistakes() {
        assertThat(browser.send("없음", "2023", "a.csv", csv("가,1")))
                .hasStatusOk()
                .bodyText()
                .contains("자료 종류를 고르십시오");
        assertThat(browser.send("SAMPLE", "2023-Q9", "a.csv", csv("가,1")))
                .hasStatusOk()
                .bodyText()
                .contains("2010");
        assertThat(browser.send("SAMPLE", "2023", "a.csv", new byte[0]))
                .hasStatusOk()
                .bodyText()
                .contains("빈 파일입니다");
        assertThat(browser.send("SAMPLE", "2023", "", csv("가,1")))
                .hasStatusOk()
                .bodyText()
                .contains("파일을 고르십시오");
        assertThat(browser.page("admin", "/loads/new").text()).contains("30MB");
    }

    @Test
    void givesTheOriginalBackByteForByteAsAnAttachment() {
        byte[] file = csv(fresh("창원") + ",1");
        long id = browser.taken("SAMPLE", "..\\현황\r\n\"x\".csv", file);
        MvcTestResult original = browser.get("admin", "/loads/" + id + "/original");
        assertThat(original.getResponse().getContentAsByteArray()).isEqualTo(file);
        assertThat(original)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Type", "application/octet-stream");
        String disposition = String.valueOf(original.getResponse().getHeader("Content-Disposition"));
        assertThat(disposition)
                .startsWith("attachment;")
                .contains("filename*=UTF-8''")
                .doesNotContain("\r", "\n", "..");
        loads.await(id, LoadState.CHECKED);
    }

    @Test
    void renewsThePageOnlyWhileThePortalIsAtWork() {
        long id = browser.taken("SAMPLE", "현황.csv", csv(fresh("창원") + ",1"));
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.get("admin", "/loads/" + id)).doesNotContainHeader("Refresh");
    }

    @Test
    void listsTheLoadsAndExportsThem() {
        String name = fresh("목록") + ".csv";
        long id = browser.taken("SAMPLE", name, csv(fresh("창원") + ",1"));
        loads.await(id, LoadState.CHECKED);
        Document list = browser.page("admin", "/loads?kind=SAMPLE&state=CHECKED");
        assertThat(list.select("table[data-total]")).hasSize(1);
        assertThat(list.select("tbody tr").first().text()).contains(name);
        assertThat(LoadBrowser.text(browser.get("admin", "/loads.csv?kind=SAMPLE&size=1&page=9")))
                .startsWith("\ufeffid,kind,period,state,file,")
                .contains(id + ",SAMPLE,2023,CHECKED," + name);
        assertThat(browser.get("admin", "/loads.xlsx")).hasStatusOk();
        assertThat(browser.get("admin", "/loads?state=NONSENSE")).hasStatus(400);
        assertThat(browser.get("admin", "/loads?sort=sha256")).hasStatus(400);
    }

    @Test
    void speaksEnglish() {
        long id = browser.taken("SAMPLE", "status.csv", csv(fresh("x") + ",1"));
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.page("admin", "/loads/" + id + "?lang=en")
                        .select("main")
                        .text())
                .contains("Result of the check", "Changes");
        browser.get("admin", "/loads?lang=ko");
    }

    @Test
    void keepsOthersOut() {
        long id = browser.taken("SAMPLE", "현황.csv", csv(fresh("창원") + ",1"));
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.get("viewer", "/loads/" + id)).hasStatus(403);
        assertThat(browser.get("officer", "/loads/" + id)).hasStatusOk();
        assertThat(browser.press("officer", id, "apply")).hasStatus(403);
        assertThat(browser.get("admin", "/loads/999999")).hasStatus(404);
    }
}
