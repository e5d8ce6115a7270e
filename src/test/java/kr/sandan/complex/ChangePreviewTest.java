package kr.sandan.complex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.sandan.account.Scope;
import kr.sandan.account.ScopeFacts;
import kr.sandan.office.ChangeOffices;
import kr.sandan.office.ChangePublicBodies;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.OfficeService;
import kr.sandan.office.OfficeStep;
import kr.sandan.office.PublicBodyQueries;
import kr.sandan.office.PublicBodyService;
import kr.sandan.office.PublicBodyStep;
import kr.sandan.platform.Affected;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.RegionQueries;
import kr.sandan.region.RegionService;
import kr.sandan.region.RegionStep;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What the previews of changes of regions and offices say of the complexes and accounts of the portal. */
@PortalTest
@Transactional
class ChangePreviewTest {

    private static final LocalDate DAY = LocalDate.of(2032, 1, 1);

    @Autowired
    private RegionService regionChanges;

    @Autowired
    private OfficeService officeChanges;

    @Autowired
    private PublicBodyService bodyChanges;

    @Autowired
    private PublicBodyQueries bodies;

    @Autowired
    private RegionQueries regions;

    @Autowired
    private OfficeQueries offices;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Autowired
    private ScopeFacts scope;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void renamingACountyNamesTheComplexesThatLieThere() {
        long id = register("미리보기단지", "43150");
        Affected line = renaming("43150").get(0);
        assertThat(line.messageKey()).isEqualTo("complex.affected.place");
        assertThat(line.subject()).isEqualTo("제천시");
        assertThat(line.path()).isEqualTo("/complexes?county=43150&asOf=2031-12-31");
        assertThat(line.named()).contains(new Affected.Named("미리보기단지", "/complexes/" + id));
        assertThat(line.count()).isEqualTo(listed(line));
    }

    @Test
    void aPlaceWithoutComplexesIsNotMentioned() {
        assertThat(renaming("47940")).isEmpty();
    }

    @Test
    void renamingAnOfficeNamesItsComplexesAndItsPeople() {
        long office = id("CHUNGCHEONG");
        List<Affected> lines = affected(new OfficeStep.Rename(office, names("충청지역본부")));
        Affected answered = only(lines, "complex.affected.office");
        assertThat(answered.count()).isPositive().isEqualTo(listed(answered));
        assertThat(answered.named()).hasSizeLessThanOrEqualTo(Affected.NAMED);
        Affected people = only(lines, "account.affected.office");
        assertThat(people.named()).extracting(Affected.Named::name).contains("강주임", "조주임", "최본부장");
        assertThat(people.path()).isEqualTo("/admin/accounts?office=" + office + "&state=ACTIVE");
    }

    @Test
    void aProvinceHandedOverNamesWhatGoesAndWhatStays() {
        long id = register("남는단지", "51110");
        Provenance named = new Provenance(source(), null, "시험");
        complexes.assignOffice(id, id("SUDOGWON"), LocalDate.of(2020, 1, 1), named);
        List<Affected> lines = affected(new OfficeStep.Assign(id("CHUNGCHEONG"), List.of("51")));
        Affected handedOver = only(lines, "complex.affected.handed-over");
        assertThat(handedOver.subject()).isEqualTo("강원");
        assertThat(handedOver.count()).isEqualTo(listed(handedOver));
        Affected staying = only(lines, "complex.affected.staying");
        assertThat(staying.named()).extracting(Affected.Named::name).contains("남는단지");
        assertThat(staying.count()).isLessThan(handedOver.count());
    }

