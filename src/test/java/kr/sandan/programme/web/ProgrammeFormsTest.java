package kr.sandan.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ProgrammeFormsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private ProgrammeReader reader;

    @BeforeEach
    void reads() {
        reader = new ProgrammeReader(mvc, jdbc);
    }

    @Test
    void anOfficerEntersAProgrammeOnceAndEndsIt() throws IOException {
        Map<String, String> form = new HashMap<>(Map.of(
                "code",
                "NEW_" + System.nanoTime(),
                "name",
                "새 사업",
                "nameEn",
                "New",
                "stage",
                "RUNNING",
                "from",
                "2010-04"));
        form.putAll(Map.of(
                "sourceId",
                reader.source(),
                "reason",
                "시험",
                "submissionKey",
                UUID.randomUUID().toString()));
        MvcTestResult first = reader.send("/programmes/new", form, "officer");
        assertThat(first).hasStatus(303);
        String path = String.valueOf(first.getResponse().getRedirectedUrl());
        assertThat(reader.send("/programmes/new", form, "officer").getResponse().getRedirectedUrl())
                .isEqualTo(path);
        end(path);
        assertThat(reader.page(path + "?asOf=2016-01-01").select("main").text())
                .contains("새 사업", "끝난 사업", "2010-04 ~ 2014");
    }

    @Test
    void whatIsNewIsKnownSinceItsSourceWasPublicAndWhatReplacesItFromNowOn() throws IOException {
        String path = "/programmes/" + reader.cluster();
        String source = reader.source("2012-06-01");
        state(path, "새 법 " + source, "2012-07-01", source);
        assertThat(reader.page(path + "?asOf=2013-01-01&knownAt=2012-05-31")
                        .select("#basis")
                        .text())
                .doesNotContain("새 법");
        assertThat(reader.page(path + "?asOf=2013-01-01&knownAt=2012-06-01")
                        .select("#basis")
                        .text())
                .contains("새 법");
        String fact = reader.page(path + "/edit", "officer")
                .select("a[href*=fact=]:contains(새 법)")
                .attr("href");
        Map<String, String> withdrawal = ProgrammeReader.values(reader.page(fact, "officer"));
        withdrawal.putAll(Map.of("kind", "WITHDRAW", "sourceId", source, "reason", "잘못"));
        assertThat(reader.send(path + "/facts", withdrawal, "officer")).hasStatus(303);
        state(path, "새 법 " + source, "2012-08-01", source);
        assertThat(reader.page(path + "?asOf=2013-01-01&knownAt=2012-06-01")
                        .select("#basis")
                        .text())
                .contains("2012-07-01")
                .doesNotContain("2012-08-01");
        assertThat(reader.page(path + "?asOf=2013-01-01").select("#basis").text())
                .contains("2012-08-01")
                .doesNotContain("2012-07-01");
    }

    private void state(String path, String law, String from, String source) throws IOException {
        Map<String, String> form = ProgrammeReader.values(reader.page(path + "/facts?topic=BASIS", "officer"));
        form.putAll(Map.of("text", law, "from", from, "sourceId", source, "reason", "시험"));
        assertThat(reader.send(path + "/facts", form, "officer")).hasStatus(303);
    }

    @Test
    void visitorsAreNotToldWhoEnteredIt() throws IOException {
        String path = "/programmes/" + reader.cluster();
        state(path, "어떤 법", "2012-07-01", reader.source());
        assertThat(reader.page(path).select("#history").text())
                .contains("어떤 법")
                .doesNotContain(reader.displayName("officer"));
        assertThat(reader.page(path, "officer").select("#history").text()).contains(reader.displayName("officer"));
    }

    private void end(String path) throws IOException {
        String fact = reader.page(path + "/edit", "officer")
                .select("section:contains(단계) a[href*=fact=]")
                .attr("href");
        Map<String, String> end = ProgrammeReader.values(reader.page(fact, "officer"));
        end.putAll(Map.of("kind", "END", "until", "2015", "sourceId", reader.source(), "reason", "끝남"));
        assertThat(reader.send(path + "/facts", end, "officer")).hasStatus(303);
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsMissingOrSomebodyWasFaster() throws IOException {
        String path = "/programmes/" + reader.cluster() + "/facts";
        Map<String, String> form = ProgrammeReader.values(reader.page(path + "?topic=NAME", "officer"));
        form.putAll(Map.of("text", "고친 이름", "from", "봄", "sourceId", reader.source(), "reason", "시험"));
        Document refused = Jsoup.parse(ProgrammeReader.text(reader.send(path, form, "officer")));
        assertThat(refused.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#textEn", "#from");
        assertThat(refused.expectFirst("#text").val()).isEqualTo("고친 이름");
        form.putAll(Map.of("textEn", "Mended", "from", "2020", "version", "-5"));
        MvcTestResult late = reader.send(path, form, "officer");
        assertThat(late).hasStatus(409);
        Document both = Jsoup.parse(ProgrammeReader.text(late));
        assertThat(both.expectFirst("#text").val()).isEqualTo("고친 이름");
        assertThat(both.select("main").text()).contains("그사이 다른 사람이", "산업집적지 경쟁력강화사업");
        Map<String, String> again = ProgrammeReader.values(both);
        again.put("submissionKey", UUID.randomUUID().toString());
        assertThat(reader.send(path, again, "officer")).hasStatus(303);
        assertThat(reader.page("/programmes/" + reader.cluster())
                        .select("#names")
                        .text())
                .contains("고친 이름");
    }

    @Test
    void anOfficerAddsACatalogueAndTiesItsServices() throws IOException {
        String path = "/programmes/" + reader.cluster();
        Map<String, String> form = ProgrammeReader.values(reader.page(path + "/facts?topic=CATALOGUE", "headoffice"));
        form.putAll(Map.of("catalogueCode", "LATER", "text", "나중 목록", "standing", "IN_FORCE", "statedCount", "3"));
        form.putAll(Map.of("services", "가 / A\n나 / B", "from", "2015", "sourceId", reader.source(), "reason", "시험"));
        assertThat(reader.send(path + "/facts", form, "headoffice")).hasStatus(303);
        assertThat(reader.page(path).select("#catalogues").text()).contains("나중 목록", "3개 가운데 1개는 이름을 밝힌");
        Document edit = reader.page(path + "/edit", "headoffice");
        Map<String, String> tie =
                new HashMap<>(Map.of("basis", "STATED", "sourceId", reader.source(), "reason", "출처에 적힘"));
        tie.put("from", edit.select("#tie-from option:contains(제품제작지원)").val());
        tie.put("to", edit.select("#tie-to option:contains(나중 목록)").val());
        assertThat(reader.send(path + "/crosswalk", tie, "headoffice")).hasStatus(303);
        assertThat(reader.page(path).select("#catalogues tr:contains(제품제작지원)").text())
                .contains("가 (나중 목록");
    }
}
