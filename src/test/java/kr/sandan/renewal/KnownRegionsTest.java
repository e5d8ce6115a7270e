package kr.sandan.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexFilter;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.platform.AsOf;
import kr.sandan.region.ChangeRegions;
import kr.sandan.region.RegionStep;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import kr.sandan.testing.SettableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Pages read the regions as they were known on the day asked for, and bear what is not known of them. */
@PortalTest
@Import(SettableClock.class)
class KnownRegionsTest extends RegionLoads {

    private static final RegionStep RENAMED =
            new RegionStep.Rename("43", new RegionStep.Names("새충북특별자치도", "새충북", "New Chungbuk"));

    @Autowired
    private SettableClock.Hands clock;

    @Autowired
    private ComplexDirectory directories;

    @Autowired
    private ComplexService complexes;

    @Autowired
    private SourceService sources;

    @Test
    void aNameEnteredTodayIsOnNoPageOfWhatWasKnownBefore() {
        String days = "asOf=" + DAY + "&knownAt=" + today();
        clock.putForward(1);
        change(ChangeRegions.Kind.RENAME, RENAMED, "known-regions");
        long complex = directories
                .at(new AsOf(DAY, today()))
                .select(ComplexFilter.inProvince("43"))
                .entries()
                .get(0)
                .id();
        String designations = "programme=CLUSTER&role=HUB&province=43&";
        String hub = hubs(designations + days).get(1).split(",")[0];
        for (String page : List.of(
                "/designations?" + designations,
                "/designations/" + hub + "?",
                "/hubs/" + hub + "?",
                "/complexes?province=43&",
                "/complexes/" + complex + "?",
                "/complexes/compare?id=" + complex + "&",
                "/map?",
                "/offices?",
                "/regions?",
                "/?")) {
            assertThat(text(page + days)).as(page).contains("충북").doesNotContain("새충북");
            assertThat(text(page + "asOf=" + DAY)).as(page).contains("새충북");
        }
        changes.takeBack("known-regions", "시험 끝");
    }

    @Test
    void aCountyOfWhichNoPointIsKnownIsSaidToHaveNone() {
        LocalDate day = LocalDate.of(2041, 1, 1);
        change(
                ChangeRegions.Kind.OPEN,
                new RegionStep.Open("43999", new RegionStep.Names("무점군", null, null)),
                "county-without-point");
        long id = complexes.register(new RegisterComplex(
                new ComplexFacts("무점단지", null, ComplexType.GENERAL, null, null, null, null, null),
                List.of(PlaceCode.ofCounty("43999")),
                List.of(),
                null,
                0,
                null,
                true,
                day,
                Provenance.of(source())));
        assertThat(directories.at(new AsOf(day, today())).find(id))
                .map(ComplexEntry::name)
                .contains("무점단지");
        assertThat(text("/complexes/" + id + "?asOf=" + day)).contains("무점군", "좌표가 확인되지 않았습니다");
        assertThat(text("/map?county=43999&asOf=" + day)).contains("찍지 못한 단지 1개");
        assertThat(text("/regions/43999?asOf=" + day)).contains("무점군", "미상");
        assertThat(text("/complexes/compare?id=" + id + "&asOf=" + day)).contains("무점군");
    }

    private List<String> hubs(String query) {
        return export("/designations.csv?" + query).lines().toList();
    }

    private void change(ChangeRegions.Kind kind, RegionStep step, String key) {
        changes.apply(new ChangeRegions(
                kind, DAY, List.of(step), "시험", "시험", regions.history().revision(), key));
    }

    private long source() {
        return sources.register(
                new RegisterSource("시험 문서", "무점 시험", SourceKind.OTHER, null, null, null, null, null, null, true));
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }

    private String text(String path) {
        return Jsoup.parse(export(path)).select("main").text();
    }
}
