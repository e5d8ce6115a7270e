package kr.sandan.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilPages;
import kr.sandan.council.CouncilService;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.AsOf;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A council of the demonstration, and the forms of its staff. */
@PortalTest
abstract class TaskForms {

    static final String STAFF = "staff-chungcheong";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CouncilService councils;

    @Autowired
    Clock clock;

    CouncilPages pages;
    long council;
    LocalDate today;

    @BeforeEach
    void opensThePages() {
        pages = new CouncilPages(mvc, jdbc);
        council = new CouncilDeskFixture(councils, jdbc).found("과제 화면 시험", "h-ochang", "2012-01-01");
        today = AsOf.today(clock).valid();
    }

    Map<String, String> typed(String topic, String firm) {
        Map<String, String> fields = new HashMap<>();
        fields.put("councilId", String.valueOf(council));
        fields.put("firm", firm);
        fields.put("firmChoice", "new:FIRM");
        fields.put("topic", topic);
        fields.put("kind", "TECHNOLOGY");
        fields.put("urgency", "HIGH");
        fields.put("foundOn", today.toString().replace("-", ""));
        fields.put("submissionKey", "key-" + Long.toString(System.nanoTime(), 36));
        return fields;
    }

    String service() {
        return jdbc.sql("""
                        select min(s.id) from programme_service s join programme_fact f on f.catalogue_id = s.catalogue_id
                         where f.topic = 'CATALOGUE' and f.standing = 'IN_FORCE' and f.superseded_at is null
                        """).query(String.class).single();
    }

    String recorded(Map<String, String> fields) {
        MvcTestResult done = pages.post("/tasks/new", STAFF, fields);
        assertThat(done).hasStatus(303);
        return String.valueOf(done.getResponse().getRedirectedUrl());
    }

    String task() {
        return recorded(typed("균열 " + Long.toString(System.nanoTime(), 36), Registry.name("화면기업")));
    }
}
