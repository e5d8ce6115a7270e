package kr.sandan.organisation.web;

import static kr.sandan.organisation.Registry.firm;
import static kr.sandan.organisation.Registry.in;
import static kr.sandan.organisation.Registry.name;
import static kr.sandan.organisation.Registry.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.ComplexService;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.OrganisationQueries;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.People;
import kr.sandan.organisation.PeopleQueries;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.organisation.PersonRole;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.AsOf;
import kr.sandan.source.SourceService;
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

/** Two records of one organisation become one, and both stay readable. */
@PortalTest
@Transactional
class MergedOrganisationsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganisationService service;

    @Autowired
    private OrganisationQueries queries;

    @Autowired
    private People people;

    @Autowired
    private PeopleQueries contacts;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private OrganisationReader reader;
    private String name;
    private BusinessNumber number;
    private long complex;
    private long kept;
    private long other;

    @BeforeEach
    void enterOneTwice() {
        Registry registry = new Registry(service, complexes, sources);
        reader = new OrganisationReader(mvc, jdbc);
        name = name("합침정밀");
        number = number();
        complex = registry.complexIn("43130");
        kept = registry.register(firm(name));
        other = registry.register(firm(name + "산업", number, 30), in(complex));
        LocalDate today = AsOf.today(clock).valid();
        people.add(new People.AddPerson(
                other, new PersonFacts("옮김이", null, null, null, PersonRole.CONTACT, today, today.plusYears(1)), true));
    }

    @Test
    void movesNumberNamesTenanciesAndContactsToTheRecordThatStays() {
        assertThat(confirm("같은 기관")).hasStatus(303);
        AsOf today = AsOf.today(clock);
        assertThat(queries.find(other, today)).isEmpty();
        assertThat(queries.find(kept, today)).get().satisfies(one -> {
            assertThat(one.facts().businessNumber()).isEqualTo(number);
            assertThat(one.facts().size().employees()).isEqualTo(30);
            assertThat(one.complexIds()).containsExactly(complex);
        });
        assertThat(contacts.of(kept)).hasSize(1);
        assertThat(contacts.of(other)).isEmpty();
        assertThat(queries.survivors(List.of(kept, other))).isEqualTo(Map.of(kept, kept, other, kept));
        assertThat(reader.page("/organisations?q=" + name + "산업", "viewer")
                        .select("tbody th a")
                        .attr("href"))
                .isEqualTo("/organisations/" + kept);
    }

    @Test
    void leavesTheOtherReadableAndLeadingToTheOneKept() {
        confirm("같은 기관");
        Document page = reader.page("/organisations/" + other, "viewer");
        assertThat(page.select("h1").text()).isEqualTo(name + "산업");
        assertThat(page.select(".notice a[href=/organisations/" + kept + "]").text())
                .isEqualTo(name);
        assertThat(page.select("#history").text()).contains(number.toString());
        assertThat(page.select("a[href$=/edit]")).isEmpty();
        assertThat(reader.ask("/organisations/" + other + "/edit", "headoffice"))
                .hasStatus(404);
    }

    @Test
    void saysBeforeWhatMovesAndRefusesWithoutAReason() {
        Document preview = preview();
        assertThat(preview.select("main").text()).contains(name + "산업", "사업자등록번호", "입주 1건, 담당자 1명");
        assertThat(confirm(" ")).hasStatusOk();
        assertThat(queries.find(other, AsOf.today(clock))).isPresent();
    }

    @Test
    void changesNothingWhenConfirmedOnceMoreAndNothingOnAnOldPreview() {
        Map<String, String> form = form("같은 기관");
        assertThat(reader.send("/organisations/" + kept + "/merge", form, "headoffice"))
                .hasStatus(303);
        assertThat(reader.send("/organisations/" + kept + "/merge", form, "headoffice"))
                .hasStatus(303);
        assertThat(jdbc.sql("select count(*) from organisation_version where organisation_id = ?")
                        .param(kept)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Document preview() {
        Map<String, String> step = Map.of("step", "preview", "other", String.valueOf(other));
        return Jsoup.parse(
                OrganisationReader.text(reader.send("/organisations/" + kept + "/merge", step, "headoffice")));
    }

    private Map<String, String> form(String reason) {
        Map<String, String> form = new HashMap<>(Map.of("step", "confirm", "other", String.valueOf(other)));
        form.put("version", preview().select("[name=version]").val());
        form.put("sourceId", reader.source());
        form.put("reason", reason);
        return form;
    }

    private MvcTestResult confirm(String reason) {
        return reader.send("/organisations/" + kept + "/merge", form(reason), "headoffice");
    }
}
