package kr.sandan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import kr.sandan.complex.survey.SurveyWorkbook;
import kr.sandan.testing.BrowserTest;
import kr.sandan.testing.Visitor;
import kr.sandan.testing.WithoutScripts;
import org.junit.jupiter.api.Test;

/** An administrator takes a quarter of the survey in, and back. */
@BrowserTest
class LoadJourneyTest {

    private static final String KNOWN = "가람여정";
    private static final String TWICE = "나래여정";
    private static final String PLAIN = "다온여정";

    @Test
    void checksDecidesExplainsAppliesAndTakesBack(Visitor visitor) {
        Page page = visitor.signIn("admin");
        upload(visitor, "2018-Q1", before());
        String first = apply(page);

        upload(visitor, "2018-Q2", after());
        await(page, "REVIEW");
        Inspection inspection = new Inspection(page);
        inspection.look("questions");
        decide(page);
        await(page, "CHECKED");
        inspection.look("dry run");
        assertThat(page.locator("form[action$='/apply']").count()).isZero();
        assertThat(page.locator(".striking tbody").innerText()).contains("1,200", KNOWN);
        page.locator("#striking-reason").fill("큰 공장이 옮겨 갔습니다");
        page.locator(".striking button[type=submit]").click();
        page.locator(".striking td:has-text('큰 공장이 옮겨 갔습니다')").first().waitFor();
        String second = apply(page);
        assertThat(found(visitor, TWICE)).isEqualTo(1);

        inspection.look("applied");
        assertThat(inspection.findings()).isEmpty();
        takeBack(visitor, second);
        assertThat(found(visitor, TWICE)).isZero();
        assertThat(found(visitor, KNOWN)).isEqualTo(1);
        takeBack(visitor, first);
        assertThat(found(visitor, KNOWN)).isZero();
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void needsNoScripts(@WithoutScripts Visitor visitor) {
        Page page = visitor.signIn("admin");
        upload(visitor, "2018-Q3", quarter("2018년 3분기").complex("일반", "경북", "영천시", PLAIN));
        String load = apply(page);
        assertThat(found(visitor, PLAIN)).isEqualTo(1);
        takeBack(visitor, load);
        assertThat(found(visitor, PLAIN)).isZero();
    }

    private static SurveyWorkbook quarter(String words) {
        return SurveyWorkbook.of2023().titled(words + " 전국산업단지 현황");
    }

    private static SurveyWorkbook before() {
        return quarter("2018년 1분기").complex("일반", "경북", "영천시", KNOWN, 2000, 5000);
    }

    /** Jobs that are gone, and a name that stands twice in one city. */
    private static SurveyWorkbook after() {
        return quarter("2018년 2분기")
                .complex("일반", "경북", "영천시", KNOWN, 1200, 10000)
                .row("일반", "충남", "서산시", TWICE, "완료", 539)
                .row("일반", "충남", "서산시", TWICE, "미개발", 778);
    }

    private static void upload(Visitor visitor, String quarter, SurveyWorkbook workbook) {
        Page page = visitor.open("/loads/new");
        page.locator("#kind").selectOption("STATISTICS");
        page.locator("#period").fill(quarter);
        page.locator("#file").setInputFiles(workbook.file());
        page.locator(".work-form button[type=submit]").click();
        page.waitForURL(url -> url.matches(".*/loads/\\d+"));
    }

    /** The first of the two is a complex of its own, the second is left out. */
    private static void decide(Page page) {
        Locator questions = page.locator(".review");
        assertThat(questions.count()).isEqualTo(2);
        assertThat(questions.first().innerText()).contains(TWICE, "539");
        page.locator("input[name=choice-0][value=NEW] + label").click();
        page.locator("input[name=choice-1][value=SKIP] + label").click();
        page.locator(".reviews button[type=submit]").click();
    }

    /** Reads the dry run, applies it and gives the address of the load. */
    private static String apply(Page page) {
        await(page, "CHECKED");
        assertThat(page.locator(".changes tbody").innerText()).contains("신규");
        page.locator("form[action$='/apply'] button").click();
        await(page, "APPLIED");
        return page.url();
    }

    private static void takeBack(Visitor visitor, String load) {
        String path = load.substring(load.indexOf("/loads/"));
        Page page = visitor.open("/loads");
        Locator row = page.locator("tbody tr:has(a[href='" + path + "'])");
        assertThat(row.innerText()).contains("반영 완료", "2018년");
        row.locator("a").click();
        page.locator("#revert a").click();
        page.locator("#revert-reason").fill("시험 적재");
        page.locator("form[action$='/revert'] button").click();
        await(page, "REVERTED");
        assertThat(page.locator("main").innerText()).contains("시험 적재");
    }

    private static int found(Visitor visitor, String name) {
        return visitor.open("/complexes?q=" + name)
                .locator("main tbody th a:text-is('" + name + "')")
                .count();
    }

    private static void await(Page page, String state) {
        page.locator("main[data-state=" + state + "]").waitFor();
    }
}
