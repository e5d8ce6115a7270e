package kr.sandan.term.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.CodeLists;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.testing.PortalTest;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.MultiValueMap;

/** Codes called otherwise from a far day on, so that no other test meets them. */
@PortalTest
class TermPagesTest {

    private static final String GENERAL = "/admin/codes/complex-type/GENERAL";

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private List<CodeLists> modules;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void showsEveryCodeBesideItsTermsAndWhereItComesFrom() {
        Document page = get("/admin/codes?asOf=1999-12-31");
        assertThat(page.select("#complex-type tbody tr").eachText())
                .contains("NATIONAL 국가 National 사용", "URBAN_HIGH_TECH 도시첨단 Urban high-tech 사용");
        assertThat(page.select("#complex-type .meta").text()).contains("산업입지 및 개발에 관한 법률");
        assertThat(page.select("#load-kind code").eachText()).contains("REGIONS", "STATISTICS");
        assertThat(page.select("#load-state tbody tr").first().text()).endsWith("프로그램이 부여");
    }

    /** The kinds of loads are left out: those of the tests borrow a title. */
    @Test
    void everyTermIsTheTermOfOneCodeAlone() {
        Set<String> keys = new HashSet<>();
        modules.stream()
                .flatMap(module -> module.codeLists().stream())
                .filter(list -> !list.name().equals("load-kind"))
                .flatMap(list -> list.codes().stream())
                .forEach(code ->
                        assertThat(keys.add(code.termKey())).as(code.termKey()).isTrue());
    }

    @Test
    void aRenamingIsPreviewedConfirmedOnceAndShownAtOnceOnItsDayAndInFiles() throws IOException {
        String yesterday = AsOf.today(clock).known().minusDays(1).toString();
        String then = "?asOf=2090-01-01&type=GENERAL";
        String before = workbook("/complexes.xlsx" + then + "&knownAt=" + yesterday);
        byte[] csv = bytes(send("/complexes.csv" + then));

        Document preview = post(GENERAL + "/preview", TermForms.renaming("2090-01-01", "지방시험", "Local test"), 200);
        assertThat(preview.select("dl.facts").text()).contains("일반 / General", "지방시험 / Local test", "2090-01-01");
        assertThat(preview.select(".affected a").first().text()).contains("산업단지");
        assertThat(get("/complexes" + then).text()).doesNotContain("지방시험");

        MultiValueMap<String, String> seen = TermForms.hidden(preview);
        post(GENERAL, seen, 303);
        post(GENERAL, seen, 303);
        assertThat(get(GENERAL).select("#changes tbody tr:contains(지방시험)")).hasSize(1);

        assertThat(get("/complexes" + then).select("table tbody").text()).contains("지방시험");
        assertThat(get("/complexes" + then + "&lang=en").select("table tbody").text())
                .contains("Local test");
        assertThat(get("/complexes?asOf=2089-12-31&type=GENERAL").text()).doesNotContain("지방시험");
        assertThat(workbook("/complexes.xlsx" + then)).contains("지방시험");
        assertThat(bytes(send("/complexes.csv" + then))).isEqualTo(csv);
        assertThat(withoutTime(workbook("/complexes.xlsx" + then + "&knownAt=" + yesterday)))
                .isEqualTo(withoutTime(before))
                .contains("일반")
                .doesNotContain("지방시험");
    }

    @Test
    void aConfirmationThatComesTooLateShowsWhatWasChangedAndAsksAgain() {
        String path = "/admin/codes/source-kind/OTHER";
        MultiValueMap<String, String> mine =
                TermForms.hidden(post(path + "/preview", TermForms.renaming("2091-01-01", "그 밖 하나", "Other one"), 200));
        MultiValueMap<String, String> theirs =
                TermForms.hidden(post(path + "/preview", TermForms.renaming("2092-01-01", "그 밖 둘", "Other two"), 200));
        post(path, theirs, 303);
        Document late = post(path, mine, 409);
        assertThat(late.select(".notice.danger").text()).contains("다른 변경");
        assertThat(late.select("main").text()).contains("그 밖 둘", "그 밖 하나");
        post(path, TermForms.hidden(late), 303);
        assertThat(get(path).select("#line tbody tr").eachText())
                .anyMatch(line -> line.startsWith("2091-01-01 ~ 2091-12-31 그 밖 하나"));
    }

