package kr.sandan.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sandan.complex.ComplexEntry;
import kr.sandan.complex.ComplexFacts;
import kr.sandan.complex.ComplexType;
import kr.sandan.complex.Figure;
import kr.sandan.complex.Measure;
import kr.sandan.complex.PlaceThen;
import kr.sandan.designation.DesignationRole;
import org.jspecify.annotations.Nullable;

/** Small layouts in the words of the domain. */
final class Layouts {

    static final LocalDate QUARTER = LocalDate.of(2023, 12, 31);

    private Layouts() {}

    static Layout.Site hub(long id, String name, Long... complexes) {
        return site(id, name, DesignationRole.HUB, null, false, complexes);
    }

    static Layout.Site linked(long id, String name, @Nullable Long hub, Long... complexes) {
        return site(id, name, DesignationRole.LINKED, hub, false, complexes);
    }

    static Layout.Site site(
            long id, String name, DesignationRole role, @Nullable Long hub, boolean unknown, Long... complexes) {
        return new Layout.Site(id, "d" + id, name, null, role, hub, unknown, List.of(complexes));
    }

    static Layout of(Layout.Site... sites) {
        return new Layout("CLUSTER", LocalDate.of(2010, 5, 1), List.of(sites));
    }

    static Placed placed(Layout.Site site, Complex... ground) {
        List<ComplexEntry> entries = new ArrayList<>();
        for (Complex complex : ground) entries.add(complex.entry());
        return new Placed(site, entries, null);
    }

    static Complex complex(long id, String... provinces) {
        return new Complex(id, provinces);
    }

    static final class Complex {

        private final long id;
        private final List<PlaceThen> places = new ArrayList<>();
        private final Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        private final Map<String, Map<Measure, Figure>> byProvince = new HashMap<>();
        private LocalDate quarter = QUARTER;
        private @Nullable Long parent;

        private Complex(long id, String... provinces) {
            this.id = id;
            for (String province : provinces) places.add(new PlaceThen(province, province, province, null, null, true));
        }

        Complex employing(long persons) {
            figures.put(Measure.EMPLOYMENT, new Figure(BigDecimal.valueOf(persons), false));
            return this;
        }

        Complex employing(String province, long persons) {
            byProvince.put(province, Map.of(Measure.EMPLOYMENT, new Figure(BigDecimal.valueOf(persons), false)));
            return this;
        }

        Complex withholding() {
            figures.put(Measure.EMPLOYMENT, new Figure(null, true));
            return this;
        }

        Complex ofQuarter(LocalDate day) {
            quarter = day;
            return this;
        }

        Complex partOf(long whole) {
            parent = whole;
            return this;
        }

        ComplexEntry entry() {
            ComplexFacts facts = new ComplexFacts("단지 " + id, null, ComplexType.GENERAL, null, null, null, null, null);
            return new ComplexEntry(
                    id,
                    parent,
                    0,
                    facts,
                    true,
                    places,
                    null,
                    true,
                    null,
                    quarter,
                    figures,
                    byProvince,
                    List.of(),
                    false);
        }
    }
}
