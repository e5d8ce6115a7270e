package kr.sandan.organisation.web;

import static kr.sandan.organisation.Registry.firm;
import static kr.sandan.organisation.Registry.in;
import static kr.sandan.organisation.Registry.name;
import static kr.sandan.organisation.Registry.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kr.sandan.complex.ComplexService;
import kr.sandan.organisation.BusinessNumber;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.Registry;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
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
class OrganisationPagesTest {

    private static final String STAFF = "staff-chungcheong";
    private static final String CHUNGBUK = "43130";
    private static final String SEOUL = "11140";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganisationService service;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private JdbcClient jdbc;

    private Registry registry;
    private OrganisationReader reader;

    @BeforeEach
    void open() {
        registry = new Registry(service, complexes, sources);
        reader = new OrganisationReader(mvc, jdbc);
    }

    @Test
    void listsWhatFitsWithItsTotalAndAsAFile() {
        long complex = registry.complexIn(CHUNGBUK);
        String name = name("목록정밀");
        BusinessNumber number = number();
        long id = registry.register(firm(name, number, 12), in(complex));
        registry.register(firm(name("목록큰곳"), number(), 900), in(complex));
        Document page = reader.page("/organisations?small=true&type=FIRM&complex=" + complex, "viewer");
        assertThat(page.select("table").attr("data-total")).isEqualTo("1");
        assertThat(page.select("tbody tr").text()).contains(name, number.toString(), "50인 이하", "26110 (10차)");
        String csv =
                OrganisationReader.text(reader.ask("/organisations.csv?size=20&page=2&complex=" + complex, "viewer"));
        assertThat(csv).startsWith("\ufeffid,name,type,business_number,size_class,employees,few,ksic,ksic_revision");
        assertThat(csv.lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(
                        id + "," + name + ",FIRM," + number + ",SME,12,true,26110,10," + complex + ",true"));
        assertThat(reader.ask("/organisations.xlsx?complex=" + complex, "viewer"))
                .hasStatusOk();
    }

    @Test
    void showsVisitorsNothing() {
        long complex = registry.complexIn(CHUNGBUK);
        long id = registry.register(firm(name("안보임")), in(complex));
        for (String path : new String[] {"/organisations", "/organisations.csv", "/organisations/" + id})
            assertThat(mvc.get().uri(path).exchange()).hasRedirectedUrl("/login");
        assertThat(OrganisationReader.text(
                        mvc.get().uri("/complexes/" + complex).exchange()))
                .doesNotContain("안보임");
        assertThat(reader.page("/complexes/" + complex, "viewer").text()).contains("안보임", "등록된 입주 기관");
    }

    @Test
    void refusesBadParametersWithAPage() {
        for (String bad : new String[] {"type=NOBODY", "complex=x", "province=99", "small=maybe", "sort=colour"})
            assertThat(reader.ask("/organisations?" + bad, "viewer")).as(bad).hasStatus(400);
        assertThat(reader.ask("/organisations/999999999", "viewer")).hasStatus(404);
    }

    @Test
    void refusesABadNumberAndKeepsWhatWasTyped() {
        Map<String, String> form = reader.registration(name("번호시험"));
        form.putAll(Map.of("businessNumber", "110-81-41273", "ksic", "34011", "ksicRevision", "9", "employees", "스물"));
        Document page = reader.refused("/organisations/new", form, "headoffice");
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(page.select("#businessNumber").val()).isEqualTo("110-81-41273");
        assertThat(page.select("#employees").val()).isEqualTo("스물");
    }

    @Test
    void refusesTheNumberOfAnotherAndLeadsToIt() {
        BusinessNumber number = number();
        long holder = registry.register(firm(name("번호주인"), number, 3));
        Map<String, String> form = reader.registration(name("번호빌림"));
        form.put("businessNumber", number.toString());
        Document page = reader.refused("/organisations/new", form, "headoffice");
        assertThat(page.select("#businessNumber-error").text()).contains("번호주인");
        assertThat(page.select("main a[href=/organisations/" + holder + "]")).isNotEmpty();
    }

    @Test
    void asksWhetherItIsOneOfLikeNameAndRegistersAnotherOnceConfirmed() {
        long held = registry.register(firm("㈜갈바람솔개기계"));
        Map<String, String> form = reader.registration("갈바람솔게기계 주식회사");
        Document asked = reader.refused("/organisations/new", form, "headoffice");
        assertThat(asked.select("main a[href=/organisations/" + held + "]").text())
                .contains("갈바람솔개기계");
        assertThat(asked.select("#name").val()).isEqualTo("갈바람솔게기계 주식회사");
        form.put("confirmed", "true");
        long id = OrganisationReader.led(reader.send("/organisations/new", form, "headoffice"));
        assertThat(OrganisationReader.led(reader.send("/organisations/new", form, "headoffice")))
                .as("the same form once more")
                .isEqualTo(id);
    }

