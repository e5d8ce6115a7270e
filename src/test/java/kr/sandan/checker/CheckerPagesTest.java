package kr.sandan.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of the checker, over a real port. */
@PortalTest
class CheckerPagesTest {

    private static final String TEXT = "총 611개 단지(국가 24, 일반 267, 농공 320) 중 시범대상은 15개(국가 8, 일반 5, 농공 1)이다. 부지는 3천평이다.";

    @Autowired
    private MockMvcTester portal;

    @LocalServerPort
    private int port;

    @Test
    void visitorsAreAskedToSignIn() {
        assertThat(portal.get().uri("/checker").exchange()).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "officer", "ministry", "headoffice", "staff-chungcheong", "reviewer", "admin"})
    void everyRoleMayCheckAText(String username) throws Exception {
        Document page = check(new FormClient(port, username), TEXT, "", 200);
        assertThat(page.select(".finding").eachAttr("data-verdict")).containsExactly("FAILS", "HOLDS");
        assertThat(page.select(".finding.fails").text()).contains("15개", "1개 큽니다");
        assertThat(page.select(".checker-figures tr").text()).contains("9,917m²");
    }

    @Test
    void theTextStandsMarkedAndUnchanged() throws Exception {
        String hostile = TEXT + "\n<b>굵게</b> & \u202e거꾸로\u202c \u0001끝";
        Document page = check(new FormClient(port, "officer"), hostile, "", 200);
        assertThat(page.select(".press-text").first().wholeText())
                .startsWith(TEXT)
                .contains("<b>굵게</b> &");
        assertThat(page.select(".press-text b")).isEmpty();
        assertThat(page.select("#findings .notice").text()).contains("3개");
        for (String place : page.select(".finding .places a").eachAttr("href"))
            assertThat(page.select(place)).as(place).hasSize(1);
        assertThat(page.select("textarea").val()).contains(TEXT);
    }

    @Test
    void tickedFiguresAreTestedAndStayTicked() throws Exception {
        FormClient officer = new FormClient(port, "officer");
        String text = "가람 12개를 새로 지었다. 나래는 30개가 되었다. 누리에는 42개가 있다.";
        Document first = check(officer, text, "", 200);
        assertThat(first.select(".finding")).isEmpty();
        String ticks = "&part=3&part=20&total=" + text.indexOf("42") + "&of="
                + first.select("[name=of]").val();
        ticks = ticks.replace("part=20", "part=" + text.indexOf("30"));
        Document tested = check(officer, text, ticks, 200);
        assertThat(tested.select("#ticked .finding").attr("data-verdict")).isEqualTo("HOLDS");
        assertThat(tested.select("input[name=part][checked]")).hasSize(2);
        assertThat(tested.select("input[name=total][checked]")).hasSize(1);
        Document edited = check(officer, "새로 " + text, ticks, 200);
        assertThat(edited.select("#ticked")).isEmpty();
        assertThat(edited.select("main").text()).contains("앞서 고른 수치를 지웠습니다");
    }

    @Test
    void ticksThatCannotBeAddedAreRefusedInWords() throws Exception {
        FormClient officer = new FormClient(port, "officer");
        Document first = check(officer, TEXT, "", 200);
        String of = "&of=" + first.select("[name=of]").val();
        Document alone = check(officer, TEXT, "&part=" + TEXT.indexOf("24") + of, 200);
        assertThat(alone.select(".error-summary").text()).contains("둘 이상");
        assertThat(alone.select(".finding")).hasSize(2);
    }

    @Test
    void anEmptyOrATooLongTextGetsASentence() throws Exception {
        FormClient officer = new FormClient(port, "officer");
        assertThat(check(officer, "  ", "", 200).select(".error-summary").text())
                .contains("붙여 넣으십시오");
        Document tooLong = check(officer, "7".repeat(1 << 20), "", 413);
        assertThat(tooLong.select(".error-summary").text()).contains("100KB", "1,025KB");
        assertThat(tooLong.select("textarea").val()).hasSize(1 << 20);
    }

    @Test
    void theEnglishPageMarksWhatIsKorean() throws Exception {
        FormClient officer = new FormClient(port, "officer");
        Document page = Jsoup.parse(post(officer, "/checker?lang=en", TEXT, "").body());
        assertThat(page.select("h1").text()).isEqualTo("Arithmetic checker");
        page.select("main [lang=ko]").remove();
        page.select("main textarea").remove();
        assertThat(page.select("main").text()).doesNotContainPattern("[가-힣]");
    }

    private Document check(FormClient client, String text, String ticks, int status) throws Exception {
        HttpResponse<String> answer = post(client, "/checker", text, ticks);
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> post(FormClient client, String path, String text, String ticks)
            throws Exception {
        return client.post("/checker", path, "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + ticks);
    }
}
