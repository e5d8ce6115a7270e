package kr.sandan.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kr.sandan.platform.PartialDate;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.ReviseSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What was asked of an earlier day is answered as it was, whatever is corrected in the description of a document. */
@PortalTest
@Transactional
class RedatedDocumentTest {

    private static final String SEPTEMBER = "?asOf=2010-12-31&knownAt=2009-09-30";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private SourceDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new SourceDesk(mvc, sources, jdbc);
    }

    @Test
    void aLaterDateTakesNothingAwayFromWhatWasKnown() {
        List<String> before = answersOfSeptember();
        assertThat(before.get(0)).contains("TARGET_COMPLEXES,150,");
        assertThat(before.get(2)).contains("150");
        revise(announcement(), "150개 산업단지로, 다시 적은 제목", "2009-10-02");
        assertThat(answersOfSeptember()).isEqualTo(before);
    }

    @Test
    void anEarlierDateAddsNothingEither() {
        List<String> before = answersOfSeptember();
        revise(
                jdbc.sql("select id from source_document where published_on = '2010-04-02' order by id limit 1")
                        .query(Long.class)
                        .single(),
                "앞당긴 문서",
                "2009-01-02");
        assertThat(answersOfSeptember()).isEqualTo(before);
    }

    @Test
    void fromTheCorrectionOnTheNewDescriptionHolds() {
        long id = announcement();
        String title = "다시 적은 제목 " + UUID.randomUUID();
        revise(id, title, "2009-10-02");
        Document now = desk.page("/sources/" + id, "");
        assertThat(now.select("h1").text()).isEqualTo(title);
        assertThat(now.select(".facts").text()).contains("2009-10-02");
        assertThat(now.select("#past tbody tr")).hasSize(1);
        Document then = desk.page("/sources/" + id + "?knownAt=2009-09-30", "");
        assertThat(then.select("h1").text()).doesNotContain("다시 적은 제목");
        assertThat(then.select("#past")).isEmpty();
        assertThat(SourceDesk.text(desk.get("/sources.csv?q=" + title, ""))).contains(",2009-10-02,");
    }

    @Test
    void aFigureEnteredAfterTheCorrectionIsKnownSinceTheRightDate() {
        long id = desk.document("연도를 잘못 적은 문서 " + UUID.randomUUID());
        revise(id, "바른 문서 " + UUID.randomUUID(), "2020-05-06");
        long claim = desk.claim(id, 777);
        String known = "/claims.csv?document=" + id + "&asOf=2021-01-01&knownAt=";
        assertThat(SourceDesk.text(desk.get(known + "2020-05-05", ""))).doesNotContain("\n" + claim + ",");
        assertThat(SourceDesk.text(desk.get(known + "2020-05-06", ""))).contains("\n" + claim + ",");
    }

    private long announcement() {
        return jdbc.sql("select id from source_document where published_on = '2009-09-22' and title like '%150개%'")
                .query(Long.class)
                .single();
    }

    private List<String> answersOfSeptember() {
        return List.of(
                SourceDesk.text(desk.get("/claims.csv" + SEPTEMBER, "")),
                SourceDesk.text(desk.get("/sources.csv" + SEPTEMBER, "")),
                desk.page("/designations" + SEPTEMBER + "&programme=CLUSTER", "")
                        .select("main")
                        .text(),
                SourceDesk.text(desk.get("/programmes.csv" + SEPTEMBER, "")));
    }

    private void revise(long id, String title, String published) {
        int version = jdbc.sql("select version from source_document where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        RegisterSource description = new RegisterSource(
                title,
                "지식경제부",
                SourceKind.PRESS_RELEASE,
                "기술혁신지원",
                null,
                PartialDate.parse(published),
                null,
                null,
                null,
                false);
        sources.revise(new ReviseSource(id, version, description, "날짜를 잘못 옮김"));
    }
}
