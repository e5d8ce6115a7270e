package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.source.SourceService;
import kr.sandan.testing.FormClient;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people press at the same moment, in two transactions that are both under way: one wins, the other is told by whom. */
@PortalTest
@Timeout(120)
class TwoOfficersTest {

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @LocalServerPort
    private int port;

    @Autowired
    private DesignationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private FormClient officer;
    private FormClient headOffice;

    @BeforeEach
    void bothSignIn() throws Exception {
        desk = new Desk(service, complexes, sources);
        officer = new FormClient(port, "officer");
        headOffice = new FormClient(port, "headoffice");
    }

    @Test
    void oneOfTwoWhoDesignateTheSameComplexAtOnceWinsAndTheOtherIsToldByWhom() throws Exception {
        long complex = desk.complex(null);
        List<HttpResponse<String>> answers = atOnce(
                () -> officer.post("/designations/new", "/designations/new", designation("담당관의 지정", complex)),
                () -> headOffice.post("/designations/new", "/designations/new", designation("본사의 지정", complex)));
        boolean officerWon = answers.get(0).statusCode() == 303;
        assertThat(answers.get(officerWon ? 1 : 0).statusCode()).isEqualTo(200);
        assertThat(answers.get(officerWon ? 0 : 1).statusCode()).isEqualTo(303);
        Document late = Jsoup.parse(answers.get(officerWon ? 1 : 0).body());
        assertThat(late.select(".error-summary a[href=#complexIds]").text())
                .contains(officerWon ? "담당관의 지정" : "본사의 지정", "2012-03-01", name(officerWon ? "officer" : "headoffice"));
        assertThat(late.expectFirst("#name").val()).isEqualTo(officerWon ? "본사의 지정" : "담당관의 지정");
        assertThat(late.expectFirst("#reason").val()).isEqualTo("고시에 따름");
        assertThat(late.select("select[name=complexIds] option[selected]").eachAttr("value"))
                .containsExactly(String.valueOf(complex));
        assertThat(held(complex)).isEqualTo(1);
    }

    @Test
    void oneOfTwoWhoTransferAndEndAtOnceIsShownWhatTheOtherDid() throws Exception {
        long hub = desk.hub("한 거점", "2010-04-01", null);
        long next = desk.hub("다른 거점", "2010-04-01", null);
        long linked = desk.linked("함께 고친 곳", hub, "2010-04-01", null);
        String transfer = "/designations/" + linked + "/transfer";
        String end = "/designations/" + linked + "/end";
        List<HttpResponse<String>> answers = atOnce(
                () -> officer.post(transfer, transfer, word() + "&version=0&day=2013-01-01&hubId=" + next),
                () -> headOffice.post(end, end, word() + "&version=0&day=2012-01-01"));
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(303, 409);
        HttpResponse<String> stale = answers.get(0).statusCode() == 409 ? answers.get(0) : answers.get(1);
        Document page = Jsoup.parse(stale.body());
        boolean officerWon = answers.get(0).statusCode() == 303;
        assertThat(page.select(".stale").text())
                .contains(officerWon ? "이관" : "해제", name(officerWon ? "officer" : "headoffice"));
        assertThat(page.expectFirst("#day").val()).isEqualTo(officerWon ? "2012-01-01" : "2013-01-01");
    }

    /** Lets both come as far as the door of the programme, then opens it. */
    private List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Connection door = database.getConnection();
                Statement statement = door.createStatement()) {
            door.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtext('designation'), cast(id as integer)) from programme"
                            + " where code = 'INNOVATION'");
            Future<HttpResponse<String>> first = people.submit(one);
            Future<HttpResponse<String>> second = people.submit(other);
            Instant late = Instant.now().plus(Duration.ofSeconds(60));
            while (waiting() < 2 && Instant.now().isBefore(late)) Thread.sleep(20);
            assertThat(waiting()).as("both are under way").isEqualTo(2);
            door.rollback();
            return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        } finally {
            people.shutdownNow();
        }
    }

    private long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    private long held(long complex) {
        return jdbc.sql("""
                        select count(*) from designation_member m join designation_period p on p.id = m.period_id
                        where m.complex_id = :id and p.superseded_at is null""").param("id", complex).query(Long.class).single();
    }

    private String name(String username) {
        return jdbc.sql("select display_name from account where username = :name")
                .param("name", username)
                .query(String.class)
                .single();
    }

    private static String designation(String name, long complex) {
        return word() + "&programme=INNOVATION&role=HUB&from=2012-03-01&complexIds=" + complex + "&name="
                + encoded(name) + "&submissionKey=" + UUID.randomUUID();
    }

    private static String word() {
        return "sourceTitle=" + encoded("고시 " + UUID.randomUUID()) + "&sourcePublisher=" + encoded("시험 기관") + "&reason="
                + encoded("고시에 따름");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
