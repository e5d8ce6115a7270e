package kr.sandan.organisation.web;

import static kr.sandan.organisation.Registry.firm;
import static kr.sandan.organisation.Registry.in;
import static kr.sandan.organisation.Registry.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Contacts are masked, seen with a reason that is logged, and erased for good. */
@PortalTest
@Transactional
class PeoplePagesTest {

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
    private long organisation;
    private long person;

    @BeforeEach
    void enterAContact() {
        Registry registry = new Registry(service, complexes, sources);
        reader = new OrganisationReader(mvc, jdbc);
        today = AsOf.today(clock).valid();
        organisation = registry.register(firm(name("담당자있음")), in(registry.complexIn("43130")));
        person = add(today.plusYears(1));
    }

    private long add(LocalDate until) {
        return people.add(new People.AddPerson(
                organisation,
                new PersonFacts(
                        "홍길동",
                        "부장",
                        "010-9876-1234",
                        "gildong@example.kr",
                        PersonRole.CONTACT,
                        today.minusYears(2),
                        until),
                true));
    }

    @Test
    void isMaskedOnEveryPage() {
        for (String path : new String[] {"/organisations/" + organisation, "/people/" + person}) {
            String page = reader.page(path, "headoffice").text();
            assertThat(page).contains("홍*동", "010-****-1234", "g***@example.kr");
            assertThat(page).doesNotContain("홍길동", "9876", "gildong");
        }
        assertThat(reader.page("/organisations/" + organisation, "viewer").text())
                .contains("홍*동")
                .doesNotContain("홍길동");
    }

    @Test
    void isSeenWithAReasonThatIsLogged() {
        assertThat(reader.refused("/people/" + person + "/reveal", Map.of("reason", " "), STAFF)
                        .text())
                .contains("사유를 적으십시오")
                .doesNotContain("홍길동");
        assertThat(logged()).isZero();
        String seen = reveal(STAFF);
        assertThat(reader.page(seen, STAFF).text()).contains("홍길동", "010-9876-1234", "gildong@example.kr");
        assertThat(logged()).isEqualTo(1);
        Map<String, Object> entry = jdbc.sql("""
                        select a.username, l.action, l.reason, l.address from personal_access l
                          join account a on a.id = l.account_id where l.subject_id = ? and l.subject_kind = 'PERSON'
                        """).param(person).query().singleRow();
        assertThat(entry)
                .containsEntry("username", STAFF)
                .containsEntry("action", "VIEW_UNMASKED")
                .containsEntry("reason", "회의 안내")
                .containsEntry("address", "127.0.0.1");
    }

    @Test
    void isSeenByNobodyElseWithTheSameAddress() {
        String seen = reveal(STAFF);
        assertThat(reader.page(seen, "headoffice").text()).doesNotContain("홍길동");
        assertThat(reader.ask(seen, "viewer")).hasStatus(403);
        assertThat(reader.ask("/people/" + person, "staff-sudogwon")).hasStatus(404);
        assertThat(reader.send("/people/" + person + "/reveal", Map.of("reason", "궁금"), "staff-sudogwon"))
                .hasStatus(404);
        assertThat(reader.send("/people/" + person + "/erase", Map.of("reason", "궁금"), "staff-sudogwon"))
                .hasStatus(404);
    }

    @Test
    void isMaskedForGoodOnceConsentHasEnded() {
        long ended = add(today);
        assertThat(reader.page("/people", STAFF).select("a[href=/people/" + ended + "]"))
                .isNotEmpty();
        assertThat(reader.page("/people", "staff-sudogwon").select("a[href=/people/" + ended + "]"))
                .isEmpty();
        assertThat(reader.page("/people/" + ended, STAFF).select("form[action$=/edit] #name"))
                .as("to renew the consent, typed anew")
                .hasSize(1)
                .allMatch(field -> field.val().isEmpty());
        assertThat(reader.refused("/people/" + ended + "/reveal", Map.of("reason", "회의 안내"), STAFF)
                        .text())
                .contains("동의 기간이 끝나")
                .doesNotContain("홍길동");
    }

    @Test
    void thoseWhoseConsentHasEndedArePagedAndCountedWithinScope() {
        int before = total(STAFF);
        int elsewhere = total("staff-sudogwon");
        for (int at = 0; at < 21; at++) add(today);
        assertThat(total(STAFF)).isEqualTo(before + 21);
        assertThat(total("staff-sudogwon")).isEqualTo(elsewhere);
        Document first = reader.page("/people?size=20", STAFF);
        assertThat(first.select("tbody tr")).hasSize(20);
        assertThat(first.select("thead th").eachText()).doesNotHaveDuplicates();
        assertThat(reader.page("/people?size=20&page=2", STAFF).select("tbody tr"))
                .isNotEmpty();
    }

    private int total(String username) {
        String total =
                reader.page("/people", username).select("table[data-total]").attr("data-total");
        return total.isEmpty() ? 0 : Integer.parseInt(total);
    }

    @Test
    void isErasedFromTheHistoryTooWhileTheRowStays() {
        promote();
        assertThat(reader.send("/people/" + person + "/erase", Map.of("reason", "본인 요청"), STAFF))
                .hasStatus(303);
        assertThat(jdbc.sql("""
                                select count(*) from (select name, position, phone, email from person where id = :id
                                  union all select name, position, phone, email from person_aud where id = :id) p
                                 where num_nonnulls(name, position, phone, email) > 0
                                """).param("id", person).query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select erasure_reason from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .isEqualTo("본인 요청");
        assertThat(reader.page("/organisations/" + organisation, "viewer")
                        .select("#people tbody tr")
                        .text())
                .contains("(파기됨)");
        assertThatThrownBy(() -> jdbc.sql("update person set name = '홍길동' where id = ?")
                        .param(person)
                        .update())
                .hasStackTraceContaining("stays erased");
    }

    private void promote() {
        Document page = reader.page(reveal(STAFF), STAFF);
        Map<String, String> form = new HashMap<>();
        page.select("form[action$=/edit] input, form[action$=/edit] select")
                .forEach(field -> form.put(
                        field.attr("name"),
                        field.is("select") ? field.select("[selected]").val() : field.val()));
        form.put("position", "이사");
        form.put("reason", "승진");
        assertThat(reader.send("/people/" + person + "/edit", form, STAFF)).hasStatus(303);
    }

    @Test
    void neverHoldsAResidentNumberAndAsksForConsent() {
        Map<String, String> form = new HashMap<>(
                Map.of("name", "이몽룡", "role", "CONTACT", "phone", "900101-1234567", "consentOn", today.toString()));
        String path = "/organisations/" + organisation + "/people/new";
        assertThat(reader.refused(path, form, STAFF).text()).contains("동의가 끝나는 날");
        form.put("consentUntil", today.plusYears(1).toString());
        Document refused = reader.refused(path, form, STAFF);
        assertThat(refused.text()).contains("주민등록번호는 저장하지 않습니다");
        form.put("phone", "010-1111-2222");
        assertThat(reader.send(path, form, STAFF)).hasStatus(303);
        form.put("reason", "900101-1234567");
        assertThat(reader.refused("/people/" + person + "/reveal", form, STAFF).text())
                .contains("주민등록번호는 저장하지 않습니다");
    }

    private String reveal(String username) {
        var answer = reader.send("/people/" + person + "/reveal", Map.of("reason", "회의 안내"), username);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private int logged() {
        return jdbc.sql("select count(*) from personal_access where subject_kind = 'PERSON' and subject_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
