package kr.sandan.load;

import static kr.sandan.load.LoadDriver.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import kr.sandan.platform.sheet.SampleFiles;
import kr.sandan.testing.PortalTest;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a sender does not see on the screen is named, and asked about. */
@PortalTest
class LoadHiddenTest {

    @Autowired
    private LoadDriver loads;

    @Autowired
    private LoadBrowser browser;

    @Autowired
    private LoadService service;

    @Test
    void leavesHiddenRowsOutWhenToldSo() {
        String shown = fresh("보임");
        String hidden = fresh("숨김");
        long id = browser.taken(
                "SAMPLE",
                "숨김.xlsx",
                table(shown, hidden, sheet -> sheet.getRow(2).setZeroHeight(true)));
        loads.await(id, LoadState.REVIEW);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".review legend").text()).contains("숨겨진 행이 1개", "행 3");
        decide(id, page, "SKIP");
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.page("admin", "/loads/" + id)
                        .select(".changes tbody")
                        .text())
                .contains(shown)
                .doesNotContain(hidden);
    }

    @Test
    void countsHiddenRowsWhenToldSoAndAsksAnewForAnotherFile() {
        String hidden = fresh("숨김");
        Consumer<Sheet> hiding = sheet -> sheet.getRow(2).setZeroHeight(true);
        long id = browser.taken("SAMPLE", "숨김.xlsx", table(fresh("보임"), hidden, hiding));
        loads.await(id, LoadState.REVIEW);
        decide(id, browser.page("admin", "/loads/" + id), "COUNT");
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.page("admin", "/loads/" + id)
                        .select(".changes tbody")
                        .text())
                .contains(hidden);
        long other = browser.taken("SAMPLE", "숨김.xlsx", table(fresh("보임"), hidden, hiding));
        loads.await(other, LoadState.REVIEW);
    }

    @Test
    void readsAHiddenSheetOnlyWhenToldSo() {
        String shown = fresh("보임");
        byte[] file = SampleFiles.workbook(workbook -> {
            fill(workbook, "비밀", fresh("숨김"));
            fill(workbook, "표", shown);
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
        });
        long id = browser.taken("SAMPLE", "숨김.xlsx", file);
        loads.await(id, LoadState.REVIEW);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".review legend").text()).contains("숨겨진 시트 '비밀'");
        decide(id, page, "SKIP");
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.page("admin", "/loads/" + id)
                        .select(".changes tbody")
                        .text())
                .contains(shown)
                .doesNotContain("숨김-");
    }

    @Test
    void namesAHiddenSheetThatIsNotRead() {
        byte[] file = SampleFiles.workbook(workbook -> {
            fill(workbook, "표", fresh("보임"));
            fill(workbook, "비밀", fresh("숨김"));
            workbook.setSheetHidden(1, true);
        });
        long id = browser.taken("SAMPLE", "숨김.xlsx", file);
        loads.await(id, LoadState.CHECKED);
        assertThat(browser.page("admin", "/loads/" + id)
                        .select("[data-grade=NOTICE]")
                        .text())
                .contains("숨겨진 시트 '비밀'");
    }

    @Test
    void namesAFormulaWithoutAResultByItsCellAndTakesAValueInItsPlace() {
        String key = fresh("수식");
        byte[] file = SampleFiles.workbook(workbook -> {
            Sheet sheet = fill(workbook, "표", key);
            sheet.getRow(1).removeCell(sheet.getRow(1).getCell(1));
            sheet.getRow(1).createCell(1).setCellFormula("SUM(1,2)");
        });
        long id = browser.taken("SAMPLE", "수식.xlsx", file);
        loads.await(id, LoadState.REFUSED);
        Document page = browser.page("admin", "/loads/" + id);
        assertThat(page.select(".problems tbody tr").text()).contains("B2", "=SUM(1,2)", "저장되지 않은 수식");
        assertThat(page.select(".problems tbody tr")).hasSize(1);
        browser.press("admin", id, "correct", "cell.B2.표", "3");
        loads.await(id, LoadState.CHECKED);
    }

    private void decide(long id, Document page, String choice) {
        String subject = page.select("input[name=subject-0]").val();
        service.decide(id, Map.of(subject, choice), loads.admin());
    }

    private static byte[] table(String first, String second, Consumer<Sheet> change) {
        return SampleFiles.workbook(workbook -> change.accept(fill(workbook, "표", first, second)));
    }

    private static Sheet fill(Workbook workbook, String name, String... keys) {
        Sheet sheet = workbook.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue("이름");
        sheet.getRow(0).createCell(1).setCellValue("값");
        for (int i = 0; i < keys.length; i++) {
            sheet.createRow(i + 1).createCell(0).setCellValue(keys[i]);
            sheet.getRow(i + 1).createCell(1).setCellValue(i + 1);
        }
        return sheet;
    }
}
