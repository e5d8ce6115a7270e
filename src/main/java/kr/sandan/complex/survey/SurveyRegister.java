package kr.sandan.complex.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.complex.ComplexType;
import kr.sandan.region.CountyAt;
import kr.sandan.region.RegionHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The complexes held, as a row of the survey is compared with them: under every name, at the places of the quarter. */
final class SurveyRegister {

    private static final String COMPLEXES = """
            select c.id, c.parent_id, v.name, v.type
            from complex c join complex_version v on v.complex_id = c.id
            where v.superseded_at is null and c.merged_into is null and not c.sample
            order by c.id, v.valid_from nulls first
            """;

    private static final String ALIASES = "select complex_id, alias from complex_alias where superseded_at is null";

    private static final String PLACES = """
            select complex_id, province_code, county_code from complex_place where superseded_at is null
            """;

    private static final String DECIDED = "select subject, complex_id from complex_survey_match";

    private static final String MERGED = "select id, merged_into from complex where merged_into is not null";

    private final Map<Long, Held> held = new LinkedHashMap<>();
    private final Map<String, List<Held>> byKey = new HashMap<>();
    private final Map<Long, List<Held>> parts = new HashMap<>();
    private final Map<String, Held> decided = new HashMap<>();
    private final Map<Long, Long> merged = new HashMap<>();

    /**
     * A complex held.
     *
     * @param name the newest
     * @param names keys of its own names, of all times
     * @param aliases keys of its other names
     * @param shortNames keys of all of them without the words for the type
     * @param provinces codes of the quarter
     * @param counties codes of the quarter
     * @param wholeProvinces codes of provinces of which no county is known
     */
    record Held(
            long id,
            @Nullable Long parentId,
            String name,
            ComplexType type,
            Set<String> names,
            Set<String> aliases,
            Set<String> shortNames,
            Set<String> provinces,
            Set<String> counties,
            Set<String> wholeProvinces) {

        boolean isKnownAs(String key) {
            return names.contains(key) || aliases.contains(key);
        }

        boolean liesIn(SurveyRow row) {
            return counties.contains(row.countyCode()) || wholeProvinces.contains(row.provinceCode());
        }
    }

    static SurveyRegister read(JdbcClient jdbc, RegionHistory regions, LocalDate day) {
        SurveyRegister register = new SurveyRegister();
        jdbc.sql(MERGED).query(found -> {
            register.merged.put(found.getLong(1), found.getLong(2));
        });
        jdbc.sql(COMPLEXES).query(found -> {
            register.hold(
                    found.getLong("id"),
                    found.getObject("parent_id", Long.class),
                    found.getString("name"),
                    ComplexType.valueOf(found.getString("type")));
        });
        jdbc.sql(ALIASES).query(found -> {
            Held complex = register.held.get(found.getLong(1));
            if (complex != null) name(complex, complex.aliases(), found.getString(2));
        });
        jdbc.sql(PLACES).query(found -> {
            Held complex = register.held.get(found.getLong(1));
            if (complex != null) place(complex, found.getString(2), found.getString(3), regions, day);
        });
        jdbc.sql(DECIDED).query(found -> {
            Held complex = register.held.get(register.kept(found.getLong(2)));
            if (complex != null) register.decided.put(found.getString(1), complex);
        });
        register.index();
        return register;
    }

    private void hold(long id, @Nullable Long parentId, String name, ComplexType type) {
        Held before = held.get(id);
        Held complex = new Held(
                id,
                parentId,
                name,
                type,
                before == null ? new HashSet<>() : before.names(),
                new HashSet<>(),
                before == null ? new HashSet<>() : before.shortNames(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>());
        name(complex, complex.names(), name);
        held.put(id, complex);
    }

    private static void name(Held complex, Set<String> names, String name) {
        names.add(SurveyName.key(name));
        names.add(SurveyName.of(name).key());
        complex.shortNames().add(SurveyName.shortKey(name));
    }

    private static void place(
            Held complex, String provinceCode, @Nullable String countyCode, RegionHistory regions, LocalDate day) {
        CountyAt county = countyCode == null
                ? null
                : regions.countyAt(countyCode, day).filter(CountyAt::certain).orElse(null);
        if (county != null) {
            complex.counties().add(county.county().code());
            complex.provinces().add(county.county().provinceCode());
            return;
        }
        String province = regions.provinceAt(provinceCode, day).orElse(provinceCode);
        complex.provinces().add(province);
        complex.wholeProvinces().add(province);
    }

    private void index() {
        for (Held complex : held.values()) {
            Set<String> keys = new HashSet<>(complex.shortNames());
            keys.addAll(complex.names());
            keys.addAll(complex.aliases());
            for (String key : keys)
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(complex);
            Long parent = complex.parentId();
            if (parent != null)
                parts.computeIfAbsent(kept(parent), p -> new ArrayList<>()).add(complex);
        }
    }

    /** The record that stands for one that was merged, else the record itself: decisions and parts follow a merge. */
    private Long kept(Long id) {
        Long kept = id;
        for (Long next = merged.get(kept); next != null; next = merged.get(kept)) kept = next;
        return kept;
    }

    /** Those that any of the keys may mean. */
    Collection<Held> find(Collection<String> keys) {
        Set<Held> found = new LinkedHashSet<>();
        for (String key : keys) found.addAll(byKey.getOrDefault(key, List.of()));
        return found;
    }

    List<Held> partsOf(long id) {
        return parts.getOrDefault(id, List.of());
    }

    @Nullable
    Held decided(String subject) {
        return decided.get(subject);
    }

    @Nullable
    Held find(String choice) {
        return choice.matches("\\d+") ? held.get(Long.parseLong(choice)) : null;
    }
}
