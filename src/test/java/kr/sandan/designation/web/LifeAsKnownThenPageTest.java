package kr.sandan.designation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.complex.ComplexService;
import kr.sandan.designation.DesignationService;
import kr.sandan.designation.Desk;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The life of a designation as it was known on a day says nothing of what came to be known later. */
@PortalTest
class LifeAsKnownThenPageTest {

    private static final String THEN = "?asOf=2012-06-01&knownAt=2013-01-01";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DesignationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private FormSender forms;

    @BeforeEach
    void openTheDesk() {
        desk = new Desk(service, complexes, sources);
        forms = new FormSender(mvc, jdbc);
    }

    @Test
    void aCorrectionMadeLaterIsNotSeen() {
        String path = designated("HUB", "옛 이름", null);
        rename(path, "새 이름");
        assertThat(life(path)).contains("정정됨", "새 이름", "옛 이름");
        assertThat(life(path + THEN)).contains("옛 이름").doesNotContain("정정", "새 이름");
    }

    @Test
    void aHubBearsTheNameByWhichItWasKnownThen() {
        String hub = designated("HUB", "옛 거점", null);
        String linked = designated("LINKED", "딸린 곳", hub.substring(hub.lastIndexOf('/') + 1));
        rename(hub, "새 거점");
        assertThat(life(linked)).contains("새 거점");
        assertThat(life(linked + THEN)).contains("옛 거점").doesNotContain("새 거점");
    }

    @Test
    void everyWayOnKeepsTheTwoDays() {
        long complex = desk.complex(null);
        String first = designated("HUB", "앞선 지정", null, complex, "2012-03-01", "2013-01-01");
        designated("HUB", "뒤의 지정", null, complex, "2013-01-01", "");
        List<String> links = forms.open(first + THEN)
                .select("main section a[href^=/designations/], main section a[href^=/sources/]")
                .eachAttr("href");
        assertThat(links).hasSizeGreaterThanOrEqualTo(2).allMatch(link -> link.endsWith(THEN));
    }

    private String life(String path) {
        Document page = forms.open(path);
        return page.select(".designation-life").text();
    }

    private String designated(String role, String name, @Nullable String hub) {
        return designated(role, name, hub, desk.complex(null), "2012-03-01", "");
    }

    private String designated(String role, String name, @Nullable String hub, long complex, String from, String until) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(Map.of(
                "programme",
                "INNOVATION",
                "role",
                role,
                "name",
                name,
                "complexIds",
                String.valueOf(complex),
                "from",
                from,
                "sourceTitle",
                "고시",
                "sourcePublisher",
                "시험 기관",
                "sourceDate",
                "2012-02-20",
                "reason",
                "고시에 따름",
                "submissionKey",
                UUID.randomUUID().toString()));
        form.set("until", until);
        if (hub != null) form.set("hubId", hub);
        return String.valueOf(
                forms.send("/designations/new", form).getResponse().getRedirectedUrl());
    }

    private void rename(String path, String name) {
        MultiValueMap<String, String> form = forms.opened(path + "/edit");
        form.set("name", name);
        assertThat(forms.send(path + "/edit", form)).hasStatus(303);
    }
}
