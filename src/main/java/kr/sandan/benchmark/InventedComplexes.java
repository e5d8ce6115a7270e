package kr.sandan.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import kr.sandan.complex.ComplexDirectory;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexFigures;
import kr.sandan.complex.ComplexService;
import kr.sandan.complex.ComplexState;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceCode;
import kr.sandan.complex.Provenance;
import kr.sandan.complex.RecordFigure;
import kr.sandan.complex.RecordState;
import kr.sandan.complex.RegisterComplex;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.start.Preparation;
import kr.sandan.region.County;
import kr.sandan.region.RegionQueries;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the directory up to as many complexes as the country has, marked as samples, the same at every run. */
@Component
@Profile("benchmark")
@Order(900)
class InventedComplexes implements Preparation {

    private static final int WANTED = 1306;
    static final LocalDate QUARTER = LocalDate.of(2023, 12, 31);
    private static final List<Measure> MEASURES = List.of(
            Measure.DESIGNATED_AREA,
            Measure.SALE_RATE,
            Measure.TENANTS,
            Measure.OPERATING,
            Measure.EMPLOYMENT,
            Measure.PRODUCTION,
            Measure.EXPORT);

    private final ComplexService complexes;
    private final ComplexFigures figures;
    private final ComplexDirectory directories;
    private final RegionQueries regions;
    private final SourceService sources;
    private final TransactionOperations transaction;
    private final Random random = new Random(1306);

    InventedComplexes(
            ComplexService complexes,
            ComplexFigures figures,
            ComplexDirectory directories,
            RegionQueries regions,
            SourceService sources,
            TransactionOperations transaction) {
        this.complexes = complexes;
        this.figures = figures;
        this.directories = directories;
        this.regions = regions;
        this.sources = sources;
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        int missing = WANTED
                - directories.at(new AsOf(QUARTER, LocalDate.of(9999, 1, 1))).size();
        if (missing > 0) transaction.executeWithoutResult(status -> invent(missing));
    }

    private void invent(int missing) {
        Provenance invented = Provenance.of(sources.register(
                new RegisterSource("부하 측정용 가상 단지", "산단", SourceKind.OTHER, null, null, null, null, null, null, true)));
        List<County> counties = regions.history().countiesAt(QUARTER);
        for (int number = 1; number <= missing; number++) {
            County county = counties.get(random.nextInt(counties.size()));
            long id = complexes.register(command(number, county, invented));
            ComplexState state = ComplexState.values()[random.nextInt(ComplexState.values().length)];
            figures.record(new RecordState(id, county.provinceCode(), QUARTER, state, invented));
            for (Measure measure : MEASURES) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(measure.additive() ? 100_000 : 100));
                figures.record(new RecordFigure(id, county.provinceCode(), QUARTER, measure, value, invented));
            }
        }
    }

    private RegisterComplex command(int number, County county, Provenance invented) {
        ComplexType type = ComplexType.values()[random.nextInt(ComplexType.values().length)];
        ComplexFacts facts =
                new ComplexFacts("가상 " + county.name() + " " + number, null, type, null, null, null, null, null);
        return new RegisterComplex(
                facts, List.of(PlaceCode.ofCounty(county.code())), List.of(), null, 0, null, true, null, invented);
    }
}