    @Test
    void renamingAMinistryNamesItsPeopleAndTheComplexesOfItsAuthority() {
        long id = register("관리권단지", "43150", "산업통상부장관");
        long ministry = bodies.at(DAY).stream()
                .filter(body -> body.code().equals("INDUSTRY_MINISTRY"))
                .findFirst()
                .orElseThrow()
                .id();
        List<Affected> lines = bodyChanges
                .preview(new ChangePublicBodies(
                        DAY,
                        new PublicBodyStep.Rename(ministry, new PublicBodyStep.Names("산업부", "Industry")),
                        "시험",
                        "고시",
                        bodyChanges.changes().size(),
                        "key"))
                .affected();
        assertThat(only(lines, "complex.affected.authority").named())
                .containsExactly(new Affected.Named("관리권단지", "/complexes/" + id));
        Affected people = only(lines, "account.affected.office");
        assertThat(people.named()).extracting(Affected.Named::name).contains("김담당", "이과장");
        assertThat(people.path()).isEqualTo("/admin/accounts?body=" + ministry + "&state=ACTIVE");
    }

    @Test
    void renamingAProvinceNamesTheComplexesOfItsAuthority() {
        register("도지사단지", "43150", "충청북도지사");
        RegionStep step = new RegionStep.Rename("43", new RegionStep.Names("충북특별자치도", "충북", "Chungbuk State"));
        assertThat(only(previewed(step), "complex.affected.authority").named())
                .extracting(Affected.Named::name)
                .contains("도지사단지");
    }

    @Test
    void aScopeCoversTheComplexesOfItsOfficesAndLeadsToThem() {
        Scope chungcheong = new Scope(false, Set.of(id("CHUNGCHEONG")));
        assertThat(scope.path(chungcheong)).isEqualTo("/complexes?office=" + id("CHUNGCHEONG"));
        assertThat(scope.count(chungcheong)).isPositive().isEqualTo(total("/complexes?office=" + id("CHUNGCHEONG")));
        assertThat(scope.count(Scope.EVERYWHERE)).isEqualTo(total("/complexes"));
        assertThat(scope.count(Scope.NOWHERE)).isZero();
        assertThat(scope.path(Scope.NOWHERE)).isNull();
    }

    private List<Affected> renaming(String code) {
        return previewed(new RegionStep.Rename(code, new RegionStep.Names("새이름시", null, null)));
    }

    private List<Affected> previewed(RegionStep step) {
        return regionChanges
                .preview(new ChangeRegions(
                        ChangeRegions.Kind.RENAME,
                        DAY,
                        List.of(step),
                        "시험",
                        "고시",
                        regions.history().revision(),
                        UUID.randomUUID().toString()))
                .affected();
    }

    private List<Affected> affected(OfficeStep step) {
        return officeChanges
                .preview(new ChangeOffices(
                        DAY,
                        step,
                        "시험",
                        "고시",
                        offices.history().revision(),
                        UUID.randomUUID().toString()))
                .affected();
    }

    private static Affected only(List<Affected> lines, String key) {
        return lines.stream()
                .filter(line -> line.messageKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long listed(Affected line) {
        return total(Objects.requireNonNull(line.path()));
    }

    private long total(String path) {
        try {
            String page = mvc.get().uri(path).exchange().getResponse().getContentAsString();
            return Long.parseLong(
                    Jsoup.parse(page).expectFirst("table[data-total]").attr("data-total"));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long register(String name, String county) {
        return register(name, county, null);
    }

    private long register(String name, String county, String authority) {
        ComplexFacts facts = new ComplexFacts(name, null, ComplexType.GENERAL, null, authority, null, null, null);
        List<PlaceCode> places = List.of(PlaceCode.ofCounty(county));
        return complexes.register(new RegisterComplex(
                facts, places, List.of(), null, 0, null, true, LocalDate.of(2005, 4, 1), Provenance.of(source())));
    }

    private long source() {
        return sources.register(new RegisterSource(
                "시험 문서",
                "시험 기관 " + Long.toString(System.nanoTime(), 36),
                SourceKind.OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                true));
    }

    private long id(String code) {
        return offices.history().byCode(code).orElseThrow().id();
    }

    private static OfficeStep.Names names(String name) {
        return new OfficeStep.Names(name, name, name);
    }
}
