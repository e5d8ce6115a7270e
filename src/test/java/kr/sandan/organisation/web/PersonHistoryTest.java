package kr.sandan.organisation.web;

import static kr.sandan.organisation.Registry.firm;
import static kr.sandan.organisation.Registry.in;
import static kr.sandan.organisation.Registry.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.sandan.complex.ComplexService;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.People;
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

/**
 * What was changed of a contact is read by who keeps contacts, masked as the contact is, and goes with it. Every change is
 * committed, for the history is written then.
 */
@PortalTest
class PersonHistoryTest {

    private static final String STAFF = "staff-chungcheong";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganisationService service;

    @Autowired
    private People people;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private OrganisationReader reader;
    private LocalDate today;
    private String path;
    private long person;

    @BeforeEach
    void enterAContact() {
        Registry registry = new Registry(service, complexes, sources);
        reader = new OrganisationReader(mvc, jdbc);
        today = AsOf.today(clock).valid();
        long organisation = registry.register(firm(name("이력있음")), in(registry.complexIn("43130")));
        PersonFacts facts = new PersonFacts(
                "성춘향",
                "부장",
                "010-9876-1234",
                "chunhyang@example.kr",
                PersonRole.CONTACT,
                today.minusYears(2),
                today.plusYears(1));
        person = people.add(new People.AddPerson(organisation, facts, true));
        path = "/people/" + person;
    }

    @Test
    void saysWhoChangedWhatAndWhyMaskedAsTheContactIs() {
        assertThat(change(seen(), "phone", "010-9876-7777", "성춘향 님이 알려 줌")).hasStatus(303);
        String masked = reader.page(path, "headoffice").select("#history").text();
        assertThat(masked)
                .contains("담당자 등록", "강주임", "전화 010-****-1234 010-****-7777", "*** 님이 알려 줌")
                .doesNotContain("성춘향", "9876");
        assertThat(reader.page(seen(), STAFF).select("#history").text())
                .contains("전화 010-9876-1234 010-9876-7777 성춘향 님이 알려 줌");
        assertThat(reader.page(seen(), "headoffice").select("#history").text())
                .as("for who said why alone")
                .doesNotContain("9876");
    }

    @Test
    void forgetsWithTheContactWhoItWasAlsoInReasons() {
        change(seen(), "phone", "010-9876-7777", "성춘향 님이 알려 줌");
        change(seen(), "position", "이사", "승진");
        assertThat(reader.refused(path + "/erase", Map.of("reason", "성춘향 님 요청"), STAFF)
                        .text())
                .contains("사유에 이름, 전화, 메일을 적지 마십시오");
        assertThat(reader.send(path + "/erase", Map.of("reason", "본인 요청"), STAFF))
                .hasStatus(303);
        assertThat(reader.page(path, STAFF).select("#history").text())
                .contains("개인정보 파기", "본인 요청", "바뀐 내용(파기됨)", "*** 님이 알려 줌", "승진")
                .doesNotContain("성춘향", "춘향", "이사", "7777");
        assertThat(jdbc.sql("""
                                select count(*) filter (where num_nonnulls(a.name, a.position, a.phone, a.email) > 0
                                           or r.reason like '%성춘향%') as told, count(*) as held
                                  from person_aud a join change_revision r on r.id = a.rev where a.id = :id
                                """).param("id", person).query().singleRow())
                .containsEntry("told", 0L)
                .containsEntry("held", 4L);
    }

    @Test
    void asksWhoWasSlowerToChooseBetweenBothVersions() {
        Map<String, String> mine = form(seen());
        assertThat(change(seen(), "position", "이사", "승진")).hasStatus(303);
        mine.put("phone", "010-5555-6666");
        mine.put("reason", "번호가 바뀜");
        MvcTestResult answer = reader.send(path + "/edit", mine, STAFF);
        assertThat(answer).hasStatus(409);
        Document page = Jsoup.parse(OrganisationReader.text(answer));
        assertThat(page.select(".stale tbody tr").eachText())
                .containsExactly("직위 이사 부장", "전화 010-9876-1234 010-5555-6666");
        assertThat(page.select("#phone").val()).isEqualTo("010-5555-6666");
        Map<String, String> chosen = fields(page);
        assertThat(reader.send(path + "/edit", chosen, STAFF)).hasStatus(303);
        assertThat(reader.page(seen(), STAFF).select("dl.facts").text()).contains("부장", "010-5555-6666");
    }

    @Test
    void showsWhoMayNotSeeItOnlyTheMaskOfTheOtherVersion() {
        Map<String, String> mine = form(seen());
        change(seen(), "name", "성춘양", "바로잡음");
        mine.remove("seen");
        mine.put("reason", "번호가 바뀜");
        Document page = Jsoup.parse(OrganisationReader.text(reader.send(path + "/edit", mine, STAFF)));
        assertThat(page.select(".stale tbody tr").eachText())
                .contains("이름 성*양 성춘향", "전화 010-****-1234 010-9876-1234")
                .noneMatch(line -> line.contains("성춘양"));
    }

    /** The address at which the contact is seen unmasked. */
    private String seen() {
        return String.valueOf(reader.send(path + "/reveal", Map.of("reason", "회의 안내"), STAFF)
                .getResponse()
                .getRedirectedUrl());
    }

    private Map<String, String> form(String seen) {
        return fields(reader.page(seen, STAFF));
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> form = new HashMap<>();
        page.select("form[action$=/edit] input, form[action$=/edit] select")
                .forEach(field -> form.put(
                        field.attr("name"),
                        field.is("select") ? field.select("[selected]").val() : field.val()));
        return form;
    }

    private MvcTestResult change(String seen, String field, String value, String reason) {
        Map<String, String> form = form(seen);
        form.put(field, value);
        form.put("reason", reason);
        return reader.send(path + "/edit", form, STAFF);
    }
}
