package kr.sandan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The screens on which administrators change ministries and committees. */
@PortalTest
class PublicBodyPagesTest {

    @Autowired
    private MockMvcTester portal;

    @Test
    void showsTheBodiesOfTheDayAndAllTheirNames() {
        Document page = get("/admin/bodies?asOf=2010-04-30");
        assertThat(page.select("table").get(0).text()).contains("지식경제부", "강원도").doesNotContain("산업통상부");
        assertThat(page.select("table").get(1).text()).contains("산업자원부", "산업통상부");
    }

    @Test
    void aNewBodyIsPreviewedConfirmedOnceThenStale() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("kind", "OPENED");
        typed.add("effectiveOn", "2033-01-01");
        typed.add("to", "TEST_COMMITTEE 시험위원회 / Test Committee");
        typed.add("rank", "COMMITTEE");
        typed.add("reason", "시험");
        typed.add("source", "시험 고시");
        typed.add("submissionKey", "test-committee");
        Document preview = post("/admin/bodies/preview", typed, 200);
        assertThat(preview.select("main").text()).contains("시험위원회", "2033-01-01");
        MultiValueMap<String, String> seen = new LinkedMultiValueMap<>();
        preview.select("main form input[type=hidden][name]")
                .forEach(field -> seen.add(field.attr("name"), field.val()));
        seen.remove("_csrf");
        post("/admin/bodies", seen, 303);
        post("/admin/bodies", seen, 303);
        assertThat(get("/offices?asOf=2033-01-01").text()).contains("시험위원회");
        assertThat(get("/offices?asOf=2032-12-31").text()).doesNotContain("시험위원회");
        seen.set("submissionKey", "another");
        seen.set("to", "OTHER_COMMITTEE 다른위원회 / Other Committee");
        assertThat(post("/admin/bodies", seen, 409).select(".notice.danger").text())
                .contains("다른 변경");
    }

    @Test
    void theFormComesBackWithWhatWasTickedAndTyped() {
        String ministry = get("/admin/bodies/new?kind=SUCCEEDED")
                .expectFirst("input[name=bodyIds]")
                .val();
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("kind", "SUCCEEDED");
        typed.add("effectiveOn", "2033-13-01");
        typed.add("bodyIds", ministry);
        typed.add("to", "X 이름");
        Document page = post("/admin/bodies/preview", typed, 200);
        assertThat(page.select(".error-summary").text()).contains("시행일");
        assertThat(page.select("input[name=bodyIds][checked]").eachAttr("value"))
                .isEqualTo(List.of(ministry));
        assertThat(page.select("textarea[name=to]").text()).isEqualTo("X 이름");
    }

    @Test
    void theEnglishScreenMarksEveryHangul() {
        Document page = get("/admin/bodies?lang=en");
        page.select("[lang=ko]").remove();
        assertThat(page.select("main").text()).contains("Manage public bodies").doesNotContainPattern("[가-힣]");
    }

    private static RequestPostProcessor admin() {
        return SecurityMockMvcRequestPostProcessors.authentication(
                SignedInContext.authentication(new SignedIn(1, "test", "test", "ADMIN", null, null, 0, false)));
    }

    private Document get(String path) {
        return Jsoup.parse(text(portal.get().uri(path).with(admin()).exchange(), 200));
    }

    private Document post(String path, MultiValueMap<String, String> fields, int status) {
        return Jsoup.parse(text(
                portal.post()
                        .uri(path)
                        .with(admin())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .params(fields)
                        .exchange(),
                status));
    }

    private static String text(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
