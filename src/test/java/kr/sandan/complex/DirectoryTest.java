package kr.sandan.complex;

import static kr.sandan.complex.Entries.aComplex;
import static kr.sandan.complex.Entries.directory;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private final Directory directory = directory()
            .with(aComplex("창원").ofType(ComplexType.NATIONAL).in("48", "48120").employing(120_000))
            .with(aComplex("북평")
                    .ofType(ComplexType.NATIONAL)
                    .in("51", "51170")
                    .alsoCalled("북평공단")
                    .withholdingEmployment())
            .with(aComplex("빛그린")
                    .ofType(ComplexType.NATIONAL)
                    .in("29", "29200")
                    .in("46", "46860")
                    .knownSince())
            .with(aComplex("칠서").in("48", "48730").employing(900).invented())
            .with(aComplex("창원 1구역").partOf(1))
            .built();

    @Test
    void countsNoPartAsAComplex() {
        assertThat(directory.select(ComplexFilter.ALL).total()).isEqualTo(4);
        assertThat(directory.partsOf(1)).extracting(ComplexEntry::name).containsExactly("창원 1구역");
    }

    @Test
    void countsAComplexOfTwoProvincesInBothAndSaysWhichOnesDo() {
        Directory.Selection all = directory.select(ComplexFilter.ALL);
        assertThat(all.facets().get(Facet.PROVINCE).sum()).isEqualTo(5);
        assertThat(all.inSeveralProvinces()).extracting(ComplexEntry::name).containsExactly("빛그린");
    }

    @Test
    void countsTheOtherValuesOfAFacetWhoseValueIsChosen() {
        Directory.Selection national = directory.select(types(ComplexType.NATIONAL));
        assertThat(national.total()).isEqualTo(3);
        assertThat(national.facets().get(Facet.TYPE).values())
                .containsExactly(new Facet.Value("NATIONAL", 3, true), new Facet.Value("GENERAL", 1, false));
        assertThat(national.facets().get(Facet.PROVINCE).values()).contains(new Facet.Value("48", 1, false));
    }

    @Test
    void keepsAChosenValueThatFitsNothing() {
        Directory.Selection none = directory.select(types(ComplexType.URBAN_HIGH_TECH));
        assertThat(none.total()).isZero();
        assertThat(none.facets().get(Facet.TYPE).values()).contains(new Facet.Value("URBAN_HIGH_TECH", 0, true));
    }

    @Test
    void leavesAWithheldFigureOutOfARange() {
        ComplexFilter.Range any = new ComplexFilter.Range(BigDecimal.ZERO, null);
        Directory.Selection employed = directory.select(filter(null, Set.of(), any));
        assertThat(employed.entries()).extracting(ComplexEntry::name).containsExactly("창원", "칠서");
    }

    @Test
    void putsUnknownAndWithheldFiguresLastEitherWay() {
        Directory.Selection all = directory.select(ComplexFilter.ALL);
        assertThat(all.sorted(ComplexSort.EMPLOYMENT, true))
                .extracting(ComplexEntry::name)
                .containsExactly("창원", "칠서", "북평", "빛그린");
        assertThat(all.sorted(ComplexSort.EMPLOYMENT, false))
                .extracting(ComplexEntry::name)
                .containsExactly("칠서", "창원", "북평", "빛그린");
    }

    @Test
    void findsByAliasAndForgivesASlipOnlyWhereNothingFits() {
        Directory.Selection byAlias = directory.select(named("북평공단"));
        assertThat(byAlias.entries()).extracting(ComplexEntry::name).containsExactly("북평");
        assertThat(byAlias.forgiving()).isFalse();
        Directory.Selection bySlip = directory.select(named("창언"));
        assertThat(bySlip.entries()).extracting(ComplexEntry::name).containsExactly("창원");
        assertThat(bySlip.forgiving()).isTrue();
    }

    @Test
    void saysHowManyAreInventedAndHowManyHaveNoKnownStart() {
        Directory.Selection all = directory.select(ComplexFilter.ALL);
        assertThat(all.samples()).isEqualTo(1);
        assertThat(all.startUnknown()).isEqualTo(3);
    }

    private static ComplexFilter types(ComplexType type) {
        return filter(null, Set.of(type), ComplexFilter.Range.ANY);
    }

    private static ComplexFilter named(String q) {
        return filter(q, Set.of(), ComplexFilter.Range.ANY);
    }

    private static ComplexFilter filter(String q, Set<ComplexType> types, ComplexFilter.Range employment) {
        return new ComplexFilter(
                q,
                types,
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                ComplexFilter.Range.ANY,
                employment,
                null,
                null);
    }
}
