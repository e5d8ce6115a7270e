package kr.sandan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The screens on which administrators change regions and offices. */
@PortalTest
class RegionAdminPagesTest {

    @Autowired
    private MockMvcTester portal;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/regions",
                "/admin/regions/new?kind=OPEN",
                "/admin/regions/new?kind=MERGE",
                "/admin/regions/new?kind=ASSIGN",
                "/admin/regions/new?kind=SCHEME",
                "/admin/regions/new?kind=END_SCHEME",
                "/admin/offices",
                "/admin/offices/new?kind=CREATED",
                "/admin/offices/new?kind=MERGED",
                "/admin/offices/new?kind=TERRITORY"
            })
    void administratorsAloneSeeTheScreens(String path) {
        assertThat(portal.get().uri(path).with(as("ADMIN")).exchange()).hasStatusOk();
        assertThat(portal.get().uri(path).with(as("PROGRAMME_OFFICER")).exchange())
                .hasStatus(403);
    }

    @Test
    void theFormComesBackWithWhatWasTypedAndSaysWhatIsWrong() {
        Document page = post("/admin/regions/preview", renaming("99999", "없는군"), 200);
        assertThat(page.select(".error-summary").text()).contains("99999");
        assertThat(page.select("textarea[name=to]").text()).isEqualTo("99999 없는군");
    }

    @Test
    void aChangeIsPreviewedThenConfirmedThenStale() {
        Document preview = post("/admin/regions/preview", renaming("43150", "새제천시"), 200);
        assertThat(preview.select("main").text()).contains("제천시", "새제천시", "영향을 받는 자료");
        Map<String, String> seen = new HashMap<>();
        preview.select("main form input[type=hidden][name]")
                .forEach(field -> seen.put(field.attr("name"), field.val()));
        post("/admin/regions", seen, 303);
        post("/admin/regions", seen, 303);
        seen.put("submissionKey", "another");
        Document stale = post("/admin/regions", seen, 409);
        assertThat(stale.select("main").text()).isNotBlank();
    }

    @Test
    void aSchemeIsPreviewedInWordsWithTheProvincesItLeavesOut() {
        Map<String, String> typed = new HashMap<>(renaming("43150", ""));
        typed.put("kind", "SCHEME");
        typed.put("region", "6POLES 육극 / Six poles");
        typed.put("to", "NORTH 북부 / North: 11 28, 41\nSOUTH 남부 / South: 26");
        Document preview = post("/admin/regions/preview", typed, 200);
        assertThat(preview.select("table").text()).contains("육극 북부", "서울특별시");
        typed.put("region", "6POLES 육극 / Six poles: 2040");
        assertThat(post("/admin/regions/preview", typed, 200).select("table").text())
                .contains("육극 ~ 2040");
        typed.put("region", "6POLES 육극 / Six poles: 2030");
        assertThat(post("/admin/regions/preview", typed, 200)
                        .select(".error-summary")
                        .text())
                .contains("2030");
        typed.put("region", "6POLES 육극 / Six poles");
        assertThat(preview.select(".notice.warning").text()).contains("51 강원").doesNotContain("11 서울");
        typed.put("to", "NORTH 북부: 11");
        Document refused = post("/admin/regions/preview", typed, 200);
        assertThat(refused.select(".error-summary").text()).contains("NORTH 북부: 11");
        assertThat(refused.select("input[name=region]").val()).isEqualTo("6POLES 육극 / Six poles");
    }

    @Test
    void theFormOfANewSchemeShowsThoseHeldWithTheirPeriods() {
        MvcTestResult form = portal.get()
                .uri("/admin/regions/new?kind=SCHEME")
                .with(as("ADMIN"))
                .exchange();
        assertThat(Jsoup.parse(new String(form.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .select("dl.facts dd")
                        .eachText())
                .contains("5+2 광역경제권(2008부터 2013까지)", "5극3특(2025부터 계속)");
    }

    @Test
    void theEndOfASchemeIsPreviewedBesideWhatWasSaidOfItBefore() {
        Map<String, String> typed = new HashMap<>(renaming("43150", ""));
        typed.put("kind", "END_SCHEME");
        typed.put("region", "5PLUS2");
        typed.put("effectiveOn", "2013-03-01");
        assertThat(post("/admin/regions/preview", typed, 200).select("table").text())
                .contains("5+2 광역경제권 ~ 2013", "5+2 광역경제권 ~ 2013-02-28");
        typed.remove("region");
        assertThat(post("/admin/regions/preview", typed, 200)
                        .select(".error-summary")
                        .text())
                .contains("체계를 고르십시오");
    }

    private static RequestPostProcessor as(String role) {
        return authentication(
                SignedInContext.authentication(new SignedIn(1, "test", "test", role, null, null, 0, false)));
    }

    private static Map<String, String> renaming(String code, String name) {
        return Map.of(
                "kind", "RENAME",
                "effectiveOn", "2031-01-01",
                "to", code + " " + name,
                "reason", "시험",
                "source", "시험 고시",
                "submissionKey", "key-" + code);
    }

    private Document post(String path, Map<String, String> fields, int status) {
        var request = portal.post().uri(path).with(as("ADMIN")).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (!field.getKey().equals("_csrf")) request = request.param(field.getKey(), field.getValue());
        }
        MvcTestResult answer = request.exchange();
        assertThat(answer.getResponse().getStatus()).isIn(status, status == 303 ? 302 : status);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
