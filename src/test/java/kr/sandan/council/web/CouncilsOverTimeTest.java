package kr.sandan.council.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What others said of councils at a time, and what changed of one. */
@PortalTest
class CouncilsOverTimeTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CouncilService service;

    private CouncilPages pages;
    private CouncilDeskFixture desk;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        desk = new CouncilDeskFixture(service, jdbc);
    }

    @ParameterizedTest
    @CsvSource({"2009, 54, 2009-12-31", "2012-11, 70, 2012-11-30", "2015, 78, 2015-12-31"})
    void aPublishedNumberStandsBesideHowManyRealOnesOurRowsHadOnThatDay(String when, String published, String day)
            throws IOException {
        assertThat(pages.page("/councils", "viewer").select("#published tbody tr"))
                .filteredOn(line -> line.text().startsWith(when + " " + published + " "))
                .singleElement()
                .satisfies(line -> {
                    Elements ours = line.select("td:nth-child(3) a");
                    assertThat(ours.text()).isEqualTo(String.valueOf(total("/councils?sample=false&asOf=" + day)));
                    assertThat(ours.attr("href")).contains("asOf=" + day, "sample=false");
                });
    }

    private int total(String path) throws IOException {
        Elements total = pages.page(path, "viewer").select("table[data-total]");
        return total.isEmpty() ? 0 : Integer.parseInt(total.attr("data-total"));
    }

    @Test
    void aSecretariatThatChangedIsShownAsOfItsDayAndInTheHistory() throws IOException {
        long id = desk.found("사무국 시험", "h-ochang", "2011-01-01");
        secretariat(id, 0, "청주대학교 산학협력단", "2011-01-01", "2015-01-01");
        secretariat(id, 1, "충북테크노파크", "2015-01-01", "");
        Document page = pages.page("/councils/" + id, "viewer");
        assertThat(page.select("dl.facts").text()).contains("충북테크노파크").doesNotContain("청주대학교");
        assertThat(page.select("#lifeline").text()).contains("청주대학교 산학협력단", "충북테크노파크");
        assertThat(page.select("#entries").text()).contains("청주대학교 산학협력단", "충북테크노파크", "이관");
        assertThat(pages.page("/councils/" + id + "?asOf=2013-06-01", "viewer")
                        .select("dl.facts")
                        .text())
                .contains("청주대학교 산학협력단");
    }

    private void secretariat(long id, int version, String who, String from, String until) {
        Map<String, String> change = new HashMap<>(Map.of("topic", "SECRETARIAT", "text", who, "from", from));
        change.put("until", until);
        change.put("version", String.valueOf(version));
        change.put("reason", "이관");
        change.put("sourceId", String.valueOf(desk.because("").sourceId()));
        change.put("submissionKey", "secretariat-" + id + "-" + version);
        assertThat(pages.post("/councils/" + id + "/facts", "staff-chungcheong", change))
                .hasStatus(303);
    }
}