    @Test
    void aTermThatIsNoneIsRefusedBesideEverythingThatWasTyped() {
        Document page = post(GENERAL + "/preview", TermForms.renaming("2090-13-01", "지방", "Local"), 200);
        assertThat(page.select(".error-summary").text()).contains("시행일");
        assertThat(page.expectFirst("#name").val()).isEqualTo("지방");
        assertThat(page.expectFirst("#effectiveOn").val()).isEqualTo("2090-13-01");
        assertThat(refusal(GENERAL, TermForms.renaming("2095-01-01", "지방", "지방")))
                .contains("한글");
        assertThat(refusal(GENERAL, TermForms.renaming("2095-01-01", "", "Local")))
                .contains("모두 적으십시오");
        assertThat(refusal(GENERAL, TermForms.renaming("2095-01-01", "가".repeat(61), "Local")))
                .contains("60자");
        assertThat(refusal(GENERAL, TermForms.renaming("2095-01-01", "국가", "Local")))
                .contains("NATIONAL");
        assertThat(refusal("/admin/codes/load-state/CHECKED", TermForms.typed("CLOSED", "2095-01-01")))
                .contains("프로그램이 부여");
    }

    @Test
    void anUnknownCodeIsNotFoundAndAnUnknownKindIsABadParameter() {
        assertThat(send("/admin/codes/complex-type/FREE")).hasStatus(404);
        assertThat(send("/admin/codes/colours/RED")).hasStatus(404);
        assertThat(send(GENERAL + "/new?kind=ERASED")).hasStatus(400);
        post(GENERAL + "/preview", TermForms.typed("ERASED", "2095-01-01"), 400);
        post("/admin/codes/complex-type/FREE", TermForms.typed("CLOSED", "2095-01-01"), 404);
    }

    @Test
    void aClosedCodeIsRefusedOnAFormKeptInFiltersAndNotOfferedForItsDays() {
        String path = "/admin/codes/complex-type/AGRO_INDUSTRIAL";
        post(path, TermForms.hidden(post(path + "/preview", TermForms.typed("CLOSED", "2096-01-01"), 200)), 303);
        assertThat(get(path).select("#closed li").eachText()).containsExactly("2096-01-01 ~");
        MultiValueMap<String, String> form = TermForms.complex("2096-01-01");
        Document refused = post("/complexes/new", form, 200);
        assertThat(refused.select(".error-summary").text()).contains("농공", "2096-01-01", "쓰지 않습니다");
        form.set("type", "");
        assertThat(post("/complexes/new", form, 200).select("#type option").eachAttr("value"))
                .contains("GENERAL")
                .doesNotContain("AGRO_INDUSTRIAL");
        assertThat(get("/complexes/new").select("#type option").eachAttr("value"))
                .contains("AGRO_INDUSTRIAL");
        assertThat(get("/complexes?asOf=2096-01-01").select("[data-facet=type]").eachAttr("data-value"))
                .contains("AGRO_INDUSTRIAL");
        assertThat(get("/admin/codes?asOf=2096-02-01")
                        .select("#complex-type tbody tr:contains(AGRO)")
                        .text())
                .contains("사용 중지 (2096-01-01부터)");
        form.set("type", "AGRO_INDUSTRIAL");
        form.set("day", "2095-12-31");
        post("/complexes/new", form, 303);
    }

    @Test
    void theEnglishPagesMarkEveryHangul() {
        for (String path : List.of("/admin/codes?lang=en", GENERAL + "?lang=en", GENERAL + "/new?lang=en")) {
            Document page = get(path);
            page.select("[lang=ko]").remove();
            assertThat(page.select("main").text()).as(path).doesNotContainPattern("[가-힣]");
        }
    }

    private String refusal(String path, MultiValueMap<String, String> typed) {
        return post(path + "/preview", typed, 200).select(".error-summary").text();
    }

    private RequestPostProcessor admin() {
        long id = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        return authentication(
                SignedInContext.authentication(new SignedIn(id, "admin", "admin", "ADMIN", null, null, 0, false)));
    }

    private MvcTestResult send(String path) {
        return portal.get().uri(path).with(admin()).exchange();
    }

    private Document get(String path) {
        return read(send(path), 200);
    }

    private Document post(String path, MultiValueMap<String, String> fields, int status) {
        return read(
                portal.post()
                        .uri(path)
                        .with(admin())
                        .with(csrf())
                        .params(fields)
                        .exchange(),
                status);
    }

    private static Document read(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(new String(bytes(answer), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private String workbook(String path) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(send(path))));
                XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
            return text.getText();
        }
    }

    /** The head says when the file was made. */
    private static String withoutTime(String workbook) {
        return workbook.replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(:\\d{2})?", "");
    }
}
