package kr.sandan.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ComplexServiceTest {

    private static final LocalDate FOUNDED = LocalDate.of(2005, 4, 1);
    private static final LocalDate RENAMED = LocalDate.of(2015, 7, 1);

    @Autowired
    private ComplexService service;

    @Autowired
    private ComplexFigures figures;

    @Autowired
    private ComplexQueries queries;

    @Autowired
    private ComplexDirectory directories;

    @Autowired
    private ComplexHistory history;

    @Autowired
    private SourceService sources;

    @Autowired
    private Clock clock;

    private long source;
    private LocalDate today;

    @BeforeEach
    void registerASource() {
        source = sources.register(new RegisterSource(
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
        today = AsOf.today(clock).valid();
    }

    @Test
    void isNotShownBeforeItExists() {
        long id = register("해돋이", FOUNDED);
        assertThat(on(FOUNDED.minusDays(1)).find(id)).isEmpty();
        assertThat(on(FOUNDED).find(id)).isPresent();
    }

    @Test
    void isListedAtEveryDateWhenItsStartIsUnknown() {
        long id = register("모르는", null);
        assertThat(on(LocalDate.of(1970, 1, 1)).find(id))
                .get()
                .satisfies(entry -> assertThat(entry.startKnown()).isFalse());
    }

    @Test
    void keepsTheOldNameForTheDaysBeforeAChange() {
        long id = register("옛이름", FOUNDED);
        revise(id, ReviseComplex.Kind.CHANGE, RENAMED, "새이름");
        assertThat(on(RENAMED.minusDays(1)).find(id)).get().returns("옛이름", ComplexEntry::name);
        assertThat(on(RENAMED).find(id)).get().returns("새이름", ComplexEntry::name);
    }

    @Test
    void correctsThePeriodEnteredWronglyAndKeepsWhatWasKnownBefore() {
        Instant lastYear = clock.instant().minusSeconds(400L * 24 * 3600);
        long id = service.register(command("잘못", FOUNDED, new Provenance(source, lastYear, null)));
        revise(id, ReviseComplex.Kind.CORRECTION, RENAMED, "바름");
        assertThat(on(FOUNDED).find(id)).get().returns("바름", ComplexEntry::name);
        AsOf asKnownBefore = new AsOf(FOUNDED, today.minusDays(1));
        assertThat(directories.at(asKnownBefore).find(id)).get().returns("잘못", ComplexEntry::name);
    }

    @Test
    void knowsARevisionFromNowOnHoweverOldItsSource() {
        Instant longAgo = clock.instant().minusSeconds(400L * 24 * 3600);
        long id = service.register(command("옛 말", FOUNDED, new Provenance(source, longAgo, null)));
        service.revise(new ReviseComplex(
                id,
                queries.version(id),
                ReviseComplex.Kind.CORRECTION,
                RENAMED,
                facts("새 말", null),
                List.of(PlaceCode.ofCounty("48121")),
                new Provenance(source, longAgo.plusSeconds(3600), "뒤늦게 안 일")));
        Directory yesterday = directories.at(new AsOf(FOUNDED, today.minusDays(1)));
        assertThat(yesterday.find(id)).get().returns("옛 말", ComplexEntry::name);
        assertThat(on(FOUNDED).find(id)).get().returns("새 말", ComplexEntry::name);
    }

    @Test
    void tellsTheLifeOfTheRecordWithOldAndNew() {
        long id = register("옛이름", FOUNDED);
        revise(id, ReviseComplex.Kind.CHANGE, RENAMED, "새이름");
        assertThat(history.of(id, new AsOf(today, today)))
                .filteredOn(entry -> PartialDate.ofDay(RENAMED).equals(entry.validFrom()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.reason()).isEqualTo("개명");
                    assertThat(entry.changes()).containsExactly(new ComplexHistory.FieldChange("name", "옛이름", "새이름"));
                });
    }

    @Test
    void refusesARevisionBegunOnAnOlderVersion() {
        long id = register("두 창", FOUNDED);
        int seen = queries.version(id);
        service.revise(revision(id, seen, ReviseComplex.Kind.CHANGE, RENAMED, "첫째"));
        assertThatThrownBy(() -> service.revise(revision(id, seen, ReviseComplex.Kind.CHANGE, RENAMED, "둘째")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void refusesARevisionWithoutAReason() {
        long id = register("까닭", FOUNDED);
        ReviseComplex withoutReason = new ReviseComplex(
                id,
                queries.version(id),
                ReviseComplex.Kind.CHANGE,
                RENAMED,
                facts("바뀜", null),
                List.of(PlaceCode.ofCounty("48121")),
                Provenance.of(source));
        assertThatThrownBy(() -> service.revise(withoutReason))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("complex.reason.required");
    }

    @Test
    void readsAPlaceByTheCodesOfTheDay() {
        long id = service.register(new RegisterComplex(
                facts("강릉", null),
                List.of(PlaceCode.ofCounty("42150")),
                List.of(),
                null,
                0,
                null,
                true,
                FOUNDED,
                Provenance.of(source)));
        assertThat(provinceOf(id, LocalDate.of(2020, 1, 1))).isEqualTo("42");
        assertThat(provinceOf(id, LocalDate.of(2024, 1, 1))).isEqualTo("51");
    }

    @Test
    void letsTheHeadquartersOfTheProvinceAnswerUntilAnotherIsNamed() {
        long id = register("담당", FOUNDED);
        ComplexEntry byProvince = on(today).find(id).orElseThrow();
        assertThat(byProvince.officeByProvince()).isTrue();
        assertThat(byProvince.officeId()).isNotNull();
    }

    @Test
    void supersedesAFigureEnteredAgain() {
        long id = register("숫자", FOUNDED);
        LocalDate quarter = LocalDate.of(2023, 12, 31);
        figures.record(new RecordFigure(id, "48", quarter, Measure.TENANTS, BigDecimal.TEN, Provenance.of(source)));
        figures.record(new RecordFigure(id, "48", quarter, Measure.TENANTS, BigDecimal.ONE, Provenance.of(source)));
        ComplexEntry entry = on(today).find(id).orElseThrow();
        assertThat(entry.whole(Measure.TENANTS)).isEqualByComparingTo("1");
        assertThat(queries.figures(id, new AsOf(today, today))).hasSize(1);
    }

    @Test
    void marksASumAsPartlyWithheldAndKeepsItOutOfWholeFigures() {
        long id = register("두 시도", FOUNDED);
        LocalDate quarter = LocalDate.of(2023, 12, 31);
        figures.record(new RecordFigure(id, "48", quarter, Measure.EMPLOYMENT, BigDecimal.TEN, Provenance.of(source)));
        figures.record(new RecordFigure(id, "26", quarter, Measure.EMPLOYMENT, null, Provenance.of(source)));
        ComplexEntry entry = on(today).find(id).orElseThrow();
        assertThat(entry.figure(Measure.EMPLOYMENT)).isEqualTo(new Figure(BigDecimal.TEN, true));
        assertThat(entry.whole(Measure.EMPLOYMENT)).isNull();
    }

    private Directory on(LocalDate day) {
        return directories.at(new AsOf(day, today));
    }

    private String provinceOf(long id, LocalDate day) {
        return on(day).find(id).orElseThrow().places().get(0).provinceCode();
    }

    private long register(String name, LocalDate from) {
        return service.register(command(name, from, Provenance.of(source)));
    }

    private static RegisterComplex command(String name, LocalDate from, Provenance provenance) {
        return new RegisterComplex(
                facts(name, null),
                List.of(PlaceCode.ofCounty("48121")),
                List.of(),
                null,
                0,
                null,
                true,
                from,
                provenance);
    }

    private void revise(long id, ReviseComplex.Kind kind, LocalDate day, String name) {
        service.revise(revision(id, queries.version(id), kind, day, name));
    }

    private ReviseComplex revision(long id, int version, ReviseComplex.Kind kind, LocalDate day, String name) {
        Provenance provenance = new Provenance(source, null, "개명");
        return new ReviseComplex(
                id, version, kind, day, facts(name, null), List.of(PlaceCode.ofCounty("48121")), provenance);
    }

    private static ComplexFacts facts(String name, PartialDate designatedOn) {
        return new ComplexFacts(name, null, ComplexType.GENERAL, designatedOn, null, null, null, null);
    }
}
