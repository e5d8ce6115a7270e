package kr.sandan.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ticked figures on their way into the register of documents. */
@PortalTest
class CheckerClaimsTest {

    private static final String TEXT = "지원 대상은 약 40개사이고 사업비는 2,000억원 이상이다. 부지 3천평, 참여율 12.5%로 3~5개를 고른다.";

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void whatTheTextTellsIsFilledIn() throws Exception {
        Document form = drafts(new FormClient(port, "officer"), "40개", "2,000억원", "3천평");
        assertThat(form.select("fieldset legend").eachText()).containsExactly("40개사", "2,000억원", "3천평");
        Map<String, String> fields = fields(form);
        assertThat(fields)
                .containsEntry("rows[0].value", "40")
                .containsEntry("rows[0].unit", "")
                .containsEntry("rows[0].qualifier", "ABOUT")
                .containsEntry("rows[1].value", "2000")
                .containsEntry("rows[1].unit", "HUNDRED_MILLION_KRW")
                .containsEntry("rows[1].qualifier", "AT_LEAST")
                .containsEntry("rows[2].unit", "PYEONG")
                .containsEntry("rows[2].part", "부지");
        assertThat(fields.get("rows[1].quote")).contains("사업비는 2,000억원 이상이다").doesNotContain("부지");
    }

    @Test
    void figuresAreEnteredOnceHoweverOftenTheFormIsSent() throws Exception {
        long document = document("검산에서 옮긴 문서");
        FormClient officer = new FormClient(port, "officer");
        Map<String, String> fields = fields(drafts(officer, "2,000억원", "12.5%"));
        fields.putAll(Map.of("document", "" + document, "time", "2031", "subject", "NATION:KR"));
        fields.put("measure", anyMeasure());
        fields.put("rows[0].part", "총액");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = officer.post("/checker", "/checker/claims", query(fields));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sources/" + document);
        }
        assertThat(jdbc.sql("select value || ' ' || unit || ' ' || coalesce(qualifier, '') from claim"
                                + " where document_id = ? order by id")
                        .param(document)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .first()
                .asString()
                .contains("2000", "HUNDRED_MILLION_KRW", "AT_LEAST");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() throws Exception {
        FormClient officer = new FormClient(port, "officer");
        Map<String, String> fields = fields(drafts(officer, "40개", "12.5%"));
        fields.put("time", "언젠가");
        fields.put("rows[1].value", "열둘, 셋");
        Document page = Jsoup.parse(
                officer.post("/checker", "/checker/claims", query(fields)).body());
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#document", "#measure", "#subject", "#time", "#rows[0].unit", "#rows[1].value");
        assertThat(fields(page)).containsEntry("rows[1].value", "열둘, 셋").containsEntry("time", "언젠가");
    }

    @Test
    void aRangeIsNoSingleValue() throws Exception {
        Document page = drafts(new FormClient(port, "officer"), "3~5개");
        assertThat(page.select(".error-summary").text()).contains("범위");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "ministry", "staff-chungcheong", "reviewer"})
    void othersCheckButEnterNothing(String username) throws Exception {
        FormClient other = new FormClient(port, username);
        assertThat(other.post("/checker", "/checker", "text=" + encoded(TEXT)).body())
                .doesNotContain("/checker/claims/new");
        assertThat(other.post("/checker", "/checker/claims/new", "text=" + encoded(TEXT))
                        .statusCode())
                .isEqualTo(403);
    }

    private Document drafts(FormClient client, String... ticked) throws Exception {
        Document checked = Jsoup.parse(
                client.post("/checker", "/checker", "text=" + encoded(TEXT)).body());
        assertThat(checked.select("[formaction$=/checker/claims/new]")).hasSize(1);
        StringBuilder query = new StringBuilder("text=" + encoded(TEXT));
        for (String figure : ticked) query.append("&part=").append(TEXT.indexOf(figure));
        query.append("&of=").append(checked.select("[name=of]").val());
        return Jsoup.parse(
                client.post("/checker", "/checker/claims/new", query.toString()).body());
    }

    private long document(String title) {
        return sources.register(
                new RegisterSource(title, "시험 기관", SourceKind.REPORT, null, null, null, null, null, null, true));
    }

    private String anyMeasure() {
        return jdbc.sql("select min(code) from claim_measure")
                .query(String.class)
                .single();
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("main form [name]")) {
            boolean choice = field.normalName().equals("select");
            String value = choice ? field.select("option[selected]").attr("value") : field.val();
            if (!field.attr("name").equals("_csrf")) fields.put(field.attr("name"), value);
        }
        return fields;
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
