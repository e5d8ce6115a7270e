package kr.sandan.designation.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import kr.sandan.load.LoadState;
import kr.sandan.testing.Callers;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A list of designations on the pages of the loads, from the empty file to the revert. */
class DesignationLoadPageTest extends ListLoads {

    private static final String HANGUL = "[\\uac00-\\ud7af]";

    @Test
    void goesFromTheUploadPageIntoTheListAndOutAgain() {
        String name = fresh("화면거점");
        assertThat(page("/loads/new").select("a[href^=/loads/templates/DESIGNATIONS]"))
                .hasSize(2);
        long load = upload(list(row(name, desk.complex(null), "거점단지", "", "2012-03", "")));
        await(load, LoadState.CHECKED);
        Document checked = page("/loads/" + load);
        assertThat(checked.select("main").attr("data-state")).isEqualTo("CHECKED");
        assertThat(checked.select(".changes tbody tr").text()).contains("신규", name, "거점단지", "2012-03");
        press(load, "apply");
        await(load, LoadState.APPLIED);
        String day = "/designations?programme=INNOVATION&asOf=2013-01-01&q=" + name;
        assertThat(page(day).select("table.data").text()).contains(name);
        String record = page(day).select("tbody a:contains(" + name + ")").attr("href");
        assertThat(page(record).select(".designation-life").text()).contains("적재 " + load + "번", "시험 명부");
        tellsVisitorsNeitherTheLoadNorWhoSentIt(record, load);
        press(load, "revert", "reason", "잘못된 명부");
        assertThat(state(load)).isEqualTo(LoadState.REVERTED);
        assertThat(page(day).select("table.data").text()).doesNotContain(name);
        assertThat(page(record).select(".designation-life").text()).contains("적재 되돌리기", "잘못된 명부");
    }

    private void tellsVisitorsNeitherTheLoadNorWhoSentIt(String record, long load) {
        assertThat(page(record).select(".designation-life a[href=/loads/" + load + "]"))
                .hasSize(1);
        Document toVisitors = Jsoup.parse(new String(
                web.get().uri(record).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(toVisitors.select(".designation-life a[href^=/loads]")).isEmpty();
        String who = jdbc.sql("select display_name from account where username = 'headoffice'")
                .query(String.class)
                .single();
        assertThat(page(record).select(".designation-life").text()).contains(who);
        assertThat(toVisitors.select(".designation-life").text())
                .contains("시험 명부")
                .doesNotContain(who);
    }

    @Test
    void saysInEitherLanguageWhatIsWrongOnThePageAndInEveryFile() throws IOException {
        long load = upload(list(
                row("가", "창언국가산업단지", "HUB", "", "2012", ""),
                "나,%d,CLUSTER,거점단지,,2005,,\r\n".formatted(desk.complex(null))));
        await(load, LoadState.REFUSED);
        assertThat(page("/loads/" + load).select(".problems").text())
                .contains("모르는 산업단지입니다: 창언국가산업단지. 비슷한 이름:", "창원", "거점단지 역할은 2010-04-01 ~ 계속");
        Document english = page("/loads/" + load + "?lang=en");
        assertThat(english.select(".problems").text()).contains("No such complex", "Hub complex");
        english.select("[lang=ko]").remove();
        assertThat(english.select("main").text()).doesNotContainPattern(HANGUL);
        assertThat(text("/loads/" + load + "/errors.csv?lang=en")).contains("B2,REFUSE,창언국가산업단지,No such complex");
        try (XSSFWorkbook marked =
                new XSSFWorkbook(new ByteArrayInputStream(bytes("/loads/" + load + "/marked.xlsx")))) {
            assertThat(marked.getNumberOfSheets()).isPositive();
        }
    }

    @Test
    void theEmptyFilesHaveTheColumnsThatAreRead() throws IOException {
        assertThat(text("/loads/templates/DESIGNATIONS.csv"))
                .isEqualToIgnoringNewLines("\ufeffsite,complex,programme,role,hub,from,to,basis");
        for (String language : List.of("ko", "en")) {
            byte[] sheet = bytes("/loads/templates/DESIGNATIONS.xlsx?lang=" + language);
            assertThat(loads.detail(refused(sheet)).messageKey()).isEqualTo("designation.list-load.no-rows");
            byte[] filled = filled(sheet, fresh("서식거점"), desk.complex(null));
            assertThat(changesOf(checked(filled))).hasSize(4);
        }
        assertThat(get("/loads/templates/REGIONS.csv")).hasStatus(404);
    }

    private static byte[] filled(byte[] sheet, String site, long complex) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                var out = new java.io.ByteArrayOutputStream()) {
            var table = workbook.getSheetAt(0);
            var row = table.createRow(table.getLastRowNum() + 1);
            String[] values = {site, String.valueOf(complex), "INNOVATION", "HUB", "", "2012"};
            IntStream.range(0, values.length)
                    .forEach(column -> row.createCell(column).setCellValue(values[column]));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private long upload(byte[] content) {
        MvcTestResult sent = web.post()
                .uri("/loads")
                .multipart()
                .file(new MockMultipartFile("file", "명부.csv", null, content))
                .param("kind", "DESIGNATIONS")
                .param("period", "")
                .with(new Callers(jdbc).as("headoffice"))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(303);
        String location = String.valueOf(sent.getResponse().getHeader("Location"));
        return Long.parseLong(location.substring("/loads/".length()));
    }

    private void press(long load, String step, String... parameters) {
        var request = web.post()
                .uri("/loads/" + load + "/" + step)
                .with(new Callers(jdbc).as("headoffice"))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        assertThat(request.exchange()).hasStatus(303);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(new Callers(jdbc).as("headoffice")).exchange();
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        MvcTestResult answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
