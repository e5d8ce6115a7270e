package kr.sandan.complex;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NamePattern;
import org.jspecify.annotations.Nullable;

/** Builds directories in the words of the domain. */
final class Entries {

    static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private final List<Directory.Indexed> all = new ArrayList<>();

    static Entries directory() {
        return new Entries();
    }

    Entries with(Entry entry) {
        all.add(entry.indexed(all.size() + 1));
        return this;
    }

    Directory built() {
        return new Directory(new AsOf(DAY, DAY), all);
    }

    static Entry aComplex(String name) {
        return new Entry(name);
    }

    static final class Entry {

        private final String name;
        private ComplexType type = ComplexType.GENERAL;
        private final List<PlaceThen> places = new ArrayList<>();
        private final Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        private final List<String> aliases = new ArrayList<>();
        private boolean startKnown;
        private boolean sample;
        private @Nullable Long parent;

        private Entry(String name) {
            this.name = name;
        }

        Entry ofType(ComplexType type) {
            this.type = type;
            return this;
        }

        Entry in(String province, String county) {
            places.add(new PlaceThen(province, province, province, county, county, true));
            return this;
        }

        Entry alsoCalled(String alias) {
            aliases.add(alias);
            return this;
        }

        Entry employing(long persons) {
            figures.put(Measure.EMPLOYMENT, new Figure(BigDecimal.valueOf(persons), false));
            return this;
        }

        Entry withholdingEmployment() {
            figures.put(Measure.EMPLOYMENT, new Figure(null, true));
            return this;
        }

        Entry knownSince() {
            startKnown = true;
            return this;
        }

        Entry invented() {
            sample = true;
            return this;
        }

        Entry partOf(long id) {
            parent = id;
            return this;
        }

        private Directory.Indexed indexed(long id) {
            if (places.isEmpty()) in("48", "48120");
            ComplexFacts facts = new ComplexFacts(name, null, type, null, null, null, null, null);
            ComplexEntry entry = new ComplexEntry(
                    id,
                    parent,
                    0,
                    facts,
                    startKnown,
                    places,
                    null,
                    true,
                    null,
                    DAY,
                    figures,
                    new HashMap<>(),
                    aliases,
                    sample);
            List<String> names = new ArrayList<>(List.of(NamePattern.normalise(name)));
            aliases.forEach(alias -> names.add(NamePattern.normalise(alias)));
            Set<String> provinces = places.stream().map(PlaceThen::provinceCode).collect(Collectors.toSet());
            Set<String> counties = places.stream().map(PlaceThen::countyCode).collect(Collectors.toSet());
            return new Directory.Indexed(entry, names, provinces, counties, new HashMap<>());
        }
    }
}
