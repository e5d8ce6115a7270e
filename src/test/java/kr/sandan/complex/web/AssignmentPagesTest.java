package kr.sandan.complex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.office.OfficeQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.SignedIn;
import kr.sandan.platform.web.SignedInContext;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The screen on which an administrator names an office for many complexes. */
@PortalTest
class AssignmentPagesTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @Autowired
    private MockMvcTester portal;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private ComplexDirectory directories;

    @Autowired
    private SourceService sources;

    @Autowired
    private OfficeQueries offices;

    private String first;
    private String second;
    private long one;
    private long other;
    private long source;

    @BeforeEach
    void register() {
        long now = System.nanoTime();
        source = sources.register(new RegisterSource(
                "시험 문서", "시험 기관 " + now, SourceKind.OTHER, null, null, null, null, null, null, true));
        first = "일괄가" + now;
        second = "일괄나" + now;
        one = register(first);
        other = register(second);
    }

    @Test
    void complexesTickedAndPastedArePreviewedAndAssignedTogetherOnce() {
        MultiValueMap<String, String> typed = typed();
        typed.add("complexIds", String.valueOf(one));
        typed.add("typed", second + "\n");
        Document preview = post("/admin/assignments/preview", typed, 200);
        assertThat(preview.select("main").text()).contains("담당이 바뀌는 산업단지 2곳", first, second, "충청권", "대경권", "강주임");
        MultiValueMap<String, String> seen = hidden(preview);
        post("/admin/assignments", seen, 303);
        post("/admin/assignments", seen, 303);
        assertThat(answering(one, DAY)).isEqualTo(office("DAEGYEONG"));
        assertThat(answering(other, DAY)).isEqualTo(office("DAEGYEONG"));
        assertThat(answering(one, DAY.minusDays(1))).isEqualTo(office("CHUNGCHEONG"));
    }

    @Test
    void aPreviewOvertakenByAnotherAssignmentWritesNothing() {
        MultiValueMap<String, String> typed = typed();
        typed.add("typed", one + "\n" + other);
        MultiValueMap<String, String> seen = hidden(post("/admin/assignments/preview", typed, 200));
        complexes.assignOffice(one, office("HONAM"), DAY, new Provenance(source, null, "시험"));
        Document stale = post("/admin/assignments", seen, 409);
        assertThat(stale.select(".notice.danger").text()).contains("담당이 바뀐 단지");
        assertThat(stale.select("main").text()).contains("호남");
        assertThat(answering(other, DAY)).isEqualTo(office("CHUNGCHEONG"));
        post("/admin/assignments", hidden(stale), 303);
        assertThat(answering(other, DAY)).isEqualTo(office("DAEGYEONG"));
    }

    @Test
    void aLineThatNamesNoneOrSeveralComesBackWithWhatWasTyped() {
        MultiValueMap<String, String> typed = typed();
        typed.add("complexIds", String.valueOf(one));
        typed.add("typed", "없는 단지");
        Document page = post("/admin/assignments/preview", typed, 200);
        assertThat(page.select(".error-summary").text()).contains("없는 단지");
        assertThat(page.select("textarea[name=typed]").text()).isEqualTo("없는 단지");
        assertThat(page.select("input[name=complexIds][checked]").eachAttr("value"))
                .isEqualTo(List.of(String.valueOf(one)));
        register(first);
        typed.set("typed", first);
        assertThat(post("/admin/assignments/preview", typed, 200)
                        .select(".error-summary")
                        .text())
                .contains("여럿입니다", one + " (충북 " + first + ")");
    }

    @Test
    void refusesAnOfficeThatIsNotThereThatDayAndAComplexThatIsNot() {
        MultiValueMap<String, String> typed = typed();
        typed.add("typed", String.valueOf(one));
        typed.set("effectiveOn", "2001-01-01");
        typed.set("officeId", String.valueOf(office("HONAM")));
        assertThat(refusal(typed)).contains("2001-01-01에 등록되어 있지 않은 단지");
        typed.set("effectiveOn", DAY.toString());
        typed.set("officeId", String.valueOf(office("SEOUL")));
        assertThat(refusal(typed)).contains("서울지역본부은(는) 2030-01-01에 없는 조직");
    }

    @Test
    void theFormOfOneComplexRefusesAnOfficeAndASourceThatAreNotThere() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("officeId", "999999999");
        typed.add("from", DAY.toString());
        typed.add("sourceId", String.valueOf(source));
        typed.add("reason", "시험");
        String path = "/complexes/" + one + "/office";
        assertThat(post(path, typed, 200).select(".error-summary").text()).contains("없는 조직");
        typed.set("officeId", String.valueOf(office("DAEGYEONG")));
        typed.set("sourceId", "999999999");
        assertThat(post(path, typed, 200).select(".error-summary").text()).contains("출처");
    }

    @Test
    void allThatWereFoundAreFilledIn() {
        Document page = get("/admin/assignments?q=" + first + "&all=1");
        assertThat(page.select("textarea[name=typed]").text()).isEqualTo(String.valueOf(one));
    }

    private String refusal(MultiValueMap<String, String> typed) {
        return post("/admin/assignments/preview", typed, 200)
                .select(".error-summary")
                .text();
    }

    private MultiValueMap<String, String> typed() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("officeId", String.valueOf(office("DAEGYEONG")));
        typed.add("effectiveOn", DAY.toString());
        typed.add("source", String.valueOf(source));
        typed.add("reason", "시험");
        return typed;
    }

    private static MultiValueMap<String, String> hidden(Document page) {
        MultiValueMap<String, String> seen = new LinkedMultiValueMap<>();
        page.select("main form input[type=hidden][name]").forEach(field -> seen.add(field.attr("name"), field.val()));
        seen.remove("_csrf");
        return seen;
    }

    private long answering(long complex, LocalDate day) {
        return directories
                .at(new AsOf(day, LocalDate.of(2099, 1, 1)))
                .find(complex)
                .orElseThrow()
                .officeId();
    }

    private long office(String code) {
        return offices.history().byCode(code).orElseThrow().id();
    }

    private long register(String name) {
        ComplexFacts facts = new ComplexFacts(name, null, ComplexType.GENERAL, null, null, null, null, null);
        return complexes.register(new RegisterComplex(
                facts,
                List.of(PlaceCode.ofCounty("43150")),
                List.of(),
                null,
                0,
                null,
                true,
                LocalDate.of(2005, 4, 1),
                Provenance.of(source)));
    }

    private static RequestPostProcessor admin() {
        return SecurityMockMvcRequestPostProcessors.authentication(
                SignedInContext.authentication(new SignedIn(1, "test", "test", "ADMIN", null, null, 0, false)));
    }

    private Document get(String path) {
        return page(portal.get().uri(path).with(admin()).exchange(), 200);
    }

    private Document post(String path, MultiValueMap<String, String> fields, int status) {
        return page(
                portal.post()
                        .uri(path)
                        .with(admin())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .params(fields)
                        .exchange(),
                status);
    }

    private static Document page(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