    @Test
    void letsRegionalStaffChangeWhatIsTheirsOrNobodysOnly() {
        long own = registry.register(firm(name("우리것")), in(registry.complexIn(CHUNGBUK)));
        long nobodys = registry.register(firm(name("누구것도")));
        long others = registry.register(firm(name("남의것")), in(registry.complexIn(SEOUL)));
        for (String form : new String[] {"/edit", "/ties", "/merge", "/people/new"}) {
            assertThat(reader.ask("/organisations/" + own + form, STAFF))
                    .as(form)
                    .hasStatusOk();
            assertThat(reader.ask("/organisations/" + nobodys + form, STAFF))
                    .as(form)
                    .hasStatusOk();
            assertThat(reader.ask("/organisations/" + others + form, STAFF))
                    .as(form)
                    .hasStatus(404);
        }
        assertThat(reader.ask("/organisations/" + others, STAFF)).hasStatusOk();
    }

    @Test
    void refusesRegionalStaffWhatIsAnotherHeadquarters() {
        long others = registry.register(firm(name("남의것")), in(registry.complexIn(SEOUL)));
        Map<String, String> change = new HashMap<>(
                Map.of("name", "바뀜", "type", "FIRM", "kind", "CHANGE", "day", "2020-01-01", "version", "0"));
        change.putAll(Map.of("sourceId", reader.source(), "reason", "시험"));
        assertThat(reader.send("/organisations/" + others + "/edit", change, STAFF))
                .hasStatus(404);
        change.put("what", "ADD_NAME");
        change.put("alias", "별명");
        assertThat(reader.send("/organisations/" + others + "/ties", change, STAFF))
                .hasStatus(404);
        Map<String, String> elsewhere = reader.registration(name("다른곳"));
        elsewhere.put("complexId", String.valueOf(registry.complexIn(SEOUL)));
        assertThat(reader.refused("/organisations/new", elsewhere, STAFF)
                        .select(".error-summary")
                        .text())
                .contains("다른 지역본부");
    }

    @Test
    void showsBothVersionsWhereSomebodyChangedItMeanwhile() {
        long id = registry.register(firm(name("두사람")));
        Map<String, String> first = edit(id, "먼저고침" + id);
        Map<String, String> second = edit(id, "나중고침" + id);
        assertThat(reader.send("/organisations/" + id + "/edit", first, "headoffice"))
                .hasStatus(303);
        MvcTestResult stale = reader.send("/organisations/" + id + "/edit", second, "headoffice");
        assertThat(stale).hasStatus(409);
        assertThat(OrganisationReader.text(stale)).contains("먼저고침" + id, "나중고침" + id);
        Document page = reader.page("/organisations/" + id, "viewer");
        assertThat(page.select("#history").text()).contains("두사람", "먼저고침" + id, "개명");
        assertThat(page.select("#periods tbody tr")).hasSize(2);
    }

    private Map<String, String> edit(long id, String name) {
        return new HashMap<>(Map.of(
                "name", name,
                "type", "FIRM",
                "kind", "CHANGE",
                "day", "2020-01-01",
                "version", String.valueOf(reader.version(id)),
                "sourceId", reader.source(),
                "reason", "개명"));
    }

    @Test
    void endsATenancyAndAddsAName() {
        long complex = registry.complexIn(CHUNGBUK);
        long id = registry.register(firm(name("이사함")), in(complex));
        Document page = reader.page("/organisations/" + id + "/ties", "headoffice");
        Map<String, String> leave = new HashMap<>(Map.of("what", "LEAVE", "version", "0", "reason", "이전"));
        leave.put("sourceId", reader.source());
        leave.put("tie", page.select("#tie optgroup option").first().val());
        assertThat(reader.refused("/organisations/" + id + "/ties", leave, "headoffice")
                        .select("#until-error")
                        .text())
                .isNotEmpty();
        leave.put("until", "2024-03");
        assertThat(reader.send("/organisations/" + id + "/ties", leave, "headoffice"))
                .hasStatus(303);
        assertThat(reader.page("/organisations/" + id, "viewer")
                        .select("#tenancies tbody")
                        .text())
                .contains("~ 2024-02");
        assertThat(reader.send("/organisations/" + id + "/ties", leave, "headoffice"))
                .as("the same form on an old version")
                .hasStatus(409);
    }

    @Test
    void isFoundByTheSearchOnlyForThoseWhoMaySeeIt() {
        assertThat(reader.page("/search?q=견본가람정밀", "viewer").select("main").text())
                .contains("견본가람정밀");
        assertThat(OrganisationReader.text(mvc.get().uri("/search?q=견본가람정밀").exchange()))
                .doesNotContain("/organisations/");
    }
}
